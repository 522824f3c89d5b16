using NodaTime;

namespace Ombud.Cases;

/// <summary>What falls due to be told, and when.</summary>
public sealed record Reminder(BreachAlert Topic, Instant At);

// When a breach asks for attention. Computed from the case each time, never stored as a list: whatever changes the
// case changes its reminders with it. A deadline that has passed is told daily; it never goes quiet by itself.
public sealed partial record ReminderSchedule
{
    /// <summary>How long a new case may lie before the deputy is asked to open it.</summary>
    public Duration UnopenedAfter { get; init; } = Duration.FromHours(4);

    /// <summary>Whole hours before the deadline, most first.</summary>
    public IReadOnlyList<int> HoursLeft { get; init; } = [24, 12, 4, 1];

    /// <summary>Of the hours left, those at which the municipality's contact is told too.</summary>
    public IReadOnlyList<int> HoursLeftForContact { get; init; } = [24, 4, 1];

    /// <summary>Reminders in order of time; endless for as long as the case keeps its state.</summary>
    public IEnumerable<Reminder> Of(Breach breach)
    {
        var toAuthority = breach switch
        {
            { AwaitsNotification: true } => WithUnopened(breach),
            { State: BreachState.Notified, NotifiedAt: { } at } =>
                Every(Duration.FromDays(7), at, weeks => new BreachAlert.FollowUpMissing(weeks)),
            _ => [],
        };
        // Art. 34 says «without undue delay» and no more; a day is what the suite lets pass in silence.
        var persons = breach.Obligations.FirstOrDefault(obligation => obligation.What is ObligationKind.TellPersons);
        return persons is { Since: var since }
            ? Merged(toAuthority, Every(Duration.FromDays(1), since, days => new BreachAlert.PersonsNotTold(days)))
            : toAuthority;
    }

    /// <summary>The first alarm of a new or reset clock. A reminder that lies before <paramref name="now"/> is told
    /// by the alert that goes out anyway, but a deadline that has passed already rings at once.</summary>
    public Alarm? FirstAlarm(Breach breach, Instant now) =>
        breach.DueAt <= now ? Alarm(breach, now) : NextAlarm(breach, now);

    /// <summary>The alarm of the first reminder after <paramref name="after"/>, exclusive.</summary>
    public Alarm? NextAlarm(Breach breach, Instant after) =>
        Of(breach).SkipWhile(r => r.At <= after).Select(r => Alarm(breach, r.At)).FirstOrDefault();

    /// <summary>Who is told of it, and through which channel.</summary>
    public IReadOnlyList<AlertDecided> Alerts(Breach breach, BreachAlert topic) => topic switch
    {
        // Nobody has looked: the same channel to the same person would be more of the same.
        BreachAlert.Unopened =>
        [
            AlertDecided.Of(breach, topic, Recipient.Ombud, Channel.Mail),
            AlertDecided.Of(breach, topic, Recipient.Deputy, Channel.Mail),
        ],
        // What the ombud said awaits the controller; what the reporter said is for the ombud.
        BreachAlert.AdviceGiven => [AlertDecided.Of(breach, topic, Recipient.Contact, Channel.Mail)],
        _ when IsForContact(topic) =>
            [.. ToOmbud(breach, topic), AlertDecided.Of(breach, topic, Recipient.Contact, Channel.Mail)],
        _ => ToOmbud(breach, topic),
    };

    private static AlertDecided[] ToOmbud(Breach breach, BreachAlert topic) =>
    [
        AlertDecided.Of(breach, topic, Recipient.Ombud, Channel.Feed),
        AlertDecided.Of(breach, topic, Recipient.Deputy, Channel.Feed),
    ];

    // The controller decides, so the controller must know when little is left.
    private bool IsForContact(BreachAlert topic) => topic switch
    {
        BreachAlert.Received => true,
        BreachAlert.DeadlinePassed { Days: 0 } or BreachAlert.PersonsNotTold { Days: 1 } => true,
        BreachAlert.HoursLeft(var hours) => HoursLeftForContact.Contains(hours),
        _ => false,
    };

    private static Alarm Alarm(Breach breach, Instant at) => new(breach.Municipality, breach.Id, at, breach.Clock);

    private IEnumerable<Reminder> WithUnopened(Breach breach)
    {
        var unopened = new Reminder(new BreachAlert.Unopened(), breach.ReceivedAt + UnopenedAfter);
        var told = breach.State is not BreachState.Received;
        foreach (var reminder in UntilNotified(breach))
        {
            if (!told && unopened.At < reminder.At)
            {
                told = true;
                yield return unopened;
            }

            yield return reminder;
        }
    }

    private IEnumerable<Reminder> UntilNotified(Breach breach)
    {
        var due = Deadline.NotifyAuthority(breach.AwareAt);
        var before = HoursLeft
            .Select(hours => new Reminder(new BreachAlert.HoursLeft(hours), due - Duration.FromHours(hours))).ToList();
        if (breach.Awareness is Awareness.Presumed)
            before.Add(new(new BreachAlert.AwarenessUndecided(), breach.AwareAt + Deadline.ToDecideAwareness));
        return before.OrderBy(reminder => reminder.At)
            .Append(new(new BreachAlert.DeadlinePassed(0), due))
            .Concat(Every(Duration.FromDays(1), due, days => new BreachAlert.DeadlinePassed(days)));
    }

    // Both are in order of time and may be endless.
    private static IEnumerable<Reminder> Merged(IEnumerable<Reminder> ones, IEnumerable<Reminder> others)
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

    private static IEnumerable<Reminder> Every(Duration period, Instant from, Func<int, BreachAlert> topic)
    {
        for (var count = 1; ; count++)
            yield return new(topic(count), from + period * count);
    }
}
