using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

public sealed class DeadlineTests
{
    public static TheoryData<string, string, string> Table => new()
    {
        { "2026-01-06T12:00+01", "2026-01-09T11:00:00Z", "an ordinary week" },
        { "2026-01-09T09:00+01", "2026-01-12T08:00:00Z", "a week-end counts" },
        { "2026-03-27T18:00+01", "2026-03-30T17:00:00Z", "summer time begins" },
        { "2026-10-23T18:00+02", "2026-10-26T16:00:00Z", "summer time ends" },
        { "2026-04-01T16:30+02", "2026-04-04T14:30:00Z", "Easter gives nothing" },
        { "2026-12-30T23:59+01", "2027-01-02T22:59:00Z", "New Year" },
        { "2026-05-14T10:00+02", "2026-05-17T08:00:00Z", "from holiday to holiday" },
        { "2026-10-25T02:30+02", "2026-10-28T00:30:00Z", "the hour that comes twice, first" },
        { "2026-10-25T02:30+01", "2026-10-28T01:30:00Z", "the hour that comes twice, second" },
        { "2028-02-28T12:00+01", "2028-03-02T11:00:00Z", "a leap day" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_72_hours_are_elapsed_hours_from_when_the_municipality_became_aware(
        string aware, string due, string why)
    {
        Assert.True(Deadline.NotifyAuthority(A.Oslo(aware)) == A.Utc(due), why);
    }

    [Fact]
    public void Exactly_at_the_deadline_is_in_time_and_a_second_later_is_late()
    {
        var due = Deadline.NotifyAuthority(A.Morning);

        Assert.False(Deadline.IsLate(A.Morning, due));
        Assert.True(Deadline.IsLate(A.Morning, due + Duration.FromSeconds(1)));
    }

    [Fact]
    public void In_the_Argon_case_67_days_went_by_from_awareness_not_102_from_discovery()
    {
        var (discovered, aware, notified) = (Day(2021, 6, 14), Day(2021, 7, 19), Day(2021, 9, 24));

        Assert.Equal(67, (notified - aware).Days);
        Assert.Equal(102, (notified - discovered).Days);
        Assert.True(Deadline.IsLate(aware, notified));
    }

    private static Instant Day(int year, int month, int day) => Instant.FromUtc(year, month, day, 10, 0);
}
