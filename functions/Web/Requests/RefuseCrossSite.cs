using Microsoft.Azure.Functions.Worker.Middleware;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// Another site can make a browser post here, and the browser adds the session cookie. Browsers say where a post comes
// from; a post identified by cookie that does not say is refused.
internal sealed class RefuseCrossSite(SiteOptions site) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        var access = Stated.On(context.FunctionDefinition).Access;
        if (!http.Request.IsRead() && access is not AllowAnyoneAttribute { FromOtherSites: true } && !IsWelcome(http))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, RefusalTexts.CrossSite);
        return next(context);
    }

    private bool IsWelcome(HttpContext http)
    {
        var known = http.Features.Get<KnownCaller>();
        if (known is { ByCookie: false })
            return true;
        // Without a cookie and without either header it is not a browser, so there is nobody to deceive.
        return SameOrigin.Of(http.Request, site) ?? known is null;
    }
}

internal static class SameOrigin
{
    /// <summary>Null when the request does not say where it comes from.</summary>
    public static bool? Of(HttpRequest request, SiteOptions site)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } fetch)
            return fetch.ToString() == "same-origin";
        return request.Headers.Origin is { Count: > 0 } origin ? origin.ToString() == site.PublicOrigin : null;
    }
}
