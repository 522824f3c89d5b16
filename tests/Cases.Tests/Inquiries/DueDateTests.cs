using NodaTime;
using NodaTime.Text;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class DueDateTests
{
    [Theory]
    [InlineData("2026-03-05", "2026-04-07", "2026-06-05", "Easter Sunday and Monday")]
    [InlineData("2025-03-05", "2025-04-07", "2025-06-05", "a Saturday")]
    [InlineData("2026-08-31", "2026-09-30", "2026-11-30", "the example of EDPB 01/2022")]
    [InlineData("2026-01-31", "2026-03-02", "2026-04-30", "the last of February is a Saturday")]
    [InlineData("2024-01-31", "2024-02-29", "2024-04-30", "a leap year")]
    [InlineData("2026-04-01", "2026-05-04", "2026-07-01", "1 May is a Friday")]
    [InlineData("2026-04-14", "2026-05-15", "2026-07-14", "Ascension Day")]
    [InlineData("2026-11-24", "2026-12-24", "2027-02-24", "Christmas Eve is a working day")]
    [InlineData("2026-11-25", "2026-12-28", "2027-02-25", "Christmas and a Sunday")]
    [InlineData("2026-11-26", "2026-12-28", "2027-02-26", "Boxing Day and a Sunday")]
    [InlineData("2026-12-01", "2027-01-04", "2027-03-01", "New Year's Day is a Friday")]
    public void An_answer_is_due_a_month_after_receipt_and_three_if_extended(
        string received, string due, string extended, string why)
    {
        var first = DueDate.OneMonthFrom(Day(received));

        Assert.True(first.Date == Day(due), why);
        Assert.True(first.Extended.Date == Day(extended), why);
    }

    [Fact]
    public void A_page_can_say_how_the_date_came_about()
    {
        var easter = DueDate.OneMonthFrom(Day("2026-03-05"));
        var february = DueDate.OneMonthFrom(Day("2026-01-31"));

        Assert.Equal((Day("2026-04-05"), false), (easter.CalendarDate, easter.IsLastOfMonth));
        Assert.Equal(
            [new(Day("2026-04-05"), DayOff.EasterSunday), new(Day("2026-04-06"), DayOff.EasterMonday)], easter.Skipped);
        Assert.Equal((Day("2026-02-28"), true), (february.CalendarDate, february.IsLastOfMonth));
        Assert.Equal(
            [new(Day("2026-02-28"), DayOff.Saturday), new(Day("2026-03-01"), DayOff.Sunday)], february.Skipped);
        Assert.Empty(february.Extended.Skipped);
    }

    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "2026-01-31")]
    [InlineData("2026-01-31T23:30:00Z", "2026-02-01")]
    [InlineData("2026-08-30T22:00:00Z", "2026-08-31")]
    public void The_date_of_receipt_is_the_date_in_Norway(string receivedAt, string receivedOn) =>
        Assert.Equal(Day(receivedOn), DueDate.OneMonthFrom(A.Utc(receivedAt)).ReceivedOn);

    [Theory]
    [InlineData("2026-03-05", "2026-04-07T22:00:00Z")]
    [InlineData("2026-12-01", "2027-01-04T23:00:00Z")]
    public void The_last_day_counts_until_midnight_in_Norway(string received, string passes)
    {
        var due = DueDate.OneMonthFrom(Day(received));

        Assert.Equal(A.Utc(passes), due.PassesAt);
        Assert.False(due.IsLate(due.PassesAt - Duration.Epsilon));
        Assert.True(due.IsLate(due.PassesAt));
    }

    [Fact]
    public void The_citizen_can_be_told_of_an_extension_until_the_first_month_is_due_and_no_later()
    {
        var due = DueDate.OneMonthFrom(Day("2026-03-05"));

        Assert.Equal(Day("2026-04-07"), due.LastDayToExtend);
        foreach (var either in new[] { due, due.Extended })
        {
            Assert.True(either.CanExtend(A.Oslo("2026-04-07T23:59+02")));
            Assert.False(either.CanExtend(A.Oslo("2026-04-08T00:00+02")));
        }
    }

    [Fact]
    public void A_pause_postpones_the_calendar_date_by_its_days_and_then_days_off_are_skipped()
    {
        var due = DueDate.OneMonthFrom(Day("2026-03-05"));

        var paused = due.Paused(A.Oslo("2026-03-06T23:30+01"), A.Oslo("2026-03-12T00:30+01"));

        Assert.Equal((6, Day("2026-04-05")), (paused.DaysPaused, paused.MonthsLater));
        Assert.Equal(Day("2026-04-11"), paused.CalendarDate);
        Assert.Equal(Day("2026-04-13"), paused.Date);
        Assert.Equal(Day("2026-06-11"), paused.Extended.Date);
        Assert.Equal(Day("2026-04-07"), due.Date);
    }

    [Fact]
    public void A_date_with_a_pause_is_an_estimate_and_gives_no_more_time_to_extend()
    {
        var due = DueDate.OneMonthFrom(Day("2026-03-05"));

        var paused = due.Paused(A.Oslo("2026-03-06T12:00+01"), A.Oslo("2026-03-12T12:00+01"));

        Assert.Equal((false, true), (due.IsEstimate, paused.IsEstimate));
        Assert.Equal(due.LastDayToExtend, paused.LastDayToExtend);
        Assert.False(paused.CanExtend(due.PassesAt));
    }

    [Fact]
    public void Pauses_add_up_and_one_within_a_day_postpones_nothing()
    {
        var due = DueDate.OneMonthFrom(Day("2026-03-05"));
        var (asked, answered) = (A.Oslo("2026-03-06T12:00+01"), A.Oslo("2026-03-09T12:00+01"));

        var twice = due.Paused(asked, answered).Paused(A.Oslo("2026-03-27T12:00+01"), A.Oslo("2026-03-31T12:00+02"));

        Assert.Equal(3 + 4, twice.DaysPaused);
        Assert.Equal(due, due.Paused(asked, A.Oslo("2026-03-06T16:00+01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => due.Paused(answered, asked));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
