using Microsoft.Azure.Functions.Worker.Http.Hosting;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Before every UseMiddleware: what stands in front of it sees no HttpContext.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.HasWebApplication)
            return builder;
        builder.HasWebApplication = true;
        builder.UseMiddleware<HttpProxying>();
        return builder;
    }
}
