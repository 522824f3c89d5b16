namespace Ombud.Alerts;

/// <summary>Rings one alarm, however it was found: sends the newest reminder that fell due, records those that were
/// missed, sets the next alarm. Calling it twice rings once.</summary>
public sealed class RingAlarm(
    CaseStore cases, AlarmStore alarms, CaseLog caseLog, Outbox outbox, Moments moments)
{
    public async Task RunAsync(Alarm alarm, CancellationToken ct)
    {
        var (now, reminders, _) = moments.Now();
        if (alarm.At > now || await cases.FindAsync(alarm.Municipality, alarm.Case, ct) is not { Case: var one })
            return;
        var opened = reminders.AsksWhetherOpened(one, alarm, now) && await caseLog.WasReadByOmbudAsync(one, ct);
        if (reminders.Ring(one, alarm, now, opened) is not { } ringing)
        {
            await alarms.ForgetAsync(alarm, ct);
            return;
        }

        if (await alarms.RingAsync(alarm, ringing, ct))
            await outbox.TrySendAsync(ringing.Outgoing, ringing.Next);
    }
}
