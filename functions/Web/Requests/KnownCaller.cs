namespace Ombud.Web.Requests;

/// <summary>What KnowCaller found out about a request; kept among the features of its HttpContext.</summary>
/// <param name="ByCookie">A browser adds cookies to posts that other sites make; nothing adds a bearer token.</param>
internal sealed record KnownCaller(Caller Caller, bool ByCookie, Language? Language);

public static class KnownCallers
{
    public static Caller? CallerOrNull(this HttpRequest request) =>
        request.HttpContext.Features.Get<KnownCaller>()?.Caller;

    /// <summary>For functions that admit only signed-in callers.</summary>
    public static Caller Caller(this HttpRequest request) =>
        request.CallerOrNull()
        ?? throw new InvalidOperationException("This function admits anyone, so there may be no caller.");
}
