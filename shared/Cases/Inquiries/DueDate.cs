namespace Ombud.Cases.Inquiries;

// GDPR art. 12(3): an answer within one month of receipt, or three if the municipality extends the month. Counted by
// the calendar as in Regulation 1182/71 art. 3 and EDPB Guidelines 01/2022 section 5.3: the same date in the later
// month, or that month's last day if it has no such date, then on to the next working day. Always from the date of
// receipt, never from another due date: what came on 31 January is due on 30 April if extended. Shares nothing with the
// 72 hours.
//
// Each step can be read, so that a page can say how the date came about. None is stored: they follow from receipt,
// extension and pauses.
public sealed record DueDate
{
    private const int MonthsToAnswer = 1;
    private const int MonthsIfExtended = 3;

    private DueDate(LocalDate receivedOn) => ReceivedOn = receivedOn;

    /// <summary>The date in Norway on which the inquiry reached the municipality through any of its channels, whether
    /// or not anybody noticed.</summary>
    public LocalDate ReceivedOn { get; }

    /// <summary>1, or 3 if extended.</summary>
    public int Months { get; private init; } = MonthsToAnswer;

    /// <summary>By how many days it is postponed because the municipality had to ask who the citizen is.</summary>
    public int DaysPaused { get; private init; }

    /// <summary>EDPB gives no formula for a pause, so show the date without it too.</summary>
    public bool IsEstimate => DaysPaused > 0;

    /// <summary>Whether the later month has no day of the same number, so that its last day counts.</summary>
    public bool IsLastOfMonth => MonthsLater.Day != ReceivedOn.Day;

    /// <summary>So many months after receipt, before any pause.</summary>
    public LocalDate MonthsLater => ReceivedOn.PlusMonths(Months);

    /// <summary>The date that the count ends at, pauses included, before days off are skipped.</summary>
    public LocalDate CalendarDate => MonthsLater.PlusDays(DaysPaused);

    /// <summary>The days off between <see cref="CalendarDate"/>, inclusive, and <see cref="Date"/>,
    /// exclusive.</summary>
    public IReadOnlyList<SkippedDay> Skipped => [.. WorkingDays.SkippedFrom(CalendarDate)];

    /// <summary>The last day on which an answer is in time, inclusive; always a working day.</summary>
    public LocalDate Date => CalendarDate.PlusDays(Skipped.Count);

    /// <summary>The moment at which <see cref="Date"/> ends in Norway, exclusive: an answer at this very moment is
    /// late. People are shown the date, since this is already the day after.</summary>
    public Instant PassesAt => Norway.Zone.AtStartOfDay(Date.PlusDays(1)).ToInstant();

    /// <summary>When the last minute of <see cref="Date"/> begins, 23.59 in Norway: where a list or a clock wants a
    /// moment, people read the right date.</summary>
    public Instant LastMinute => PassesAt - Duration.FromMinutes(1);

    /// <summary>The same inquiry's date after an extension by two further months.</summary>
    public DueDate Extended => this with { Months = MonthsIfExtended };

    /// <summary>The last day on which the citizen can be told of an extension, inclusive: the first month's own due
    /// date, moved to a working day. No pause moves it, since that is an estimate.</summary>
    public LocalDate LastDayToExtend => Original.Date;

    private DueDate Original => new(ReceivedOn);

    public static DueDate OneMonthFrom(LocalDate receivedOn) => new(receivedOn);

    public static DueDate OneMonthFrom(Instant receivedAt) => new(DateOf(receivedAt));

    public bool IsLate(Instant answeredAt) => answeredAt >= PassesAt;

    /// <summary>Whether an extension that the citizen is told of at this time is valid. It also needs
    /// reasons.</summary>
    public bool CanExtend(Instant toldAt) => toldAt < Original.PassesAt;

    /// <summary>Postponed by the days between two dates in Norway: from when the citizen was asked who they are to when
    /// they answered. A pause counts only if they were asked without undue delay, which the caller judges. Several add
    /// up; they must not overlap.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The answer came before the question.</exception>
    public DueDate Paused(Instant askedAt, Instant answeredAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answeredAt, askedAt);
        return this with { DaysPaused = DaysPaused + Period.DaysBetween(DateOf(askedAt), DateOf(answeredAt)) };
    }

    private static LocalDate DateOf(Instant at) => at.InZone(Norway.Zone).Date;
}
