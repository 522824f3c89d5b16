using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Ombud.Local.Clock;
using Ombud.Local.FunctionsHost;
using Ombud.Stores;

namespace Ombud.Local.Instances;

/// <summary>One instance of each app by its real Program, both in this process. What differs from Azure is the clock
/// and who issues tokens, nothing in the apps.</summary>
internal sealed class AppPair : IAsyncDisposable
{
    private readonly Outbox[] _outboxes;

    private AppPair(FunctionApp web, FunctionApp alerts)
    {
        (Web, Alerts) = (web, alerts);
        _outboxes = [web.Services.GetRequiredService<Outbox>(), alerts.Services.GetRequiredService<Outbox>()];
    }

    public FunctionApp Web { get; }

    public FunctionApp Alerts { get; }

    /// <summary>No function runs, and nothing that one decided is still on its way to the bus. Asked in this order: a
    /// function that ends has begun to send before.</summary>
    public bool IsIdle =>
        Web.IsIdle && Alerts.IsIdle && _outboxes.All(outbox => outbox.QuietAsync().IsCompleted);

    /// <summary>Where it holds the timers, the schedules run: in Azure a lease sees to it that they do so on one
    /// instance of all.</summary>
    public static async Task<AppPair> StartAsync(
        InstanceOrder order,
        LocalClock clock,
        bool holdsTimers,
        Action<ILoggingBuilder> logging,
        CancellationToken ct)
    {
        Task<FunctionApp>[] starting =
        [
            StartAsync(nameof(Web), Ombud.Web.Program.CreateBuilder, order.Web),
            StartAsync(nameof(Alerts), Ombud.Alerts.Program.CreateBuilder, order.Alerts),
        ];
        try
        {
            var started = await Task.WhenAll(starting);
            return new(started[0], started[1]);
        }
        catch
        {
            foreach (var app in starting.Where(one => one.IsCompletedSuccessfully))
                await (await app).DisposeAsync();
            throw;
        }

        Task<FunctionApp> StartAsync(
            string name,
            Func<string[], FunctionsApplicationBuilder> createBuilder,
            IReadOnlyDictionary<string, string> settings)
        {
            var options = new FunctionAppOptions
            {
                Name = name,
                CreateBuilder = createBuilder,
                Assembly = createBuilder.Method.DeclaringType!.Assembly,
                Settings = settings,
                ContentRoot = Path.Combine(AppContext.BaseDirectory, name),
                Clock = clock,
                HoldsTimers = holdsTimers,
                Change = app => Use(clock, app),
                Logging = logging,
            };
            return Task.Run(() => FunctionApp.StartAsync(options, ct), ct);
        }
    }

    /// <summary>Completes when what is on its way to the bus now has come there, or has not.</summary>
    public Task SentAsync() => Task.WhenAll(_outboxes.Select(outbox => outbox.QuietAsync()));

    /// <summary>Out of turn, on this instance.</summary>
    /// <returns>False where neither app has such a timer.</returns>
    public async Task<bool> RunTimerAsync(string function, CancellationToken ct)
    {
        var app = new[] { Web, Alerts }.FirstOrDefault(one => one.Functions.Any(
            loaded => loaded.Trigger is TimerTrigger && loaded.Name == function));
        if (app is null)
            return false;
        await app.RunTimerAsync(function, ct);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await Alerts.DisposeAsync();
    }

    // The clock is exchanged and nothing else: what runs here is what is deployed.
    private static void Use(LocalClock clock, FunctionsApplicationBuilder app)
    {
        app.Services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        app.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
    }
}
