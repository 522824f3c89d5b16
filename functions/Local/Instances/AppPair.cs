using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
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

    public static async Task<AppPair> StartAsync(AppPairOptions options, CancellationToken ct)
    {
        var web = Of(nameof(Web), Ombud.Web.Program.CreateBuilder, options.Web, options);
        var alerts = Of(nameof(Alerts), Ombud.Alerts.Program.CreateBuilder, options.Alerts, options);
        Task<FunctionApp>[] starting =
        [
            Task.Run(() => FunctionApp.StartAsync(web, ct), ct),
            Task.Run(() => FunctionApp.StartAsync(alerts, ct), ct),
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

    private static FunctionAppOptions Of(
        string name,
        Func<string[], FunctionsApplicationBuilder> createBuilder,
        IReadOnlyDictionary<string, string> settings,
        AppPairOptions options) => new()
        {
            Name = name,
            CreateBuilder = createBuilder,
            Assembly = createBuilder.Method.DeclaringType!.Assembly,
            Settings = settings,
            ContentRoot = Path.Combine(AppContext.BaseDirectory, name),
            Clock = options.Clock,
            HoldsTimers = options.HoldsTimers,
            Change = app => Use(options.Clock, app),
            Logging = options.Logging,
        };

    // The clock is exchanged and nothing else: what runs here is what is deployed.
    private static void Use(LocalClock clock, FunctionsApplicationBuilder app)
    {
        app.Services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        app.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
    }
}

internal sealed record AppPairOptions
{
    /// <summary>App settings with ':' in their names.</summary>
    public required IReadOnlyDictionary<string, string> Web { get; init; }

    public required IReadOnlyDictionary<string, string> Alerts { get; init; }

    public required LocalClock Clock { get; init; }

    public required Action<ILoggingBuilder> Logging { get; init; }

    /// <summary>The schedules run here. In Azure a lease sees to it that they run on one instance of all.</summary>
    public required bool HoldsTimers { get; init; }
}
