using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Drafts;
using Ombud.Web.Desk;
using Ombud.Web.Documents;

namespace Ombud.Web.Breaches;

/// <summary>The letter to the persons (art. 34) in plain language, in bokmål or nynorsk.</summary>
public sealed class ShowLetter(OpenCase open, LetterPages letters)
{
    /// <summary>In the address of the page, once it has been saved.</summary>
    public const string Saved = "lagret";

    [Function("ShowLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/brev")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var view = await ReadAsync(request, number, "malform", ct);
        return await letters.ShowAsync(request, view with { IsDone = request.Query.ContainsKey(Saved) });
    }

    [Function("DownloadLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/brev.docx")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var view = await ReadAsync(request, number, "malform", ct);
        return Results.File(
            letters.Document(view).ToBytes(), DocxLetter.ContentType,
            $"brev-{view.Breach.Number}-{view.Language.Code()}.docx");
    }

    [Function("GetLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{number}/letter")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var view = await ReadAsync(request, number, "language", ct);
        return Answer.Json(new
        {
            Language = view.Form,
            view.Text,
            Saved = view.Saved is not null,
            Behind = view.IsBehind,
            view.Missing,
        });
    }

    private async Task<LetterView> ReadAsync(HttpRequest request, string number, string parameter, CancellationToken ct)
    {
        var (_, stored) = await open.FindAsync<Breach>(request.Caller(), number, ct);
        return letters.Of(
            await open.ReadAsync(request.Caller(), stored, ct), LetterPages.Asked(request, parameter));
    }
}
