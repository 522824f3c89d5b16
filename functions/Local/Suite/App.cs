using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Ombud.Stores;

namespace Ombud.Local;

/// <summary>One of the two apps, built by its own Program, with the clock exchanged and nothing else.</summary>
internal sealed class App : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly IHost _host;

    private App(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public FunctionsHost Functions => Services.GetRequiredService<FunctionsHost>();

    public Outbox Outbox => Services.GetRequiredService<Outbox>();

    public static async Task<App> StartAsync(
        Func<string[], FunctionsApplicationBuilder> createBuilder,
        string[] settings,
        LocalClock clock,
        Action<ILoggingBuilder> logging,
        CancellationToken ct)
    {
        var builder = createBuilder(settings);
        builder.Logging.ClearProviders();
        logging(builder.Logging);
        builder.Services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime>(new WithTheSuite()));
        var host = builder.Build();
        try
        {
            await host.StartAsync(ct);
            return new App(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _host.StopAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // What did not end in time ends with the process.
        }
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    // The signals of the console are the suite's: it stops the apps in its own order.
    private sealed class WithTheSuite : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
