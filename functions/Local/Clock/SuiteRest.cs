using System.Diagnostics;
using Ombud.Local.Instances;
using Ombud.Local.ServiceBus;

namespace Ombud.Local.Clock;

/// <summary>Tells when everything under way has ended, on every instance: no function runs, no message is on its way or
/// waits.</summary>
internal sealed class SuiteRest(Broker broker, AppPair apps, FurtherInstances further)
{
    // Longer than the slowest neighbour that both apps still wait for, several times over.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Those of this process, which hold the timers.</summary>
    public AppPair Apps => apps;

    public FurtherInstances Further => further;

    /// <summary>The next moment at which the bus has something to give, past ones included.</summary>
    public DateTimeOffset? NextOfBus => broker.Next(IsLeft);

    private bool IsBusIdle => broker.IsIdle(IsLeft);

    public async Task WaitAsync(CancellationToken ct)
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

    // Work can go from a function to the bus and back while the one or the other is looked at, and so from instance to
    // instance. It cannot have done so when the bus was idle before and after and took nothing in between.
    private async Task<bool> IsQuietAsync(CancellationToken ct)
    {
        await apps.SentAsync();
        var accepted = broker.Accepted;
        return IsBusIdle && apps.IsIdle && await further.AreIdleAsync(ct) && IsBusIdle && broker.Accepted == accepted;
    }

    private bool IsLeft(Guid lockToken) => apps.Alerts.IsLeft(lockToken) || further.IsLeft(lockToken);

    private static string State(bool isIdle) => isIdle ? "are idle" : "run a function";
}
