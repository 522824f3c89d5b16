using System.Globalization;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>The reporter takes a text of their own out for good, or words of it; the ombud hears of it.</summary>
public sealed class TakeOutOwnText(
    OpenCase open, DoAction doAction, FieldInput input, MyReports reports, PageAnswer pages)
{
    private const int Tries = 5;

    [Function("TakeOutOwnText"), Allow(Roles.Report), Costs(Effort.Reply, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mine-meldinger/{number}/fjern")]
        HttpRequest request, string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var stored = await open.FindOwnAsync(request.Caller(), number, ct);
            var own = await reports.OwnAsync(stored.Case, request.Caller(), ct);
            var failed = new FailedTakeOut(stored.Case.Number.Value, form.Typed());
            if (own.IsDone(form))
                return Done(request, stored.Case);
            if (own.Action is not { } action || request.IsShownAgain())
                return await AgainAsync(request, failed, StatusCodes.Status409Conflict, ct);
            var problems = new Problems();
            var asked = new AskedAction(action, own.By, input.OfForm(form, action, problems), problems)
            {
                HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
            };
            switch (await doAction.RunAsync(stored, asked, version: null, ct))
            {
                case ActionResult.Accepted:
                    return Done(request, stored.Case);
                case ActionResult.ChangedMeanwhile:
                    continue;
                case ActionResult.Invalid(var wrong):
                    return await AgainAsync(
                        request, failed with { Problems = FormProblems.Of(wrong, action.Fields) },
                        StatusCodes.Status422UnprocessableEntity, ct);
                default:
                    return await AgainAsync(request, failed, StatusCodes.Status409Conflict, ct);
            }
        }

        return await AgainAsync(request, new(number, form.Typed()), StatusCodes.Status409Conflict, ct);
    }

    private async Task<IResult> AgainAsync(
        HttpRequest request, FailedTakeOut failed, int status, CancellationToken ct)
    {
        var view = await reports.OfAsync(request.Caller(), ct) with { NotTakenOut = failed };
        return await pages.OfAsync<MyReportsPage, MyReportsView>(request, view, status);
    }

    private static IResult Done(HttpRequest request, Case one) =>
        Answer.SeeOther(request.Link($"/mine-meldinger?fjernet={one.Number}"));
}

/// <summary>What reporters wrote and may take out. Here they are no more than that, whatever else they are.</summary>
internal sealed record OwnWords(Case Case, Caller By, IReadOnlyList<HistoryEntry> History)
{
    public static OwnWords Of(Case one, Caller caller, IReadOnlyList<HistoryEntry> history) =>
        new(one, caller with { Roles = Roles.Report }, history);

    public IReadOnlyList<OwnText> Texts => OwnText.Of(Case, By, History);

    /// <summary>What the desk offers to a reporter; null when nothing is left to take out.</summary>
    public CaseAction? Action => Case.Actions.FirstOrDefault(
        action => action.IsFor(By, Case) && action.HasChoice(Case, By, History));

    // A double click, or a form sent again after a lost response.
    public bool IsDone(FormFields form) =>
        int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
        && History.Any(entry => entry is { IsRedaction: true, IsByReporter: true } && entry.Sequence > seen
            && entry.Text == PlainText.Of(form["reason"] ?? "").Trim()
            && form["field"] is { } field && entry.Details.Values.Contains(field));
}
