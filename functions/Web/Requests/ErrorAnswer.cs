using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

/// <summary>The same failure as a page for people and as problem details for systems.</summary>
internal sealed class ErrorAnswer(PageAnswer pages, SiteOptions site)
{
    public async Task<IResult> OfAsync(HttpRequest request, Failure failure)
    {
        if (!request.IsApi())
            return await pages.OfAsync<ErrorPage, ErrorView>(
                request,
                new(failure.Status, failure.Reference, failure.Sentence, site.Reach),
                failure.Status);
        return Answer.Problem(
            request,
            failure.Status,
            failure.Sentence,
            failure.Field is { } field ? [new(field, failure.Sentence.In(request.Language()))] : null,
            new Dictionary<string, object?> { ["reference"] = failure.Reference });
    }
}

internal sealed record Failure(int Status, Text Sentence, string Reference, string? Field = null);
