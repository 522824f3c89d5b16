using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Drafts;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>A letter to the persons (art. 34) in plain language, in bokmål or nynorsk.</summary>
public sealed class ShowLetter(OpenCase open, PageAnswer pages, Municipalities municipalities, SiteOptions site)
{
    [Function("ShowLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/brev")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var (breach, language, draft, letter) = await ReadAsync(request, number, "malform", ct);
        return await pages.OfAsync<LetterPage, LetterView>(request, new(breach, language, letter, draft));
    }

    [Function("GetLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{number}/letter")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var (_, language, draft, letter) = await ReadAsync(request, number, "language", ct);
        return Answer.Json(new { Language = language.Code(), Text = letter, draft.Missing });
    }

    private async Task<(Breach, Language, LetterDraft, string)> ReadAsync(
        HttpRequest request, string number, string parameter, CancellationToken ct)
    {
        var breach = await open.OpenAsync<Breach>(request.Caller(), number, ct);
        var asked = Languages.From(request.Query[parameter].FirstOrDefault()) ?? request.Language();
        var language = asked is Language.Nn ? Language.Nn : Language.Nb;
        var draft = LetterDraft.Of(breach, site.Contact);
        return (breach, language, draft, LetterText.Of(draft, municipalities[breach.Municipality].FullName, language));
    }
}
