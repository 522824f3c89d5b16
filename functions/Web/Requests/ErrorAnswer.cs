using Microsoft.AspNetCore.Http.Extensions;
using Ombud.Pages.Errors;
using Ombud.Pages.Fields;

namespace Ombud.Web.Requests;

/// <summary>The same failure as a page for people and as problem details for systems.</summary>
internal sealed class ErrorAnswer(PageAnswer pages, SiteOptions site)
{
    public async Task<IResult> OfAsync(HttpRequest request, Failure failure)
    {
        if (!request.IsApi())
            return await pages.OfAsync<ErrorPage, ErrorView>(
                request,
                new(failure.Status, failure.Reference, failure.Sentence, site.Reach)
                {
                    Title = failure.Title,
                    Typed = failure.Typed,
                    Here = LocalPath.OrHome(
                        UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString)),
                },
                failure.Status);
        return Answer.Problem(
            request,
            failure.Status,
            failure.Sentence,
            failure.Field is { } field ? [new(field, failure.Sentence.In(request.Language()))] : null,
            new Dictionary<string, object?> { ["reference"] = failure.Reference });
    }
}

internal sealed record Failure(int Status, Text Sentence, string Reference, string? Field = null)
{
    /// <summary>Null for the status's own.</summary>
    public Text? Title { get; init; }

    /// <summary>What a page shows again, so that nobody has to write it anew.</summary>
    public Typed? Typed { get; init; }
}
