using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Local.Suite;

namespace Ombud.Local.Faults;

/// <summary>A bare Kestrel that only this machine can reach.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    // The Functions host's own limit; Web itself refuses whatever it must refuse below that.
    private const long BodyBytesMax = 100 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly TimeSpan _grace;

    private Loopback(WebApplication app, TimeSpan grace) => (_app, _grace) = (app, grace);

    /// <summary>Scheme, 127.0.0.1 and port, without a trailing slash.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>On any free port if none is given. When it ends, calls that a fault still holds are broken off at once,
    /// or after the given grace period.</summary>
    public static async Task<Loopback> Start(
        Action<WebApplication> map,
        LoopbackPort? port = null,
        TimeSpan grace = default,
        CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            if (port is null)
                kestrel.Listen(IPAddress.Loopback, 0);
        });
        port?.ListenWith(builder.WebHost);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        map(app);
        await app.StartAsync(cancellation);
        return new Loopback(app, grace);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(_grace);
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }
}
