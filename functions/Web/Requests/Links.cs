namespace Ombud.Web.Requests;

internal static class Links
{
    /// <summary>A path on this site that keeps the language of the request.</summary>
    public static string Link(this HttpRequest request, string path) =>
        request.Language() == request.DefaultLanguage()
            ? path
            : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={request.Language().Code()}";
}
