namespace Ombud.Alerts;

/// <summary>Rings one alarm, however it was found: sends the newest reminder that fell due, records those that were
/// missed, sets the next alarm. Calling it twice rings once.</summary>
public sealed class RingAlarm(
    CaseStore cases, AlarmStore alarms, CaseLog caseLog, Outbox outbox, Moments moments)
{
    /// <exception cref="InvalidDataException">The case is gone: somebody must look for it.</exception>
    public async Task RunAsync(Alarm alarm, CancellationToken ct)
    {
        var (now, reminders, _) = moments.Now();
        if (alarm.At > now)
            return;
        var one = await FindAsync(alarm.Municipality, alarm.Case, ct);
        var opened = reminders.AsksWhetherOpened(one, alarm, now) && await caseLog.WasReadByOmbudAsync(one, ct);
        var log = reminders.AsksWhatWasTold(one, alarm) ? await caseLog.AlertsAsync(one, ct) : [];
        if (reminders.Ring(one, alarm, now, opened, log) is not { } ringing)
        {
            await alarms.ForgetAsync(alarm, ct);
            return;
        }

        if (await alarms.WereToldAsync(ringing.Outgoing, ct))
            ringing = ringing with { Outgoing = [], Entries = [] };
        if (await alarms.RingAsync(alarm, ringing, ct))
            await outbox.TrySendAsync(ringing.Outgoing, ringing.Next);
    }

    /// <summary>For a case whose deadline has passed: where its alarm is gone, the last reminder that fell due is rung
    /// again. What of it was told before is not told twice.</summary>
    /// <returns>False when nothing was missing.</returns>
    /// <exception cref="InvalidDataException">The case is gone.</exception>
    public async Task<bool> MendAsync(string municipality, CaseId id, CancellationToken ct)
    {
        var (now, reminders, _) = moments.Now();
        var one = await FindAsync(municipality, id, ct);
        if (one.DueAt is null
            || reminders.NextAlarm(one, now) is not { } next
            || await alarms.IsSetAsync(next, reminders.AlarmsBefore(one, next), now, ct)
            || reminders.LastAlarm(one, now) is not { } lost)
            return false;
        await alarms.SetAsync(lost, ct);
        await RunAsync(lost, ct);
        return true;
    }

    private async Task<Case> FindAsync(string municipality, CaseId id, CancellationToken ct) =>
        (await cases.FindAsync(municipality, id, ct))?.Case
        ?? throw new InvalidDataException("An alarm has no case.");
}
