using NodaTime;
using NodaTime.Text;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2031-04-13")]
    [InlineData("2032-03-28")]
    public void Easter_Sunday_is_on_the_date_that_almanacs_print(string easter)
    {
        var date = Day(easter);

        Assert.Equal(date, Holidays.Easter(date.Year));
    }

    [Fact]
    public void Easter_is_the_Sunday_after_the_full_moon_in_the_prayer_books_table_for_three_centuries() =>
        Assert.All(Enumerable.Range(1900, 300), year =>
            Assert.Equal(SlowCalendar.Easter(year), Holidays.Easter(year)));

    [Fact]
    public void Another_published_rule_puts_Easter_on_the_same_dates_for_as_long_as_the_calendar_goes() =>
        Assert.All(Enumerable.Range(1583, 8417), year =>
            Assert.Equal(SlowCalendar.EasterByDivision(year), Holidays.Easter(year)));

    [Theory]
    [InlineData("2025-04-17", "2025-04-18", "2025-04-21", "2025-05-29", "2025-06-09")]
    [InlineData("2026-04-02", "2026-04-03", "2026-04-06", "2026-05-14", "2026-05-25")]
    [InlineData("2027-03-25", "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17")]
    [InlineData("2028-04-13", "2028-04-14", "2028-04-17", "2028-05-25", "2028-06-05")]
    [InlineData("2029-03-29", "2029-03-30", "2029-04-02", "2029-05-10", "2029-05-21")]
    [InlineData("2030-04-18", "2030-04-19", "2030-04-22", "2030-05-30", "2030-06-10")]
    public void The_holidays_that_follow_Easter_are_on_their_dates(
        string thursday, string friday, string monday, string ascension, string whitMonday)
    {
        var dates = Holidays.Of(Day(thursday).Year).ToDictionary(one => one.Holiday, one => one.Date);

        Assert.Equal(Day(thursday), dates[DayOff.MaundyThursday]);
        Assert.Equal(Day(friday), dates[DayOff.GoodFriday]);
        Assert.Equal(Day(monday), dates[DayOff.EasterMonday]);
        Assert.Equal(Day(ascension), dates[DayOff.AscensionDay]);
        Assert.Equal(Day(whitMonday), dates[DayOff.WhitMonday]);
        Assert.Equal(Day(whitMonday).PlusDays(-1), dates[DayOff.WhitSunday]);
    }

    [Fact]
    public void There_are_twelve_holidays_a_year_and_two_fall_on_17_May_in_2027_and_2032()
    {
        foreach (var year in Enumerable.Range(2020, 21))
        {
            var all = Holidays.Of(year);

            Assert.Equal(12, all.Select(one => one.Holiday).Distinct().Count());
            Assert.Equal(12, all.Count);
            Assert.Equal(year is 2027 or 2032 ? 11 : 12, all.Select(one => one.Date).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    [InlineData("2025-12-24")]
    [InlineData("2027-12-31")]
    public void Christmas_Eve_and_New_Years_Eve_are_working_days(string eve) =>
        Assert.Null(WorkingDays.WhyOff(Day(eve)));

    [Theory]
    [InlineData("2026-11-21", DayOff.Saturday)]
    [InlineData("2026-11-22", DayOff.Sunday)]
    [InlineData("2026-04-04", DayOff.Saturday)]
    [InlineData("2026-05-23", DayOff.Saturday)]
    [InlineData("2026-12-26", DayOff.BoxingDay)]
    [InlineData("2026-05-17", DayOff.ConstitutionDay)]
    [InlineData("2026-04-05", DayOff.EasterSunday)]
    [InlineData("2027-05-17", DayOff.ConstitutionDay)]
    [InlineData("2026-11-20", null)]
    public void A_day_off_is_named_as_the_holiday_before_it_is_a_Saturday_or_Sunday(string day, DayOff? why) =>
        Assert.Equal(why, WorkingDays.WhyOff(Day(day)));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
