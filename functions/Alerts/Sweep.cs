using Microsoft.Azure.Functions.Worker;

namespace Ombud.Alerts;

// The safety net for bus and process: rings every alarm that is due, sends every unsent message and carries on what
// needs more than one transaction. It reads only what is due, so its cost does not grow with the cases.
// A failure in one partition does not stop the others; the heartbeat is recorded only if everything succeeded.
public sealed class Sweep(
    SweepMunicipality sweep, CarryOut carryOut, FreePartitions partitions, Heartbeats heartbeats, IClock clock)
{
    // DO NOT rename: the alert about missing sweeps refers to this function by name.
    [Function("Sweep")]
    public async Task Run([TimerTrigger("%Sweep:Schedule%", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        await Task.WhenAll((await partitions.AllAsync(ct)).SelectMany(partition => new[]
        {
            sweep.RunAsync(partition, ct), carryOut.RunAsync(partition, ct),
        }));
        await heartbeats.BeatAsync(clock.GetCurrentInstant(), ct);
    }
}
