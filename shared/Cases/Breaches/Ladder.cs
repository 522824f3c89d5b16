using System.Globalization;
using NodaTime;

namespace Ombud.Cases;

public sealed record Rung(string Name, Instant At);

/// <param name="Next">Replaces the alarm that rang; null when the clock has no further rung.</param>
/// <param name="Entries">One for each rung that fell due, the missed ones first.</param>
public sealed record Ringing(
    Rung Rung, Alarm? Next, IReadOnlyList<Outgoing> Outgoing, IReadOnlyList<Act> Entries);

// When a breach asks for attention. Computed from the case each time, never stored as a list: whatever changes the
// case changes the ladder with it. A deadline that has passed rings daily; it never goes quiet by itself.
public static class Ladder
{
    public const string Received = "received";
    public const string AwarenessUndecided = "awareness-undecided";
    public const string Passed = "passed";

    private static readonly (int Hours, string Name)[] HoursLeft =
        [(24, "24h"), (12, "12h"), (4, "4h"), (1, "1h")];

    // The controller decides, so the controller must know when little is left.
    private static readonly HashSet<string> ForTheContact = [Received, "24h", "4h", "1h", Passed];

    /// <summary>Rungs in order of time; endless for as long as the case keeps its state.</summary>
    public static IEnumerable<Rung> Of(Breach breach)
    {
        if (breach.AwaitsNotification)
            return UntilNotified(breach);
        return breach is { State: BreachState.Notified, NotifiedAt: { } at }
            ? Every(Duration.FromDays(7), at, "follow-up-{0}w")
            : [];
    }

    /// <summary>The first alarm of a new or reset clock. A rung that lies before <paramref name="now"/> is told
    /// by the alert that goes out anyway, but a deadline that has passed already rings at once.</summary>
    public static Alarm? FirstAlarm(Breach breach, Instant now) =>
        breach.DueAt <= now ? Alarm(breach, now) : NextAlarm(breach, now);

    /// <summary>The alarm of the first rung after <paramref name="after"/>, exclusive.</summary>
    public static Alarm? NextAlarm(Breach breach, Instant after) =>
        Of(breach).SkipWhile(r => r.At <= after).Select(r => Alarm(breach, r.At)).FirstOrDefault();

    /// <summary>What rings when an alarm is handled at <paramref name="now"/>, which may be long after it fell due.
    /// The last is to be sent; those before it were missed. Empty for an alarm of an older clock.</summary>
    private static List<Rung> Fallen(Breach breach, Alarm alarm, Instant now)
    {
        if (alarm.Clock != breach.Clock)
            return [];
        var due = Of(breach).TakeWhile(r => r.At <= now).ToList();
        var fallen = due.Where(r => r.At >= alarm.At).ToList();
        // A clock set to a time that has passed already: the newest rung lies before the alarm.
        return fallen.Count > 0 ? fallen : [.. due.TakeLast(1)];
    }

    public static IReadOnlyList<AlertDecided> Alerts(Breach breach, string rung)
    {
        var alerts = new List<AlertDecided>
        {
            AlertDecided.Of(breach, rung, Recipient.Ombud, Channel.Feed),
            AlertDecided.Of(breach, rung, Recipient.Deputy, Channel.Feed),
        };
        if (ForTheContact.Contains(rung))
            alerts.Add(AlertDecided.Of(breach, rung, Recipient.Contact, Channel.Mail));
        return alerts;
    }

    /// <summary>All that one alarm leads to, or null when it means nothing any more.</summary>
    public static Ringing? Ring(Breach breach, Alarm alarm, Instant now)
    {
        var rungs = Fallen(breach, alarm, now);
        if (rungs.Count == 0)
            return null;
        var entries = rungs.Select((rung, i) => Entry(rung, missed: i < rungs.Count - 1, now));
        var alerts = Alerts(breach, rungs[^1].Name).Select(a => new Outgoing(a, now));
        return new(rungs[^1], NextAlarm(breach, now), [.. alerts], [.. entries]);
    }

    // After downtime only the newest rung is sent; what was missed is said, not hidden.
    private static Act Entry(Rung rung, bool missed, Instant now) => new("reminder", now, Person.Suite)
    {
        Details = new Dictionary<string, string>
        {
            ["rung"] = rung.Name,
            ["due"] = rung.At.ToString(),
            ["outcome"] = missed ? "missed" : "decided",
        },
    };

    private static Alarm Alarm(Breach breach, Instant at) => new(breach.Municipality, breach.Id, at, breach.Clock);

    private static IEnumerable<Rung> UntilNotified(Breach breach)
    {
        var due = Deadline.NotifyAuthority(breach.AwareAt);
        if (breach.Awareness is Awareness.Presumed)
            yield return new(AwarenessUndecided, breach.AwareAt + Deadline.ToDecideAwareness);
        foreach (var (hours, name) in HoursLeft)
            yield return new(name, due - Duration.FromHours(hours));
        yield return new(Passed, due);
        foreach (var daily in Every(Duration.FromDays(1), due, "passed-{0}d"))
            yield return daily;
    }

    private static IEnumerable<Rung> Every(Duration period, Instant from, string name)
    {
        for (var count = 1; ; count++)
            yield return new(string.Format(CultureInfo.InvariantCulture, name, count), from + period * count);
    }
}
