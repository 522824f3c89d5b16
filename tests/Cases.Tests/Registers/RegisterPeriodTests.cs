using NodaTime;
using Ombud.Cases.Registers;

namespace Ombud.Cases.Tests.Registers;

public sealed class RegisterPeriodTests
{
    [Theory]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-19T23:00:00Z", "2026-11-20T23:00:00Z")]
    [InlineData("2026-01-01", "2026-12-31", "2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    public void A_day_begins_and_ends_at_midnight_in_Norway_also_when_the_clocks_are_turned(
        string from, string to, string start, string end)
    {
        var period = Read(from, to);

        Assert.Equal((A.Utc(start), A.Utc(end)), (period.Start, period.End));
    }

    [Fact]
    public void What_is_left_out_is_the_whole_register_until_today()
    {
        var evening = A.Utc("2026-11-20T23:30:00Z");

        var whole = RegisterPeriod.Read(null, " ", evening, new());

        Assert.Equal(new(new LocalDate(2018, 7, 20), new LocalDate(2026, 11, 21)), whole);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-01-01", "to", Fault.PeriodEndsBeforeStart)]
    [InlineData("2026-02-30", "2026-03-01", "from", Fault.NotADate)]
    [InlineData("2026-01-01", "i dag", "to", Fault.NotADate)]
    [InlineData("0001-01-01", null, "from", Fault.NotADate)]
    [InlineData(null, "9999-12-31", "to", Fault.NotADate)]
    [InlineData("2027-01-01", null, "to", Fault.PeriodEndsBeforeStart)]
    public void An_impossible_period_is_refused_by_the_field_that_is_wrong(
        string? from, string? to, string field, Fault fault)
    {
        var problems = new Problems();

        RegisterPeriod.Read(from, to, A.Morning, problems);

        var problem = Assert.Single(problems.All);
        Assert.Equal((field, fault), (problem.Field, problem.Fault));
    }

    [Fact]
    public void A_single_day_is_a_period() => Assert.True(Read("2026-11-20", "2026-11-20").Start < A.Morning);

    private static RegisterPeriod Read(string from, string to)
    {
        var problems = new Problems();
        var period = RegisterPeriod.Read(from, to, A.Morning, problems);
        Assert.False(problems.Any);
        return period;
    }
}
