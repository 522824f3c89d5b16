using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Local.ConsolePage;

namespace Ombud.Local.Suite;

/// <summary>A Kestrel on a port of this machine: local routes, and behind them all that an app answers.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    // The Functions host's own limit; what Web refuses before, Web refuses itself.
    private const long BodyBytesMax = 100 * 1024 * 1024;
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;

    private LocalServer(WebApplication app) => _app = app;

    /// <param name="map">The local routes.</param>
    /// <param name="behind">Gets what is none of them.</param>
    public static async Task<LocalServer> StartAsync(
        LoopbackPort port, Action<IEndpointRouteBuilder> map, RequestDelegate behind, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
        });
        port.ListenWith(builder.WebHost);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Use(LocalOnly.Guard);
        app.Use(async (http, next) =>
        {
            if (http.GetEndpoint() is null)
                await behind(http);
            else
                await next(http);
        });
        map(app);
        await app.StartAsync(ct);
        return new LocalServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }
}
