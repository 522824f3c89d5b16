using System.Globalization;
using NodaTime;

namespace Ombud.Cases;

public sealed record Rung(string Name, Instant At);

/// <param name="Rung">The newest that is sent; null when what fell due was no longer needed.</param>
/// <param name="Next">Replaces the alarm that rang; null when the clock has no further rung.</param>
/// <param name="Entries">One for each rung that fell due, the missed ones first.</param>
public sealed record Ringing(
    Rung? Rung, Alarm? Next, IReadOnlyList<Outgoing> Outgoing, IReadOnlyList<Act> Entries);

// When a breach asks for attention. Computed from the case each time, never stored as a list: whatever changes the
// case changes the ladder with it. A deadline that has passed rings daily; it never goes quiet by itself.
public sealed record Ladder
{
    public const string Received = "received";
    public const string AwarenessUndecided = "awareness-undecided";
    public const string Unopened = "unopened";
    public const string Passed = "passed";
    public const string Tell = "tell-";

    // A transaction holds a hundred rows; after a year of silence the rest is told as one.
    private const int MostEntries = 30;

    /// <summary>How long a new case may lie before the deputy is asked to open it.</summary>
    public Duration UnopenedAfter { get; init; } = Duration.FromHours(4);

    /// <summary>Whole hours before the deadline, most first.</summary>
    public IReadOnlyList<int> HoursLeft { get; init; } = [24, 12, 4, 1];

    /// <summary>Of the hours left, those at which the municipality's contact is told too.</summary>
    public IReadOnlyList<int> HoursLeftForContact { get; init; } = [24, 4, 1];

    /// <summary>Rungs in order of time; endless for as long as the case keeps its state.</summary>
    public IEnumerable<Rung> Of(Breach breach)
    {
        var toAuthority = breach switch
        {
            { AwaitsNotification: true } => WithUnopened(breach),
            { State: BreachState.Notified, NotifiedAt: { } at } => Every(Duration.FromDays(7), at, "follow-up-{0}w"),
            _ => [],
        };
        // Art. 34 says «without undue delay» and no more; a day is what the suite lets pass in silence.
        return breach.Owed.FirstOrDefault(owed => owed.What is Debt.TellPersons) is { } persons
            ? Merged(toAuthority, Every(Duration.FromDays(1), persons.Since, Tell + "{0}d"))
            : toAuthority;
    }

    /// <summary>The first alarm of a new or reset clock. A rung that lies before <paramref name="now"/> is told
    /// by the alert that goes out anyway, but a deadline that has passed already rings at once.</summary>
    public Alarm? FirstAlarm(Breach breach, Instant now) =>
        breach.DueAt <= now ? Alarm(breach, now) : NextAlarm(breach, now);

    /// <summary>The alarm of the first rung after <paramref name="after"/>, exclusive.</summary>
    public Alarm? NextAlarm(Breach breach, Instant after) =>
        Of(breach).SkipWhile(r => r.At <= after).Select(r => Alarm(breach, r.At)).FirstOrDefault();

    public IReadOnlyList<AlertDecided> Alerts(Breach breach, string rung)
    {
        // Nobody has looked: the same channel to the same person would be more of the same.
        if (rung == Unopened)
            return
            [
                AlertDecided.Of(breach, rung, Recipient.Ombud, Channel.Mail),
                AlertDecided.Of(breach, rung, Recipient.Deputy, Channel.Mail),
            ];
        // What the ombud said awaits the controller; what the reporter said is for the ombud.
        if (Rungs.Is(Rungs.Advice, rung))
            return [AlertDecided.Of(breach, rung, Recipient.Contact, Channel.Mail)];
        var alerts = new List<AlertDecided>
        {
            AlertDecided.Of(breach, rung, Recipient.Ombud, Channel.Feed),
            AlertDecided.Of(breach, rung, Recipient.Deputy, Channel.Feed),
        };
        // The controller decides, so the controller must know when little is left.
        if (rung is Received or Passed or Tell + "1d" || HoursLeftForContact.Any(hours => rung == Left(hours)))
            alerts.Add(AlertDecided.Of(breach, rung, Recipient.Contact, Channel.Mail));
        return alerts;
    }

    /// <summary>Whether it matters now if the ombud has opened the case: to know costs a read.</summary>
    public bool AsksWhetherOpened(Breach breach, Alarm alarm, Instant now) =>
        Fallen(breach, alarm, now).Any(rung => rung.Name == Unopened);

