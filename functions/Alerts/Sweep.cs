using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NodaTime;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Alerts;

// The safety net under bus and process: rings every alarm that is due and sends every message that lies unsent.
// It reads only what is due, so its cost does not grow with the cases. The mark it leaves tells that it lives.
public sealed class Sweep(SweepMunicipality sweep, Municipalities municipalities, SuiteMarks marks, IClock clock)
{
    // DO NOT rename: the alert on missing sweeps names this function.
    [Function("Sweep")]
    public async Task Run([TimerTrigger("%Sweep:Schedule%", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        foreach (var municipality in municipalities.All)
            await sweep.RunAsync(municipality.Number, ct);
        await marks.LeaveSweepAsync(clock.GetCurrentInstant(), ct);
    }
}

public sealed class SweepMunicipality(
    AlarmStore alarms, RingAlarm ring, Outbox outbox, IClock clock, ILogger<SweepMunicipality> log)
{
    // A message younger than this is still being sent by the one who decided it.
    private static readonly Duration Grace = Duration.FromMinutes(1);

    public async Task RunAsync(string municipality, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var rung = 0;
        await foreach (var alarm in alarms.DueAsync(municipality, now, ct))
        {
            await ring.RunAsync(alarm, ct);
            rung++;
        }

        var sent = await outbox.SendUnsentAsync(municipality, now - Grace, ct);
        if (rung + sent > 0)
            log.LogInformation("Sweep of {Municipality}: {Rung} alarms, {Sent} messages", municipality, rung, sent);
    }
}
