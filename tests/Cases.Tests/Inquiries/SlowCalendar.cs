using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// The slow and obvious oracle: look up the full moon in the printed table, and walk the calendar day by day.
internal static class SlowCalendar
{
    // The church's full moon for each golden number, as prayer books print it for the years from 1900 to 2199.
    private static readonly (int Month, int Day)[] FullMoons =
    [
        (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
        (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
    ];

    private static readonly Dictionary<LocalDate, DayOff?> Days =
        new DateInterval(new(2020, 1, 1), new(2041, 12, 31)).ToDictionary(day => day, LookedUp);

    public static LocalDate Easter(int year)
    {
        var (month, day) = FullMoons[year % 19];
        var date = new LocalDate(year, month, day).PlusDays(1);
        while (date.DayOfWeek != IsoDayOfWeek.Sunday)
            date = date.PlusDays(1);
        return date;
    }

    // The rule that Nature printed in 1876, for any year of the Gregorian calendar: divisions alone, and no table.
    public static LocalDate EasterByDivision(int year)
    {
        var (century, rest) = Math.DivRem(year, 100);
        var moved = (century - (century + 8) / 25 + 1) / 3;
        var moon = (19 * (year % 19) + century - century / 4 - moved + 15) % 30;
        var week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        var late = (year % 19 + 11 * moon + 22 * week) / 451;
        var (month, day) = Math.DivRem(moon + week - 7 * late + 114, 31);
        return new(year, month, day + 1);
    }

    public static LocalDate MonthsLater(LocalDate received, int months)
    {
        var date = received;
        for (var begun = 0; begun < months;)
        {
            date = date.PlusDays(1);
            if (date.Day == 1)
                begun++;
        }

        while (date.Day != received.Day && date.PlusDays(1).Day != 1)
            date = date.PlusDays(1);
        return date;
    }

    public static IEnumerable<SkippedDay> Skipped(LocalDate date)
    {
        while (WhyOff(date) is { } why)
        {
            yield return new(date, why);
            date = date.PlusDays(1);
        }
    }

    public static DayOff? WhyOff(LocalDate day) => Days[day];

    private static DayOff? LookedUp(LocalDate day) =>
        (day.Month, day.Day) switch
        {
            (1, 1) => DayOff.NewYearsDay,
            (5, 1) => DayOff.LabourDay,
            (5, 17) => DayOff.ConstitutionDay,
            (12, 25) => DayOff.ChristmasDay,
            (12, 26) => DayOff.BoxingDay,
            _ => Period.DaysBetween(Easter(day.Year), day) switch
            {
                -3 => DayOff.MaundyThursday,
                -2 => DayOff.GoodFriday,
                0 => DayOff.EasterSunday,
                1 => DayOff.EasterMonday,
                39 => DayOff.AscensionDay,
                49 => DayOff.WhitSunday,
                50 => DayOff.WhitMonday,
                _ when day.DayOfWeek == IsoDayOfWeek.Saturday => DayOff.Saturday,
                _ when day.DayOfWeek == IsoDayOfWeek.Sunday => DayOff.Sunday,
                _ => null,
            },
        };
}
