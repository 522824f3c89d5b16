using System.Globalization;
using NodaTime;

namespace Ombud.Cases;

/// <param name="Newest">Of the reminders that are sent; null when what fell due was no longer needed.</param>
/// <param name="Next">Replaces the alarm that rang; null when the clock has nothing more to remind of.</param>
/// <param name="Entries">One for each reminder that fell due, the missed ones first.</param>
public sealed record Ringing(
    Reminder? Newest, Alarm? Next, IReadOnlyList<Outgoing> Outgoing, IReadOnlyList<Act> Entries);

public sealed partial record ReminderSchedule
{
    // A transaction holds a hundred rows; after a year of silence the rest is told as one.
    private const int MostEntries = 30;

    /// <summary>Whether it matters now if the ombud has opened the case: to know costs a read.</summary>
    public bool AsksWhetherOpened(Breach breach, Alarm alarm, Instant now) =>
        Fallen(breach, alarm, now).Any(reminder => reminder.Topic is BreachAlert.Unopened);

    /// <summary>All that one alarm leads to, or null when it means nothing any more.</summary>
    /// <param name="opened">The ombud or the deputy has looked at the case.</param>
    public Ringing? Ring(Breach breach, Alarm alarm, Instant now, bool opened = false)
    {
        var fallen = Fallen(breach, alarm, now);
        var next = alarm.Clock == breach.Clock ? NextAlarm(breach, now) : null;
        if (fallen.Count == 0 && next is null)
            return null;
        var due = fallen.Where(one => !(opened && one.Topic is BreachAlert.Unopened)).ToList();
        // Of each obligation the newest: that the persons wait must not hide that Datatilsynet does.
        var newest = due.GroupBy(IsOfPersons).Select(obligation => obligation.Last()).ToHashSet();
        var own = due.Where((one, at) => at >= due.Count - MostEntries || newest.Contains(one)).ToList();
        var entries = own.Select(one => newest.Contains(one) ? Told(breach, one, now) : Missed(one, now)).ToList();
        if (own.Count < due.Count)
            entries.Insert(0, EarlierMissed(due.First(one => !own.Contains(one)), due.Count - own.Count, now));
        var alerts = entries.SelectMany(entry => entry.Alerts).Select(alert => new Outgoing(alert, now));
        return new(due.LastOrDefault(), next, [.. alerts], entries);
    }

    // What rings when an alarm is handled, which may be long after it fell due. The last is to be sent; those before
    // it were missed. Empty for an alarm of an older clock.
    private List<Reminder> Fallen(Breach breach, Alarm alarm, Instant now)
    {
        if (alarm.Clock != breach.Clock)
            return [];
        var due = Of(breach).TakeWhile(r => r.At <= now).ToList();
        var fallen = due.Where(r => r.At >= alarm.At);
        if (!SetInThePast(breach, alarm))
            return [.. fallen];
        var before = due.Where(r => r.At < alarm.At && r.Topic is not BreachAlert.Unopened && !IsOfPersons(r));
        return [.. before.TakeLast(1), .. fallen];
    }

    private static bool IsOfPersons(Reminder reminder) => reminder.Topic is BreachAlert.PersonsNotTold;

    // A clock that had run out when it was set rings at once, at no reminder's time: what it tells lies before it. The
    // alarm of a reminder that is gone, because somebody took the case, tells nothing.
    private bool SetInThePast(Breach breach, Alarm alarm) =>
        breach.DueAt <= alarm.At
        && alarm.At != breach.ReceivedAt + UnopenedAfter
        && Of(breach).SkipWhile(r => r.At < alarm.At).First().At != alarm.At;

    // After downtime only the newest reminder is sent; what was missed is said, not hidden.
    private Act Told(Breach breach, Reminder reminder, Instant now) =>
        Entry(reminder, "decided", now) with { Alerts = Alerts(breach, reminder.Topic) };

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
