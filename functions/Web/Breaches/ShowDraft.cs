using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Drafts;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The draft for Datatilsynet, to copy from field by field, and as JSON.</summary>
public sealed class ShowDraft(
    OpenCase open, PageAnswer pages, Municipalities municipalities, SiteOptions site, IClock clock)
{
    [Function("ShowDraft"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/meldingsutkast")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var breach = await open.OpenAsync<Breach>(request.Caller(), number, ct);
        return await pages.OfAsync<DraftPage, DraftView>(
            request, new(breach, DraftOf(breach), breach.Open, site.FormAccess));
    }

    [Function("GetDraft"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{number}/draft")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var draft = DraftOf(await open.OpenAsync<Breach>(request.Caller(), number, ct));
        return Answer.Json(new
        {
            draft.Number,
            draft.Kind,
            draft.EarlierReference,
            Phase = draft.SentAs,
            Completeness = new { draft.Filled, Required = draft.RequiredCount },
            Parts = Enum.GetValues<NoticePart>().ToDictionary(WireName.Of, draft.Has),
            Fields = draft.Fields.Select(f => new { f.Block, f.Name, f.Values, f.State, f.Required, f.Part }),
        });
    }

    private NotificationDraft DraftOf(Breach breach) =>
        breach.DraftFor(municipalities[breach.Municipality], site.Contact, clock.GetCurrentInstant());
}
