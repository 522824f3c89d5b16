using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Ombud.Local.Clock;
using Ombud.Local.FunctionsHost;
using Ombud.Stores;

namespace Ombud.Local.Instances;

/// <summary>One instance of each app from its real Program, both in this process. Only the clock and the token issuer
/// differ from Azure, nothing in the apps.</summary>
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

    /// <summary>No function is running, and nothing that one decided is still on its way to the bus. Checked in this
    /// order: a function starts sending before it ends.</summary>
    public bool IsIdle =>
        Web.IsIdle && Alerts.IsIdle && _outboxes.All(outbox => outbox.QuietAsync().IsCompleted);

    /// <summary>If it holds the timers, the schedules run: in Azure a lease ensures that they run on only one
    /// instance.</summary>
    /// <param name="tables">In place of those that the settings name; null: those.</param>
    public static async Task<AppPair> StartAsync(
        InstanceOrder order,
        LocalClock clock,
        bool holdsTimers,
        TableServiceClient? tables,
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
                Change = app => Use(clock, tables, app),
                Logging = logging,
            };
            return Task.Run(() => FunctionApp.StartAsync(options, ct), ct);
        }
    }

    /// <summary>Completes when everything now on its way to the bus has arrived, or failed.</summary>
    public Task SentAsync() => Task.WhenAll(_outboxes.Select(outbox => outbox.QuietAsync()));

    /// <summary>Out of turn, on this instance.</summary>
    /// <returns>False if neither app has such a timer.</returns>
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

    // Only the clock is replaced, and the tables where the host has its own: what runs here is what is deployed.
    private static void Use(LocalClock clock, TableServiceClient? tables, FunctionsApplicationBuilder app)
    {
        app.Services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        app.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        if (tables is not null)
            app.Services.Replace(ServiceDescriptor.Singleton(tables));
    }
}
