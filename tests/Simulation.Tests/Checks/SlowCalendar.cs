namespace Ombud.Simulation.Tests.Checks;

// Norway's days and hours as somebody would find them with a wall calendar: day by day, and by the rule that the
// clocks go forward on the last Sunday in March and back on the last in October, at one o'clock in UTC.
internal static class SlowCalendar
{
    // As calendars print it.
    private static readonly DateOnly[] Easters =
    [
        new(2023, 4, 9), new(2024, 3, 31), new(2025, 4, 20), new(2026, 4, 5), new(2027, 3, 28), new(2028, 4, 16),
        new(2029, 4, 1), new(2030, 4, 21), new(2031, 4, 13), new(2032, 3, 28),
    ];

    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(IsSummer(utc) ? 2 : 1));

    /// <summary>What the clocks in Norway show then.</summary>
    public static TimeOnly ClockOf(DateTime utc) => TimeOnly.FromDateTime(utc.AddHours(IsSummer(utc) ? 2 : 1));

    /// <summary>When the clocks in Norway show that on the day; not in the night in which they change.</summary>
    public static DateTime At(DateOnly day, int hour, int minute)
    {
        var winter = DateTime.SpecifyKind(day.ToDateTime(new(hour, minute)).AddHours(-1), DateTimeKind.Utc);
        return IsSummer(winter) ? winter.AddHours(-1) : winter;
    }

    /// <summary>The same day so many months on, or the last day of a month that is too short.</summary>
    public static DateOnly MonthsLater(DateOnly day, int months)
    {
        var later = day;
        for (var begun = 0; begun < months;)
        {
            later = later.AddDays(1);
            if (later.Day == 1)
                begun++;
        }

        while (later.Day != day.Day && later.AddDays(1).Day != 1)
            later = later.AddDays(1);
        return later;
    }

    public static DateOnly NextWorkingDay(DateOnly day)
    {
        while (IsOff(day))
            day = day.AddDays(1);
        return day;
    }

    private static bool IsOff(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        || (day.Day, day.Month) is (1, 1) or (1, 5) or (17, 5) or (25, 12) or (26, 12)
        || new[] { -3, -2, 0, 1, 39, 49, 50 }.Any(after => Easters.Any(easter => easter.AddDays(after) == day));

    private static bool IsSummer(DateTime utc) =>
        utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1);

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 31, 0, 0, 0, DateTimeKind.Utc);
        while (day.DayOfWeek is not DayOfWeek.Sunday)
            day = day.AddDays(-1);
        return day;
    }
}
