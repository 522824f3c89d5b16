using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

// The client renews a lock by the clock on the wall. However the suite's clock is turned, it must neither renew for
// ever nor not at all.
public sealed class TurnedClockTests : OnABus
{
    private protected override BrokerQueueOptions Options =>
        new("alerts") { LockDuration = TimeSpan.FromMinutes(5), DuplicateDetectionWindow = TimeSpan.FromMinutes(10) };

    [LocalTheory]
    [InlineData(-20)]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    public async Task A_message_is_handled_and_completed_whatever_the_clock_shows(int days)
    {
        Bus.Clock.Set(Wall.Now + TimeSpan.FromDays(days));
        var (handled, renewals) = (new TaskCompletionSource<DateTimeOffset>(), 0);
        Bus.Intercept = (operation, _) =>
        {
            renewals += operation.Kind is BusOperationKind.RenewLock ? 1 : 0;
            return Task.FromResult<AmqpRefusal?>(null);
        };
        await using var processor = Bus.Client().CreateProcessor(Bus.Queue);
        processor.ProcessMessageAsync += received =>
        {
            handled.TrySetResult(received.Message.LockedUntil);
            return Task.CompletedTask;
        };
        processor.ProcessErrorAsync += failed =>
        {
            handled.TrySetException(failed.Exception);
            return Task.CompletedTask;
        };
        await processor.StartProcessingAsync();

        await Bus.Send("1");

        var wall = Wall.Now;
        Assert.InRange(await handled.Task, wall + TimeSpan.FromMinutes(4), wall + TimeSpan.FromMinutes(6));
        await ABus.Until(() => Bus.IsIdle);
        Assert.Equal(0, renewals);
    }

    [LocalFact]
    public async Task A_message_whose_consumer_has_ended_keeps_nobody_waiting_and_comes_again_when_its_lock_ends()
    {
        await Bus.Send("1");
        var token = Guid.Parse((await Bus.Receive()).LockToken);
        var locked = Bus.Now;

        Assert.False(Bus.Broker.IsIdle(_ => false));
        Assert.Null(Bus.Broker.Next(_ => false));
        Assert.True(Bus.Broker.IsIdle(left => left == token));
        Assert.Equal(locked + TimeSpan.FromMinutes(5), Bus.Broker.Next(left => left == token));
        Bus.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(Bus.Broker.IsIdle(left => left == token));
        Assert.Equal(2, (await Bus.Receive()).DeliveryCount);
    }

    [LocalFact]
    public async Task What_is_due_but_not_yet_activated_is_still_the_next_moment()
    {
        await using var slow = await ABus.StartAsync(new TurnedClock(hasTimers: false));
        await slow.Schedule("1", TimeSpan.FromMinutes(30));
        var due = slow.Now + TimeSpan.FromMinutes(30);

        slow.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(due, slow.Next);
        slow.Broker.Wake();
        Assert.Null(slow.Next);
        Assert.Equal(["1"], await slow.Available());
    }
}
