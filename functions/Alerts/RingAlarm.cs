using Microsoft.Extensions.Logging;
using NodaTime;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Alerts;

/// <summary>Rings one alarm, however it was found: sends the newest rung that fell due, records those that were
/// missed, sets the next alarm. Rung twice, it rings once.</summary>
public sealed class RingAlarm(
    CaseStore cases, AlarmStore alarms, Outbox outbox, IClock clock, ILogger<RingAlarm> log)
{
    public async Task RunAsync(Alarm alarm, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (alarm.At > now || await cases.FindAsync(alarm.Municipality, alarm.Case, ct) is not { Case: Breach breach })
            return;
        if (Ladder.Ring(breach, alarm, now) is not { } ringing)
        {
            await alarms.ForgetAsync(alarm, ct);
            return;
        }

        if (!await alarms.RingAsync(alarm, ringing, ct))
            return;
        log.LogInformation("Case {Case} rang {Rung}", alarm.Case, ringing.Rung.Name);
        await outbox.TrySendAsync(ringing.Outgoing, ringing.Next);
    }
}
