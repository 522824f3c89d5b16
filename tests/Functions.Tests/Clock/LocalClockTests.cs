using NodaTime;
using Ombud.Local.Clock;

namespace Ombud.Functions.Tests.Clock;

public sealed class LocalClockTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 9, 0);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void A_frozen_clock_moves_only_when_told()
    {
        using var clock = LocalClock.Frozen(Start);
        Assert.Equal(Start, clock.GetCurrentInstant());

        clock.Advance(Duration.FromHours(49));

        Assert.Equal(Start + Duration.FromHours(49), clock.GetCurrentInstant());
        Assert.Equal(clock.GetCurrentInstant().ToDateTimeOffset(), clock.GetUtcNow());
    }

    [Fact]
    public void A_following_clock_is_ahead_of_the_wall_by_what_it_was_turned()
    {
        using var wall = LocalClock.Following();
        using var clock = LocalClock.Following(Duration.FromDays(2));

        var before = wall.GetCurrentInstant();
        var ahead = clock.GetCurrentInstant() - before;

        Assert.InRange(ahead.TotalDays, 2.0, 2.01);
    }

    [Fact]
    public void A_timer_that_was_missed_many_times_fires_once()
    {
        using var clock = LocalClock.Frozen(Start);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Hour, Hour);

        clock.Advance(Duration.FromHours(10));
        Assert.Equal(1, fired);

        clock.Advance(Duration.FromHours(1));
        Assert.Equal(2, fired);
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_moments_and_not_before()
    {
        using var clock = LocalClock.Frozen(Start);
        var fired = new List<string>();
        using var late = clock.CreateTimer(_ => fired.Add("late"), null, 3 * Hour, Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => fired.Add("early"), null, 2 * Hour, Timeout.InfiniteTimeSpan);

        clock.Advance(Duration.FromMinutes(119));
        Assert.Empty(fired);

        clock.Advance(Duration.FromDays(1));
        Assert.Equal(["early", "late"], fired);
    }

    [Fact]
    public void A_timer_that_was_given_up_never_fires()
    {
        using var clock = LocalClock.Frozen(Start);
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, Hour, Timeout.InfiniteTimeSpan).Dispose();

        clock.Advance(Duration.FromDays(1));

        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task While_a_timer_fires_others_may_ask_for_the_time_and_set_theirs()
    {
        using var clock = LocalClock.Frozen(Start);
        var seen = new TaskCompletionSource<Instant>();
        using var timer = clock.CreateTimer(
            _ => Task.Run(() =>
            {
                using var other = clock.CreateTimer(_ => { }, null, Hour, Hour);
                seen.SetResult(clock.GetCurrentInstant());
            }).Wait(),
            null, Hour, Timeout.InfiniteTimeSpan);

        clock.Advance(Duration.FromHours(2));

        Assert.Equal(Start + Duration.FromHours(2), await seen.Task);
    }

    [Fact]
    public async Task A_wait_ends_when_the_clock_has_been_turned_past_it()
    {
        using var clock = LocalClock.Frozen(Start);
        var waiting = Passing(Hour, clock);
        Assert.False(waiting.IsCompleted);

        clock.Advance(Duration.FromHours(1));

        await waiting;
    }

    [Fact]
    public async Task A_following_clock_fires_what_turning_it_made_due()
    {
        using var clock = LocalClock.Following();
        var waiting = Passing(TimeSpan.FromDays(3), clock);

        clock.Advance(Duration.FromDays(4));

        await waiting;
    }

    private static Task Passing(TimeSpan time, LocalClock clock)
    {
        var passed = new TaskCompletionSource();
        clock.CreateTimer(_ => passed.SetResult(), null, time, Timeout.InfiniteTimeSpan);
        return passed.Task;
    }
}
