using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace Ombud.Web.Requests;

// Nothing from elsewhere, and nothing inline but the one stylesheet, by its hash; what it would carry as data: is a
// separate file (Assets).
internal sealed class SecureHeaders(SiteOptions site, IHostEnvironment environment) : IFunctionsWorkerMiddleware
{
    private static readonly string Policy =
        $"default-src 'none'; style-src 'self' {Assets.PolicyHash(Assets.Style)}; script-src 'self'; font-src 'self'; "
        + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy + FrameAncestors(http.Request.Path);
        headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        if (!environment.IsDevelopment())
            headers.StrictTransportSecurity = "max-age=31536000";
        if (!http.Request.IsAsset())
            headers.CacheControl = "no-store";
        return next(context);
    }

    private string FrameAncestors(PathString path) =>
        site.DeskFrameAncestors.Count > 0 && FramedPages.Paths.Any(page => path.StartsWithSegments(page))
            ? string.Join(' ', site.DeskFrameAncestors)
            : "'none'";
}
