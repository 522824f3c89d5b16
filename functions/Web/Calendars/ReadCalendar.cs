using System.Text;
using Ombud.Pages.Desk;
using Ombud.Pages.Errors;
using Ombud.Web.SignIn;

namespace Ombud.Web.Calendars;

/// <summary>A calendar reads its feed with the link alone. What it gets is what the link's owner may see at that
/// moment: the ombud and the deputy by their ids, others by their newest session. Without one nobody knows, and it gets
/// nothing; a calendar then goes on showing what it has.</summary>
public sealed class ReadCalendar(
    CalendarLinkStore links, LiveSessions people, DeadlineFeed feed, Allowances allowances)
{
    private const string Ending = ".ics";
    private const Roles Seeing = Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage;

    [Function("ReadCalendar"), AllowAnyone, Costs(Effort.WrongLink, ByItself = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "kalender/{token}")] HttpRequest request,
        string token, CancellationToken ct)
    {
        var asked = token.EndsWith(Ending, StringComparison.Ordinal) ? token[..^Ending.Length] : "";
        if (await links.FindAsync(asked, ct) is not { } found)
            throw await WrongAsync(request, ct);
        // Of the link and not of its owner: whoever got hold of it takes nothing from the person.
        var reader = new Caller(new(found.Hash, ""), Roles.None, Municipality: null);
        if (await allowances.TakeAsync(reader, Effort.Feed, ct) is { } wait)
            throw request.HttpContext.RefusePastLimit(wait, LimitTexts.TooMuch);
        if (await people.AbsentAsync(new(found.Owner, ""), ct) is not { } owner)
            return Results.Text(
                CalendarTexts.NobodyKnows.In(request.Language()), "text/plain", Encoding.UTF8,
                StatusCodes.Status403Forbidden);
        if (!owner.Has(Seeing))
        {
            await links.EndAsync(found, ct);
            throw Refusals.NotFound();
        }

        await links.UseAsync(found, ct);
        return Results.Text(
            await feed.OfAsync(owner, request.Language(), ct), "text/calendar", Encoding.UTF8);
    }

    private async Task<RequestRefusedException> WrongAsync(HttpRequest request, CancellationToken ct) =>
        await allowances.TakeAsync(null, Effort.WrongLink, ct) is { } wait
            ? request.HttpContext.RefusePastLimit(wait, LimitTexts.TooMuch)
            : Refusals.NotFound();
}
