using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Http.Hosting;

// A Kestrel with nothing but the functions behind it. The app may set Kestrel's limits as it may in the official
// worker; above those stands the Functions host's own for the body.
internal sealed class HttpListener(IServiceProvider services, ILogger<HttpListener> logger) : IDisposable
{
    private const long HostBodyBytesMax = 100 * 1024 * 1024;

    private KestrelServer? server;

    internal IReadOnlyCollection<string> Addresses { get; private set; } = [];

    internal async Task StartAsync(RequestDelegate pipeline, CancellationToken cancellationToken)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (string.Equals(configuration["StandIn:Listen"], "false", StringComparison.OrdinalIgnoreCase))
            return;

        var options = services.GetRequiredService<IOptions<KestrelServerOptions>>();
        options.Value.ApplicationServices = services;
        options.Value.Limits.MaxRequestBodySize =
            Math.Min(options.Value.Limits.MaxRequestBodySize ?? long.MaxValue, HostBodyBytesMax);
        var loggers = services.GetRequiredService<ILoggerFactory>();
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        server = new KestrelServer(options, sockets, loggers);
        var addresses = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        foreach (var url in (configuration["urls"] ?? "http://localhost:7071").Split(';'))
            addresses.Add(url);
        await server.StartAsync(new Application(pipeline, new DefaultHttpContextFactory(services)), cancellationToken);
        Addresses = [.. addresses];
        logger.LogInformation("Listening on {Addresses}.", string.Join(", ", Addresses));
    }

    internal Task StopAsync(CancellationToken cancellationToken) =>
        server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public void Dispose() => server?.Dispose();

    private sealed class Application(RequestDelegate pipeline, DefaultHttpContextFactory contexts)
        : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => contexts.Create(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => pipeline(context);

        public void DisposeContext(HttpContext context, Exception? exception) => contexts.Dispose(context);
    }
}
