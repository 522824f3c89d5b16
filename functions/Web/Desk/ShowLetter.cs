using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages;
using Ombud.Pages.Drafts;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>A letter to the persons (art. 34) in plain language, in either form of Norwegian.</summary>
public sealed class ShowLetter(OpenCase open, PageAnswer pages, Municipalities municipalities, SiteOptions site)
{
    [Function("ShowLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/brev")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var (breach, language, letter) = await ReadAsync(request, number, "malform", ct);
        return await pages.OfAsync<LetterPage, LetterView>(
            request, new(breach, language, letter, LetterDraft.Of(breach)));
    }

    [Function("GetLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{number}/letter")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var (breach, language, text) = await ReadAsync(request, number, "language", ct);
        return Answer.Json(
            new { Language = language.Code(), Text = text, LetterDraft.Of(breach).Missing }, CaseJson.Options);
    }

    private async Task<(Breach, Language, string)> ReadAsync(
        HttpRequest request, string number, string parameter, CancellationToken ct)
    {
        var caller = request.Caller();
        var file = await open.OpenAsync(caller, number, ct);
        var asked = Languages.From(request.Query[parameter].FirstOrDefault()) ?? request.Language();
        var language = asked is Language.Nn ? Language.Nn : Language.Nb;
        var letter = LetterText.Of(
            LetterDraft.Of(file.Breach), municipalities[file.Breach.Municipality].Name,
            new(site.OmbudName, site.OmbudEmail, site.OmbudPhone), language);
        return (file.Breach, language, letter);
    }
}
