using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ombud.Pages.Kinds;
using Ombud.Web.SignIn;

namespace Ombud.Web;

public static class RequestRules
{
    /// <summary>The rules for every HTTP request, outermost first. Call after <c>ConfigureFunctionsWebApplication</c>:
    /// middleware added before it sees no HttpContext.</summary>
    public static FunctionsApplicationBuilder UseRequestRules(this FunctionsApplicationBuilder builder)
    {
        var site = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new();
        builder.Services.AddSingleton(site.Checked(builder.Environment.IsDevelopment()));
        // The server's own log lines contain addresses, and an address contains what somebody typed into it.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // The worker's server would cut off a large request; LimitBody and BodyReading give an explanation. The worker
        // must not refuse what the host in front let through, with the headers that it adds.
        builder.Services.Configure<KestrelServerOptions>(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Limits.MaxRequestLineSize *= 2;
            server.Limits.MaxRequestHeadersTotalSize *= 2;
            server.Limits.MaxRequestHeaderCount *= 2;
        });
        var limits = builder.Configuration.GetSection(LimitOptions.Section).Get<LimitOptions>() ?? new();
        builder.Services.AddSingleton(limits.Checked());
        builder.Services.AddSingleton<Allowances>();
        builder.Services.AddSingleton<PageRenderer>();
        builder.Services.AddSingleton<AllKinds>();
        builder.Services.AddSingleton<PageFrames>();
        builder.Services.AddSingleton<PageAnswer>();
        builder.Services.AddSingleton<ErrorAnswer>();
        return builder
            .UseForHttp<HandleErrors>()
            .UseForHttp<SecureHeaders>()
            .UseForHttp<LimitBody>()
            .UseForHttp<KnowCaller>()
            .UseForHttp<RefusePrefetch>()
            .UseForHttp<RefuseCrossSite>()
            .UseForHttp<EnforceAccess>()
            .UseForHttp<EnforceLimits>();
    }

    private static FunctionsApplicationBuilder UseForHttp<T>(this FunctionsApplicationBuilder builder)
        where T : class, IFunctionsWorkerMiddleware
    {
        builder.UseWhen<T>(context => context.GetHttpContext() is not null);
        return builder;
    }
}
