using NodaTime;
using Ombud.Local.Clock;

namespace Ombud.Functions.Tests.Clock;

public sealed class ClockStepsTests : IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 9, 0);

    private readonly LocalClock _clock = LocalClock.Frozen(Start);
    private readonly List<Duration> _remembered = [];
    private readonly FakeWork _work;
    private readonly ClockSteps _steps;

    public ClockStepsTests()
    {
        _work = new FakeWork(_clock);
        _steps = new ClockSteps(_clock, _work, _remembered.Add);
    }

    [Fact]
    public async Task Everything_runs_at_its_own_moment_and_in_order()
    {
        _work.At(Start + Hours(24), "a day left");
        _work.At(Start + Hours(2), "two hours on");
        _work.At(Start + Hours(60), "not yet");

        await Advance(49);

        Assert.Equal([("two hours on", Start + Hours(2)), ("a day left", Start + Hours(24))], _work.Ran);
        Assert.Equal(Start + Hours(49), _clock.GetCurrentInstant());
    }

    [Fact]
    public async Task What_a_moment_brings_for_later_runs_at_its_own_moment_too()
    {
        _work.At(Start + Hours(1), "day 1");
        _work.Then = name =>
        {
            if (name != "day 4")
                _work.At(_clock.GetCurrentInstant() + Hours(24), "day " + (name[^1] - '0' + 1));
        };

        await Advance(200);

        Assert.Equal(
            [Start + Hours(1), Start + Hours(25), Start + Hours(49), Start + Hours(73)],
            _work.Ran.Select(one => one.RanAt));
    }

    [Fact]
    public async Task What_a_moment_brings_for_the_same_moment_runs_before_the_clock_goes_on()
    {
        _work.At(Start + Hours(1), "alarm");
        _work.Then = name =>
        {
            if (name == "alarm")
                _work.At(_clock.GetCurrentInstant(), "alert");
        };

        await Advance(5);

        Assert.Equal([("alarm", Start + Hours(1)), ("alert", Start + Hours(1))], _work.Ran);
    }

    [Fact]
    public async Task What_is_due_already_runs_without_a_turn_of_the_clock()
    {
        _work.At(Start - Hours(3), "late");

        await Advance(0);

        Assert.Equal([("late", Start)], _work.Ran);
    }

    [Fact]
    public async Task An_alarm_whose_message_was_lost_rings_at_its_moment_by_the_safety_net()
    {
        _work.At(Start + Hours(4), "lost");
        _work.Lost.Add("lost");

        await Advance(4);

        Assert.Equal([("lost", Start + Hours(4))], _work.Ran);
    }

    [Fact]
    public async Task What_keeps_failing_neither_holds_the_clock_nor_hides_what_comes_after()
    {
        _work.At(Start + Hours(1), "fails");
        _work.At(Start + Hours(2), "works");
        _work.Failing.Add("fails");

        await Advance(10);

        Assert.Contains(("works", Start + Hours(2)), _work.Ran);
        Assert.Contains(("fails", Start + Hours(10)), _work.Ran);
        Assert.Equal(Start + Hours(10), _clock.GetCurrentInstant());
    }

    [Fact]
    public async Task Something_that_brings_itself_for_ever_is_an_error_that_says_when()
    {
        _work.At(Start + Hours(1), "again");
        _work.Then = _ => _work.At(_clock.GetCurrentInstant() + Duration.FromTicks(1), "again");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => Advance(2));

        Assert.Contains("2026-11-20T10:00", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_is_remembered_so_that_a_killed_host_goes_on_from_there()
    {
        _work.At(Start + Hours(3), "on the way");

        await Advance(5);

        Assert.Equal([Hours(3), Hours(5)], _remembered);
    }

    [Fact]
    public async Task Two_turns_at_once_run_one_after_the_other()
    {
        await Task.WhenAll(Advance(3), Advance(4));

        Assert.Equal(Start + Hours(7), _clock.GetCurrentInstant());
    }

    public void Dispose()
    {
        _steps.Dispose();
        _clock.Dispose();
    }

    private static Duration Hours(int hours) => Duration.FromHours(hours);

    private Task Advance(int hours) => _steps.AdvanceAsync(Hours(hours), CancellationToken.None);
}
