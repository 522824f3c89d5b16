using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ombud.Local.Faults;

/// <summary>A bare Kestrel on a free port that only this machine can reach.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Loopback(WebApplication app) => _app = app;

    /// <summary>Scheme, 127.0.0.1 and port, without a slash at the end.</summary>
    public string Address => _app.Urls.Single();

    public static async Task<Loopback> Start(Action<WebApplication> map, CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        map(app);
        await app.StartAsync(cancellation);
        return new Loopback(app);
    }

    public async ValueTask DisposeAsync()
    {
        // An already cancelled stop breaks the calls that a fault still holds, instead of waiting for them.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
