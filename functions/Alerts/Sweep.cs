using Microsoft.Azure.Functions.Worker;

namespace Ombud.Alerts;

// The safety net under bus and process: rings every alarm that is due and sends every message that lies unsent.
// It reads only what is due, so its cost does not grow with the cases. What fails in one municipality does not stop
// the others; the mark that tells «all is well» is left only when all is.
public sealed class Sweep(SweepMunicipality sweep, Municipalities municipalities, Heartbeats heartbeats, IClock clock)
{
    // DO NOT rename: the alert on missing sweeps names this function.
    [Function("Sweep")]
    public async Task Run([TimerTrigger("%Sweep:Schedule%", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        await Task.WhenAll(municipalities.All.Select(m => sweep.RunAsync(m.Number, ct)));
        await heartbeats.BeatAsync(clock.GetCurrentInstant(), ct);
    }
}
