using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.ConsolePage;
using Ombud.Local.Faults;

namespace Ombud.Local.Suite;

/// <summary>On a port of this machine: local routes, and behind them everything that an app serves.</summary>
internal static class LocalServer
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    public static Task<Loopback> StartAsync(
        LoopbackPort port, Action<IEndpointRouteBuilder> map, RequestDelegate behind, CancellationToken ct) =>
        Loopback.Start(
            app =>
            {
                app.Use(LocalOnly.Guard);
                app.Use((http, next) => http.GetEndpoint() is null ? behind(http) : next(http));
                map(app);
            },
            port,
            StopLimit,
            ct);
}
