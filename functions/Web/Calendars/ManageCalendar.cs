using Ombud.Pages.Desk;

namespace Ombud.Web.Calendars;

/// <summary>One's own link to a feed of deadlines: made, replaced and ended here. It is shown once, in the answer to
/// the post that made it, and lies in no address of a page.</summary>
public sealed class ManageCalendar(CalendarLinkStore links, SiteOptions site, PageAnswer pages)
{
    private const string Ended = "slettet";
    private const string End = "end";

    [Function("ShowCalendarLink"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "kalender")] HttpRequest request,
        CancellationToken ct) =>
        await ShownAsync(request, new() { HasEnded = request.Query.ContainsKey(Ended) }, ct);

    [Function("ChangeCalendarLink"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage)]
    [Costs(Effort.Action)]
    public async Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kalender")] HttpRequest request,
        CancellationToken ct)
    {
        if ((await request.ReadFieldsAsync(ct))["what"] == End)
        {
            await links.EndAsync(request.Caller().Person, ct);
            return Answer.SeeOther(request.Link($"/kalender?{Ended}=1"));
        }

        var token = await links.MakeAsync(request.Caller().Person, ct);
        var made = new Uri(new(site.PublicOrigin), request.Link($"/kalender/{token}.ics"));
        return await ShownAsync(request, new() { Made = made }, ct);
    }

    private async Task<IResult> ShownAsync(HttpRequest request, CalendarView view, CancellationToken ct)
    {
        var own = await links.OfAsync(request.Caller().Person, ct);
        return await pages.OfAsync<CalendarPage, CalendarView>(
            request, view with { MadeAt = own?.MadeAt, UsedAt = own?.UsedAt });
    }
}
