namespace Ombud.Cases.Inquiries;

/// <summary>A day on which a period cannot end.</summary>
public sealed record SkippedDay(LocalDate Date, DayOff Why);

// Regulation 1182/71 art. 2(2): every day is a working day but public holidays, Sundays and Saturdays. 24 and 31
// December are working days, whatever the town hall's opening hours.
public static class WorkingDays
{
    /// <summary>Null on a working day. A holiday at the weekend is named as the holiday.</summary>
    public static DayOff? WhyOff(LocalDate day)
    {
        foreach (var (holiday, date) in Holidays.Of(day.Year))
            if (date == day)
                return holiday;
        return day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => DayOff.Saturday,
            IsoDayOfWeek.Sunday => DayOff.Sunday,
            _ => null,
        };
    }

    /// <summary>The days off from <paramref name="day"/>, inclusive, until the next working day; none if it is one
    /// itself.</summary>
    public static IEnumerable<SkippedDay> SkippedFrom(LocalDate day)
    {
        for (var next = day; WhyOff(next) is { } why; next = next.PlusDays(1))
            yield return new(next, why);
    }
}
