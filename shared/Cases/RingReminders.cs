using System.Globalization;

namespace Ombud.Cases;

/// <param name="Newest">Of the reminders that are sent; null if those that fell due were no longer needed.</param>
/// <param name="Next">Replaces the alarm that rang; null if the clock has no further reminders.</param>
/// <param name="Entries">One for each reminder that fell due, missed ones first.</param>
public sealed record Ringing(
    Reminder? Newest, Alarm? Next, IReadOnlyList<Outgoing> Outgoing, IReadOnlyList<Act> Entries);

public sealed partial record ReminderSchedule
{
    // A transaction holds a hundred rows; after a year of silence the rest are summed up in one.
    private const int MostEntries = 30;

    /// <summary>Whether it matters now if the ombud has opened the case: finding out costs a read.</summary>
    public bool AsksWhetherOpened(Case one, Alarm alarm, Instant now) =>
        Fallen(one, alarm, now, []).Any(reminder => reminder.Topic is AlertTopic.Unopened);

    /// <summary>Whether it matters what was told on an earlier clock of the case: finding out costs a read.</summary>
    public bool AsksWhatWasTold(Case one, Alarm alarm) => alarm.Clock == one.Clock && SetInThePast(one, alarm);

    /// <summary>Everything that follows from one alarm, or null if it is no longer relevant.</summary>
    /// <param name="opened">The ombud or the deputy has looked at the case.</param>
    /// <param name="log">What rang and what was sent, in order of time.</param>
    public Ringing? Ring(
        Case one, Alarm alarm, Instant now, bool opened = false, IReadOnlyList<HistoryEntry>? log = null)
    {
        var fallen = Fallen(one, alarm, now, log ?? []);
        var next = alarm.Clock == one.Clock ? NextAlarm(one, now) : null;
        if (fallen.Count == 0 && next is null)
            return null;
        var due = fallen.Where(fell => !(opened && fell.Topic is AlertTopic.Unopened)).ToList();
        // The newest for each duty: one that is pending must not hide another.
        var newest = due.GroupBy(fell => fell.Topic.Duty).Select(duty => duty.Last()).ToHashSet();
        var own = due.Where((fell, at) => at >= due.Count - MostEntries || newest.Contains(fell)).ToList();
        var entries = own.Select(fell => newest.Contains(fell) ? Told(one, fell, now) : Missed(fell, now)).ToList();
        var rest = due.Except(own).ToList();
        if (rest.Count > 0)
            entries.Insert(0, EarlierMissed(rest[0], rest.Count, now));
        var alerts = entries.SelectMany(entry => entry.Alerts).Select(alert => new Outgoing(alert, now));
        return new(due.LastOrDefault(), next, [.. alerts], entries);
    }

    // The reminders due when an alarm is handled, which may be long after it rang. The last one is to be sent; those
    // before it were missed. Empty for an alarm from an older clock.
    private List<Reminder> Fallen(Case one, Alarm alarm, Instant now, IReadOnlyList<HistoryEntry> log)
    {
        if (alarm.Clock != one.Clock)
            return [];
        var due = Of(one).TakeWhile(r => r.At <= now).ToList();
        var before = due.TakeWhile(r => r.At < alarm.At).ToList();
        var fallen = due.Skip(before.Count).ToList();
        if (SetInThePast(one, alarm))
            fallen.InsertRange(0, before
                .Where(r => r.Topic is not AlertTopic.Unopened && r.Topic.Duty.Length == 0).TakeLast(1)
                .Where(r => !WasTold(r, log)));
        return fallen;
    }

    // A clock that had already run out when it was set rings at once, at no reminder's time: its reminder is in the
    // past. An alarm whose reminder is gone, because somebody took the case, rings for nothing.
    private bool SetInThePast(Case one, Alarm alarm) =>
        FirstAlarm(one, alarm.At) == alarm
        && alarm.At != one.ReceivedAt + UnopenedAfter
        && LastAlarm(one, alarm.At) != alarm;

    // An alert that was decided on the clock before, and not sent when somebody set this one, has told nobody.
    private static bool WasTold(Reminder reminder, IReadOnlyList<HistoryEntry> log) => log
        .Where(entry => entry.Details.GetValueOrDefault("rung") == reminder.Topic.Name)
        .SkipWhile(entry => entry.Details.GetValueOrDefault("due") != reminder.At.ToString())
        .Any(entry => entry.Details["outcome"] == DeliveryStep.Sent);

    // After downtime only the newest reminder is sent; the missed ones are recorded, not hidden.
    private Act Told(Case one, Reminder reminder, Instant now) =>
        Entry(reminder, "decided", now) with
        {
            Alerts =
            [
                .. Alerts(one, reminder.Topic),
                .. Card(one, AlertTopic.CardRung.At(reminder.At)),
            ],
        };

    private static Act Missed(Reminder reminder, Instant now) => Entry(reminder, "missed", now);

    private static Act Entry(Reminder reminder, string outcome, Instant now) => new("reminder", now, Person.Suite)
    {
        Details = new Dictionary<string, string>
        {
            ["rung"] = reminder.Topic.Name,
            ["due"] = reminder.At.ToString(),
            ["outcome"] = outcome,
        },
    };

    private static Act EarlierMissed(Reminder first, int count, Instant now)
    {
        var entry = Missed(first, now);
        var number = count.ToString(CultureInfo.InvariantCulture);
        return entry with { Details = new Dictionary<string, string>(entry.Details!) { ["count"] = number } };
    }
}
