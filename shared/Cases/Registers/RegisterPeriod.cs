using NodaTime.Text;

namespace Ombud.Cases.Registers;

/// <summary>Whole days in Europe/Oslo, both inclusive: what an inspector asks for.</summary>
public sealed record RegisterPeriod(LocalDate From, LocalDate To)
{
    /// <summary>Personopplysningsloven (lov 15.6.2018 nr. 38) came into force, and with it the duty to keep the
    /// register: no register begins earlier.</summary>
    public static readonly LocalDate Earliest = new(2018, 7, 20);

    // A year that only a typing error could produce is refused.
    private const int LastYear = 2199;

    /// <summary>The moment at which the first day begins.</summary>
    public Instant Start => Norway.Zone.AtStartOfDay(From).ToInstant();

    /// <summary>The moment at which the last day ends, exclusive.</summary>
    public Instant End => Norway.Zone.AtStartOfDay(To.PlusDays(1)).ToInstant();

    /// <summary>The whole register as it is today.</summary>
    public static RegisterPeriod Whole(Instant now) => new(Earliest, now.InZone(Norway.Zone).Date);

    /// <summary>What was asked for, as <c>2026-11-20</c>; anything omitted is as in <see cref="Whole"/>.</summary>
    public static RegisterPeriod Read(string? from, string? to, Instant now, Problems problems)
    {
        var whole = Whole(now);
        var read = new RegisterPeriod(
            Day("from", from, problems) ?? whole.From,
            Day("to", to, problems) ?? whole.To);
        if (!problems.Any && read.To < read.From)
            problems.Add("to", Fault.PeriodEndsBeforeStart);
        return read;
    }

    /// <summary>As an ISO 8601 interval: <c>2026-01-01/2026-12-31</c>.</summary>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(From)}/{LocalDatePattern.Iso.Format(To)}";

    private static LocalDate? Day(string field, string? text, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: { Year: >= 1978 and <= LastYear } day })
            return day;
        problems.Add(field, Fault.NotADate);
        return null;
    }
}
