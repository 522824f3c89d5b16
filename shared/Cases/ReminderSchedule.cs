namespace Ombud.Cases;

/// <summary>What to remind people of, and when.</summary>
public sealed record Reminder(AlertTopic Topic, Instant At);

// When a case needs attention. Computed from the case each time, never stored as a list: whatever changes the case
// changes its reminders too. A passed deadline is repeated daily; it never goes quiet by itself.
public sealed partial record ReminderSchedule
{
    /// <summary>How long a new case may stay unopened before the ombud and the deputy are reminded.</summary>
    public Duration UnopenedAfter { get; init; } = Duration.FromHours(4);

    /// <summary>Whole hours before the deadline, highest first.</summary>
    public IReadOnlyList<int> HoursLeft { get; init; } = [24, 12, 4, 1];

    /// <summary>Those of the hours left at which the municipality's contact is told too.</summary>
    public IReadOnlyList<int> HoursLeftForContact { get; init; } = [24, 4, 1];

    /// <summary>Whether cases stand on cards in the ombud's channel.</summary>
    public bool HasCards { get; init; }

    /// <summary>Whether the deadlines of open cases stand in the ombud's calendar.</summary>
    public bool HasCalendar { get; init; }

    /// <summary>Reminders in order of time; endless while the case keeps its state.</summary>
    public IEnumerable<Reminder> Of(Case one) => one is { Open: true, Proposal: { } proposal }
        ? Merged(one.Reminders(this), proposal.Reminders())
        : one.Reminders(this);

    /// <summary>The first alarm of a new or reset clock. A reminder from before <paramref name="now"/> is covered by
    /// the alert that goes out anyway, but a deadline that has already passed rings at once.</summary>
    public Alarm? FirstAlarm(Case one, Instant now) =>
        one.DueAt <= now ? Alarm(one, now) : NextAlarm(one, now);

    /// <summary>The alarm of the first reminder after <paramref name="after"/>, exclusive.</summary>
    public Alarm? NextAlarm(Case one, Instant after) =>
        Of(one).SkipWhile(r => r.At <= after).Select(r => Alarm(one, r.At)).FirstOrDefault();

    /// <summary>Where an alarm of the same clock may stand before this one, the last first: at a reminder that fell due
    /// and has not rung yet, or at one that nobody needs any more since the case was taken.</summary>
    public IEnumerable<Alarm> AlarmsBefore(Case one, Alarm next) => Of(one).TakeWhile(r => r.At < next.At)
        .Concat(Of(one with { TakenBy = null }).TakeWhile(r => r.At < next.At))
        .Select(r => Alarm(one, r.At)).Distinct().OrderByDescending(alarm => alarm.At);

    /// <summary>The alarm of the last reminder at or before <paramref name="now"/>; null when none fell due.</summary>
    public Alarm? LastAlarm(Case one, Instant now) =>
        Of(one).TakeWhile(r => r.At <= now).Select(r => Alarm(one, r.At)).LastOrDefault();

    /// <summary>Who is told, and through which channel.</summary>
    public IReadOnlyList<AlertDecided> Alerts(Case about, AlertTopic topic) => topic switch
    {
        // Nobody has looked: repeating it to the same person through the same channel would not help.
        AlertTopic.Unopened =>
            [.. ByMail(about, topic, Recipient.Ombud), .. ByMail(about, topic, Recipient.Deputy)],
        // Mail to the contact comes of it where no card arrives.
        AlertTopic.AdviceGiven when HasCards && !about.IsUnsorted => [AlertDecided.ToControllers(about, topic)],
        // Nobody but the ombud has anything to do with what is unsorted.
        { IsForContactOnly: true } => about.IsUnsorted ? [] : ByMail(about, topic, Recipient.Contact),
        AlertTopic.WrittenToReporter when about.ReporterMail is not null =>
            ByMail(about, topic, Recipient.Reporter),
        // The ombud must know that it does not reach the reporter.
        AlertTopic.WrittenToReporter(var sequence) =>
            ToOmbud(about, new AlertTopic.Undelivered(Recipient.Reporter, sequence)),
        _ =>
        [
            .. about.IsForOmbud(topic, this) ? ToOmbud(about, topic) : [],
            .. about.IsForUnit(topic) ? ByMail(about, topic, Recipient.Unit) : [],
            .. !about.IsUnsorted && about.IsForContact(topic, this) ? ByMail(about, topic, Recipient.Contact) : [],
            .. about.IsForReporter(topic) ? ByMail(about, topic, Recipient.Reporter) : [],
        ],
    };

    /// <summary>What brings the case's cards up to date; empty where there are none.</summary>
    /// <param name="before">The case when its cards were last made: those who decide have some since there was advice.
    /// </param>
    internal IReadOnlyList<AlertDecided> Card(Case about, AlertTopic topic, Case? before = null) =>
        !HasCards || !about.HasCard ? []
        : (before ?? about) is IAdvisedCase { AdvisedAt: not null }
            ? [AlertDecided.OfCard(about, topic), AlertDecided.ToControllers(about, topic)]
            : [AlertDecided.OfCard(about, topic)];

    /// <summary>What brings the ombud's calendar up to date; empty where nothing has changed for it.</summary>
    /// <param name="before">Null for a new case.</param>
    internal IReadOnlyList<AlertDecided> Calendar(Case? before, Case after, int sequence) =>
        HasCalendar && before?.LawsDeadline != after.LawsDeadline ? [AlertDecided.OfEvent(after, sequence)] : [];

    /// <summary>Repeats, the first time one period after <paramref name="from"/>; endless.</summary>
    public static IEnumerable<Reminder> Every(Duration period, Instant from, Func<int, AlertTopic> topic)
    {
        for (var count = 1; ; count++)
            yield return new(topic(count), from + period * count);
    }

    /// <summary>Both are in order of time and may be endless.</summary>
    public static IEnumerable<Reminder> Merged(IEnumerable<Reminder> ones, IEnumerable<Reminder> others)
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

    private static AlertDecided[] ToOmbud(Case about, AlertTopic topic) =>
    [
        AlertDecided.Of(about, topic, Recipient.Ombud, Channel.Feed),
        AlertDecided.Of(about, topic, Recipient.Deputy, Channel.Feed),
    ];

    private static AlertDecided[] ByMail(Case about, AlertTopic topic, Recipient to) =>
        [AlertDecided.Of(about, topic, to, Channel.Mail)];

    private static Alarm Alarm(Case one, Instant at) => new(one.Municipality, one.Id, at, one.Clock);
}
