namespace Ombud.Web.Requests;

// The person's choice comes first, then the municipality's language, then the browser's preference.
public static class RequestLanguage
{
    public static Language Language(this HttpRequest request) =>
        request.ChosenLanguage() ?? request.DefaultLanguage();

    /// <summary>The page's language when nobody has chosen one.</summary>
    public static Language DefaultLanguage(this HttpRequest request) =>
        request.HttpContext.Features.Get<KnownCaller>()?.Language
        ?? FromBrowser(request)
        ?? Pages.Language.Nb;

    private static Language? ChosenLanguage(this HttpRequest request) =>
        Languages.From(request.Query["lang"].FirstOrDefault())
        ?? Languages.From(request.HttpContext.Features.Get<FormFields>()?["lang"]);

    private static Language? FromBrowser(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(wanted => wanted.Quality is null or > 0)
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => Known(wanted.Value.Value))
            .FirstOrDefault(known => known is not null);

    // Some browsers ask for «no» or «nb-NO» when they mean bokmål.
    private static Language? Known(string? tag) =>
        tag?.Split('-')[0].ToLowerInvariant() is "no" ? Pages.Language.Nb : Languages.From(tag?.Split('-')[0]);
}
