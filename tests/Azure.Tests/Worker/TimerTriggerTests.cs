using Microsoft.Azure.Functions.Worker;
using Ombud.Azure.Tests.Bus;

namespace Ombud.Azure.Tests.Worker;

// The turned clock starts at eight o'clock, and here it tells nobody that it moved; the tests run what is due, as the
// local host does.
public sealed class TimerTriggerTests
{
    private readonly TurnedClock _clock = new(hasTimers: false);

    [Fact]
    public async Task A_timer_runs_at_its_moment_and_not_before()
    {
        await using var app = await Hourly().Start();

        Assert.Equal(_clock.GetUtcNow().AddHours(1), app.Functions.NextTimer);
        _clock.Advance(TimeSpan.FromMinutes(59));
        await app.Functions.RunDueTimersAsync(default);
        Assert.Empty(app.Seen.All());

        _clock.Advance(TimeSpan.FromMinutes(1));
        await app.Functions.RunDueTimersAsync(default);
        await app.Functions.RunDueTimersAsync(default);
        Assert.Equal(["Hourly on time, last 00:00, next 09:00"], app.Seen.All());
        Assert.Equal(_clock.GetUtcNow().AddHours(1), app.Functions.NextTimer);
    }

    [Fact]
    public async Task A_timer_that_was_missed_many_times_runs_once_and_knows_that_it_is_late()
    {
        await using var app = await Hourly().Start();

        _clock.Advance(TimeSpan.FromHours(49.5));
        await app.Functions.RunDueTimersAsync(default);

        Assert.Equal(["Hourly past due, last 00:00, next 09:00"], app.Seen.All());
        Assert.Equal(_clock.GetUtcNow().AddHours(0.5), app.Functions.NextTimer);
    }

    [Fact]
    public async Task A_run_does_not_begin_while_the_one_before_is_under_way()
    {
        await using var app = await new AnApp(typeof(Slow)) { Clock = _clock }.Start();
        _clock.Advance(TimeSpan.FromHours(1));

        var first = app.Functions.RunDueTimersAsync(default);
        Assert.Equal("started", await app.Seen.Next());
        _clock.Advance(TimeSpan.FromHours(1));
        var second = app.Functions.RunDueTimersAsync(default);
        Assert.Empty(app.Seen.All());
        app.Seen.Gate.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["ended", "started", "ended"], app.Seen.All());
    }

    [Fact]
    public async Task A_failed_run_does_not_end_the_schedule()
    {
        await using var app = await new AnApp(typeof(FailingTimer)) { Clock = _clock }.Start();

        _clock.Advance(TimeSpan.FromHours(1));
        await app.Functions.RunDueTimersAsync(default);
        _clock.Advance(TimeSpan.FromHours(1));
        await app.Functions.RunDueTimersAsync(default);

        Assert.Equal(["ran", "ran"], app.Seen.All());
    }

    [Fact]
    public async Task A_timer_can_be_run_out_of_turn_without_moving_its_schedule()
    {
        await using var app = await Hourly().Start();
        var next = app.Functions.NextTimer;

        await app.Functions.RunTimerAsync("Hourly", default);

        Assert.Single(app.Seen.All());
        Assert.Equal(next, app.Functions.NextTimer);
    }

    [Fact]
    public async Task The_schedule_may_be_a_setting()
    {
        await using var app = await new AnApp(typeof(BySetting))
        {
            Clock = _clock,
            Settings = new() { ["Sweep:Cron"] = "*/30 * * * * *" },
        }.Start();

        Assert.Equal(_clock.GetUtcNow().AddSeconds(30), app.Functions.NextTimer);
    }

    [Fact]
    public async Task By_itself_a_timer_runs_when_the_clock_comes_to_its_moment()
    {
        var ticking = new TurnedClock();
        await using var app = await new AnApp(typeof(EveryHour)) { Clock = ticking }.Start();

        var seen = app.Seen.Next();
        while (!seen.IsCompleted)
        {
            ticking.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        Assert.StartsWith("Hourly", await seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timer_may_run_when_the_app_starts()
    {
        await using var app = await new AnApp(typeof(AtStart)) { Clock = _clock }.Start();

        Assert.Equal("AtStart on time, no status", await app.Seen.Next());
        Assert.Equal(_clock.GetUtcNow().AddHours(1), app.Functions.NextTimer);
    }

    [Fact]
    public async Task A_schedule_of_less_than_a_minute_is_not_monitored()
    {
        await using var app = await new AnApp(typeof(EverySecond)) { Clock = _clock }.Start();

        _clock.Advance(TimeSpan.FromSeconds(1));
        await app.Functions.RunDueTimersAsync(default);

        Assert.Equal(["no status"], app.Seen.All());
    }

    [Fact]
    public async Task The_times_of_a_schedule_are_local_times()
    {
        await using var app = await new AnApp(typeof(Kinds)) { Clock = _clock }.Start();

        _clock.Advance(TimeSpan.FromHours(1));
        await app.Functions.RunDueTimersAsync(default);

        Assert.Equal(["Local"], app.Seen.All());
    }

    private AnApp Hourly() => new(typeof(EveryHour)) { Clock = _clock };

    internal sealed class EveryHour(Seen seen)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, FunctionContext context) =>
            seen.Tell($"{context.FunctionDefinition.Name} {(timer.IsPastDue ? "past due" : "on time")}, "
                + $"last {timer.ScheduleStatus!.Last.ToUniversalTime():HH:mm}, "
                + $"next {timer.ScheduleStatus.Next.ToUniversalTime():HH:mm}");
    }

    internal sealed class AtStart(Seen seen)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 0 * * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) =>
            seen.Tell($"AtStart {(timer.IsPastDue ? "past due" : "on time")}, "
                + (timer.ScheduleStatus is null ? "no status" : "status"));
    }

    internal sealed class EverySecond(Seen seen)
    {
        [Function("EverySecond")]
        public void Run([TimerTrigger("* * * * * *")] TimerInfo timer) =>
            seen.Tell(timer.ScheduleStatus is null ? "no status" : "status");
    }

    internal sealed class Kinds(Seen seen)
    {
        [Function("Kinds")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) =>
            seen.Tell(timer.ScheduleStatus!.Next.Kind.ToString());
    }

    internal sealed class Slow(Seen seen)
    {
        [Function("Slow")]
        public async Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            seen.Tell("started");
            await seen.Gate.Task;
            seen.Tell("ended");
        }
    }

    internal sealed class FailingTimer(Seen seen)
    {
        [Function("Failing")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            seen.Tell("ran");
            throw new InvalidOperationException("On purpose.");
        }
    }

    internal sealed class BySetting
    {
        [Function("BySetting")]
        public void Run([TimerTrigger("%Sweep:Cron%")] TimerInfo timer)
        {
        }
    }
}
