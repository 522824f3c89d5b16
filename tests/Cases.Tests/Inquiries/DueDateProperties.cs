using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// Every date of receipt from 2020 to 2040, no samples.
public sealed class DueDateProperties
{
    private static readonly IReadOnlyList<LocalDate> Days =
        [.. new DateInterval(new(2020, 1, 1), new(2040, 12, 31))];

    private static readonly IReadOnlyList<Counted> First = [.. Days.Select(day => Count(DueDate.OneMonthFrom(day)))];

    private static readonly IReadOnlyList<Counted> Extended = [.. First.Select(first => Count(first.Due.Extended))];

    private static readonly IReadOnlyList<Counted> All = [.. First, .. Extended];

    [Fact]
    public void Every_due_date_is_what_walking_the_calendar_day_by_day_gives()
    {
        Assert.Equal(2 * 7671, All.Count);
        foreach (var one in All)
        {
            var end = SlowCalendar.MonthsLater(one.Due.ReceivedOn, one.Due.Months);
            var skipped = SlowCalendar.Skipped(end).ToList();
            Assert.Equal(end, one.CalendarDate);
            Assert.True(skipped.SequenceEqual(one.Skipped), $"received {one.Due.ReceivedOn}");
            Assert.Equal(skipped.Count == 0 ? end : skipped[^1].Date.PlusDays(1), one.Date);
        }
    }

    [Fact]
    public void An_answer_is_due_on_a_working_day_five_days_after_the_calendar_date_at_most()
    {
        foreach (var one in All)
        {
            Assert.Null(SlowCalendar.WhyOff(one.Date));
            Assert.InRange(Period.DaysBetween(one.CalendarDate, one.Date), 0, 5);
            // Five from Maundy Thursday and never else.
            Assert.Equal(one.Skipped is [{ Why: DayOff.MaundyThursday }, ..], one.Skipped.Count == 5);
        }
    }

    [Fact]
    public void A_month_has_28_to_31_days_and_three_months_89_to_92()
    {
        foreach (var one in First)
            Assert.InRange(Period.DaysBetween(one.Due.ReceivedOn, one.CalendarDate), 28, 31);
        foreach (var one in Extended)
            Assert.InRange(Period.DaysBetween(one.Due.ReceivedOn, one.CalendarDate), 89, 92);
    }

    [Fact]
    public void What_came_later_is_never_due_earlier()
    {
        foreach (var (one, next) in First.Zip(First.Skip(1)).Concat(Extended.Zip(Extended.Skip(1))))
            Assert.True(one.Date <= next.Date, $"received {one.Due.ReceivedOn}");
    }

    [Fact]
    public void Whoever_extends_in_time_has_until_the_first_months_due_date()
    {
        foreach (var (first, extended) in First.Zip(Extended))
            Assert.Equal(first.Date, extended.Due.LastDayToExtend);
    }

    [Fact]
    public void The_deadline_passes_with_the_first_moment_of_the_next_date_in_Norway()
    {
        foreach (var one in All)
        {
            var passes = one.Due.PassesAt;
            Assert.Equal(one.Date.PlusDays(1).AtMidnight(), passes.InZone(Norway.Zone).LocalDateTime);
            Assert.Equal(one.Date, (passes - Duration.Epsilon).InZone(Norway.Zone).Date);
        }
    }

    private static Counted Count(DueDate due) => new(due, due.CalendarDate, due.Skipped, due.Date);

    private sealed record Counted(
        DueDate Due, LocalDate CalendarDate, IReadOnlyList<SkippedDay> Skipped, LocalDate Date);
}
