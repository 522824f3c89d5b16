using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Local.Faults;

namespace Ombud.Local;

/// <summary>The one Kestrel: the local routes, Graph, and behind them everything that Web answers.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    // The Functions host's own limit; what Web refuses before, Web refuses itself.
    private const long BodyBytesMax = 100 * 1024 * 1024;
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;

    private LocalServer(WebApplication app) => _app = app;

    public static async Task<LocalServer> StartAsync(LocalSuite suite, LoopbackPort port, CancellationToken ct)
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
        var web = suite.Web.Http;
        app.Use(async (http, next) =>
        {
            if (http.GetEndpoint() is null)
                await web(http);
            else
                await next(http);
        });
        Map(app, suite);
        await app.StartAsync(ct);
        return new LocalServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }

    private static void Map(WebApplication app, LocalSuite suite)
    {
        var neighbours = suite.Neighbours;
        new ConsoleRoutes(suite).Map(app);
        new PersonaRoutes(suite).Map(app);
        new ClockRoutes(suite).Map(app);
        app.MapGet("/local/storage", http =>
        {
            http.Response.ContentType = "text/plain";
            return http.Response.WriteAsync(neighbours.Storage, http.RequestAborted);
        });
        app.MapGet("/local/storage/calls", http =>
            http.Response.WriteAsJsonAsync(neighbours.StorageCount, http.RequestAborted));
        neighbours.Graph.MapGraph(app);
        neighbours.Graph.MapJournal(app, "/local/graph");
        app.MapFaults("/local/graph/faults", neighbours.GraphFaults);
        app.MapFaults("/local/storage/faults", neighbours.StorageFaults);
        app.MapFaults("/local/bus/faults", neighbours.BusFaults);
    }
}
