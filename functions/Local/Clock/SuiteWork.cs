using System.Diagnostics;
using Ombud.Cases;
using Ombud.Local.Instances;
using Ombud.Local.ServiceBus;
using Ombud.Stores;

namespace Ombud.Local.Clock;

/// <summary>What falls due in the suite: scheduled messages, alarm rows, and the timers of this process's apps. It is
/// at rest when everything under way has finished, on every instance: no function is running, and no message is on its
/// way or waiting.</summary>
internal sealed class SuiteWork(
    Broker broker, AppPair apps, FurtherInstances further, AlarmStore alarms, Municipalities municipalities) : IDueWork
{
    private const string Sweep = "Sweep";

    // Several times longer than the slowest neighbour that both apps still wait for.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private bool IsBusIdle => broker.IsIdle(IsLeft);

    public Task AnnounceAsync(Duration offset, CancellationToken ct) => further.TurnAsync(offset, ct);

    public async Task<IReadOnlyList<Instant>> MomentsAsync(CancellationToken ct)
    {
        var rows = await Task.WhenAll(municipalities.Partitions.Select(place => alarms.NextAsync(place, ct)));
        var scheduled = broker.Next(IsLeft) is { } at ? Instant.FromDateTimeOffset(at) : (Instant?)null;
        return [.. rows.Append(scheduled).OfType<Instant>()];
    }

    public async Task RunDueAsync(CancellationToken ct)
    {
        broker.Wake();
        await RestAsync(ct);
        await apps.Web.RunDueTimersAsync(ct);
        await apps.Alerts.RunDueTimersAsync(ct);
        await RestAsync(ct);
    }

    public async Task RunSafetyNetAsync(CancellationToken ct)
    {
        await apps.Alerts.RunTimerAsync(Sweep, ct);
        await RestAsync(ct);
    }

    /// <summary>Returns when it is at rest.</summary>
    public async Task RestAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (!await IsQuietAsync(ct))
        {
            if (waited.Elapsed > Limit)
                throw new TimeoutException(
                    $"Not at rest after {Limit.TotalMinutes} minutes: here the apps {State(apps.IsIdle)}, "
                    + $"elsewhere they {State(await further.AreIdleAsync(ct))}, "
                    + $"the bus {(IsBusIdle ? "is idle" : "has messages")}.");
            await Task.Delay(Pause, ct);
        }
    }

    // Work can move from a function to the bus and back, and so between instances, while we look at one or the other.
    // It cannot have if the bus was idle before and after and accepted nothing in between.
    private async Task<bool> IsQuietAsync(CancellationToken ct)
    {
        await apps.SentAsync();
        var accepted = broker.Accepted;
        return IsBusIdle && apps.IsIdle && await further.AreIdleAsync(ct) && IsBusIdle && broker.Accepted == accepted;
    }

    private bool IsLeft(Guid lockToken) => apps.Alerts.IsLeft(lockToken) || further.IsLeft(lockToken);

    private static string State(bool isIdle) => isIdle ? "are idle" : "run a function";
}
