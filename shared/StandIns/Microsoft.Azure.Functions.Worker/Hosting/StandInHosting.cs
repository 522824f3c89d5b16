using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Azure.Functions.Worker.Bus;
using Microsoft.Azure.Functions.Worker.Http.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

internal static class StandInHosting
{
    internal static void AddStandInHost(
        this IServiceCollection services, IReadOnlyList<Type> types, Pipeline pipeline, bool hasWebApplication)
    {
#pragma warning disable RS0030 // Unless the app brings a clock, the host runs by the wall clock, as the official one.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddRouting();
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.All);
        services.AddSingleton(pipeline);
        services.AddSingleton(provider =>
            new HostJson(provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<TriggerSettings>();
        services.AddSingleton<Invoker>();
        services.AddSingleton<BusListeners>();
        services.AddSingleton<FunctionTimers>();
        services.AddSingleton<HttpListener>();
        services.AddSingleton(provider => new FunctionsHost(FunctionScan.Find(types), hasWebApplication, provider));
        services.AddHostedService(provider => provider.GetRequiredService<FunctionsHost>());
    }
}