    /// <summary>All that one alarm leads to, or null when it means nothing any more.</summary>
    /// <param name="opened">The ombud or the deputy has looked at the case.</param>
    public Ringing? Ring(Breach breach, Alarm alarm, Instant now, bool opened = false)
    {
        var fallen = Fallen(breach, alarm, now);
        var next = alarm.Clock == breach.Clock ? NextAlarm(breach, now) : null;
        if (fallen.Count == 0 && next is null)
            return null;
        var rungs = fallen.Where(rung => !(opened && rung.Name == Unopened)).ToList();
        // Of each duty the newest: that the persons wait must not hide that Datatilsynet does.
        var newest = rungs.GroupBy(IsOfPersons).Select(duty => duty.Last()).ToHashSet();
        var own = rungs.Where((rung, at) => at >= rungs.Count - MostEntries || newest.Contains(rung)).ToList();
        var entries = own.Select(rung => newest.Contains(rung) ? Told(breach, rung, now) : Missed(rung, now)).ToList();
        if (own.Count < rungs.Count)
            entries.Insert(0, EarlierMissed(rungs.First(rung => !own.Contains(rung)), rungs.Count - own.Count, now));
        var alerts = entries.SelectMany(entry => entry.Alerts).Select(alert => new Outgoing(alert, now));
        return new(rungs.LastOrDefault(), next, [.. alerts], entries);
    }

    // What rings when an alarm is handled, which may be long after it fell due. The last is to be sent; those before
    // it were missed. Empty for an alarm of an older clock.
    private List<Rung> Fallen(Breach breach, Alarm alarm, Instant now)
    {
        if (alarm.Clock != breach.Clock)
            return [];
        var due = Of(breach).TakeWhile(r => r.At <= now).ToList();
        var fallen = due.Where(r => r.At >= alarm.At);
        return SetInThePast(breach, alarm)
            ? [.. due.Where(r => r.At < alarm.At && r.Name != Unopened && !IsOfPersons(r)).TakeLast(1), .. fallen]
            : [.. fallen];
    }

    private static bool IsOfPersons(Rung rung) => Rungs.Is(Tell, rung.Name);

    // A clock that had run out when it was set rings at once, at no rung's time: what it tells lies before it. The
    // alarm of a rung that is gone, because somebody took the case, tells nothing.
    private bool SetInThePast(Breach breach, Alarm alarm) =>
        breach.DueAt <= alarm.At
        && alarm.At != breach.ReceivedAt + UnopenedAfter
        && Of(breach).SkipWhile(r => r.At < alarm.At).First().At != alarm.At;

    // After downtime only the newest rung is sent; what was missed is said, not hidden.
    private Act Told(Breach breach, Rung rung, Instant now) =>
        Entry(rung, "decided", now) with { Alerts = Alerts(breach, rung.Name) };

    private static Act Missed(Rung rung, Instant now) => Entry(rung, "missed", now);

    private static Act Entry(Rung rung, string outcome, Instant now) => new("reminder", now, Person.Suite)
    {
        Details = new Dictionary<string, string>
        {
            ["rung"] = rung.Name,
            ["due"] = rung.At.ToString(),
            ["outcome"] = outcome,
        },
    };

    private static Act EarlierMissed(Rung first, int count, Instant now)
    {
        var entry = Missed(first, now);
        var number = count.ToString(CultureInfo.InvariantCulture);
        return entry with { Details = new Dictionary<string, string>(entry.Details!) { ["count"] = number } };
    }

    private static Alarm Alarm(Breach breach, Instant at) => new(breach.Municipality, breach.Id, at, breach.Clock);

    private IEnumerable<Rung> WithUnopened(Breach breach)
    {
        var unopened = new Rung(Unopened, breach.ReceivedAt + UnopenedAfter);
        var told = breach.State is not BreachState.Received;
        foreach (var rung in UntilNotified(breach))
        {
            if (!told && unopened.At < rung.At)
            {
                told = true;
                yield return unopened;
            }

            yield return rung;
        }
    }

    private IEnumerable<Rung> UntilNotified(Breach breach)
    {
        var due = Deadline.NotifyAuthority(breach.AwareAt);
        if (breach.Awareness is Awareness.Presumed)
            yield return new(AwarenessUndecided, breach.AwareAt + Deadline.ToDecideAwareness);
        foreach (var hours in HoursLeft)
            yield return new(Left(hours), due - Duration.FromHours(hours));
        yield return new(Passed, due);
        foreach (var daily in Every(Duration.FromDays(1), due, "passed-{0}d"))
            yield return daily;
    }

    // Both are in order of time and may be endless.
    private static IEnumerable<Rung> Merged(IEnumerable<Rung> ones, IEnumerable<Rung> others)
    {
        using var one = ones.GetEnumerator();
        using var other = others.GetEnumerator();
        var (hasOne, hasOther) = (one.MoveNext(), other.MoveNext());
        while (hasOne || hasOther)
            if (!hasOther || (hasOne && one.Current.At <= other.Current.At))
            {
                yield return one.Current;
                hasOne = one.MoveNext();
            }
            else
            {
                yield return other.Current;
                hasOther = other.MoveNext();
            }
    }

    private static string Left(int hours) => string.Create(CultureInfo.InvariantCulture, $"{hours}h-left");

    private static IEnumerable<Rung> Every(Duration period, Instant from, string name)
    {
        for (var count = 1; ; count++)
            yield return new(string.Format(CultureInfo.InvariantCulture, name, count), from + period * count);
    }
}
