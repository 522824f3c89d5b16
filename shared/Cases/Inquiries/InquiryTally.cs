using Ombud.Cases.Registers;

namespace Ombud.Cases.Inquiries;

/// <summary>Counts of a year, with the small ones hidden.</summary>
/// <param name="Total">Null where it is itself too small to be shown: then everything is.</param>
/// <param name="About">How many by what was asked; by outcome; by days from when it reached the municipality to the
/// answer; and by whether that was in time. Null stands for a hidden count; the last two are empty where they would
/// tell a hidden outcome.</param>
public sealed record InquiryCounts(
    int? Total, IReadOnlyDictionary<string, int?> About, IReadOnlyDictionary<string, int?> Outcomes,
    IReadOnlyDictionary<string, int?> Days, IReadOnlyDictionary<string, int?> Times);

/// <summary>Counts inquiries one by one. What went on to another municipality counts there alone.</summary>
public sealed class InquiryTally(Instant now)
{
    public const string Unanswered = "unanswered";
    public const string Closed = "closed";
    public const string InTime = "in-time";
    public const string Late = "late";
    public const string Running = "running";

    private const string Longer = "longer";

    // The last day of each, and its name.
    private static IReadOnlyDictionary<int, string> Spans { get; } = new SortedDictionary<int, string>
    {
        [7] = "week",
        [14] = "two-weeks",
        [31] = "month",
        [92] = "three-months",
    };

    private readonly Dictionary<string, int> _about = Zeros(WireName.All<About>());
    private readonly Dictionary<string, int> _outcomes = Zeros([.. WireName.All<AnswerOutcome>(), Closed, Unanswered]);
    private readonly Dictionary<string, int> _days = Zeros([.. Spans.Values, Longer]);
    private readonly Dictionary<string, int> _times = Zeros([InTime, Late, Running]);

    public InquiryCounts Counts => _about.Values.Sum() is var total && total is > 0 and < SmallNumbers.Least
        ? new(null, Nothing, Nothing, Nothing, Nothing)
        : Hidden(total);

    public void Add(Inquiry one)
    {
        if (one.Moved is not null)
            return;
        _about[WireName.Of(one.About)]++;
        _outcomes[OutcomeOf(one)]++;
        if (one.Answer is { } answer)
        {
            var days = Period.DaysBetween(DateOf(one.ReachedAt), DateOf(answer.At));
            _days[Spans.FirstOrDefault(span => days <= span.Key).Value ?? Longer]++;
        }

        if (TimeOf(one) is { } time)
            _times[time]++;
    }

    // How many were answered, and how many closed, would follow from the days and the times.
    private InquiryCounts Hidden(int total) => SmallNumbers.Hidden(_outcomes) is var outcomes
        && outcomes.Values.Contains(null)
            ? new(total, SmallNumbers.Hidden(_about), outcomes, Nothing, Nothing)
            : new(
                total, SmallNumbers.Hidden(_about), outcomes, SmallNumbers.Hidden(_days),
                SmallNumbers.Hidden(_times));

    private static string OutcomeOf(Inquiry one) => one switch
    {
        { Answer: { } answer } => WireName.Of(answer.Outcome),
        { Open: false } => Closed,
        _ => Unanswered,
    };

    // Null where nobody waits for an answer that was not given.
    private string? TimeOf(Inquiry one) => (one.Answer?.At, one.Open) switch
    {
        ({ } at, _) => one.Due.IsLate(at) ? Late : InTime,
        (_, true) => one.Due.IsLate(now) ? Late : Running,
        _ => null,
    };

    private static LocalDate DateOf(Instant at) => at.InZone(Norway.Zone).Date;

    private static IReadOnlyDictionary<string, int?> Nothing => new Dictionary<string, int?>();

    private static Dictionary<string, int> Zeros(IEnumerable<string> names) => names.ToDictionary(name => name, _ => 0);
}
