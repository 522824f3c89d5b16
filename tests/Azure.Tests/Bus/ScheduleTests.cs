using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class ScheduleTests
{
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);

    private readonly ABus bus = new();

    [Fact]
    public async Task A_scheduled_message_comes_at_its_time_and_not_before()
    {
        await bus.Schedule("1", ThreeDays);
        bus.Clock.Advance(ThreeDays - TimeSpan.FromSeconds(1));
        Assert.True(bus.Broker.IsIdle);

        bus.Clock.Advance(TimeSpan.FromSeconds(1));

        var message = await bus.Receive();
        Assert.Equal("1", message.MessageId);
        Assert.Equal(bus.Now, message.EnqueuedTime);
        Assert.Equal(ServiceBusMessageState.Active, message.State);
    }

    [Fact]
    public async Task A_receiver_that_waits_is_woken_when_a_message_is_due()
    {
        await bus.Schedule("1", TimeSpan.FromMinutes(30));
        var receiving = bus.Receiver.ReceiveMessageAsync(TimeSpan.FromHours(1));

        bus.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal("1", (await receiving)?.MessageId);
    }

    [Fact]
    public async Task A_clock_without_timers_is_followed_when_told_that_it_moved()
    {
        var slow = new ABus(clock: new TurnedClock(hasTimers: false));
        await slow.Schedule("1", TimeSpan.FromMinutes(30));
        var receiving = slow.Receiver.ReceiveMessageAsync(TimeSpan.FromHours(1));
        slow.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.False(receiving.IsCompleted);

        slow.Broker.Wake();

        Assert.Equal("1", (await receiving)?.MessageId);
    }

    [Fact]
    public async Task Messages_due_on_the_way_come_in_the_order_of_their_times()
    {
        await bus.Schedule("later", TimeSpan.FromHours(2));
        await bus.Schedule("sooner", TimeSpan.FromHours(1));
        await bus.Send("now");

        bus.Clock.Advance(TimeSpan.FromDays(100));

        Assert.Equal(["now", "sooner", "later"], await bus.Available());
    }

    [Fact]
    public async Task An_enqueue_time_on_the_message_schedules_as_well()
    {
        var message = ABus.Message("1");
        message.ScheduledEnqueueTime = bus.Now + ThreeDays;
        await bus.Sender.SendMessageAsync(message);

        Assert.Equal(bus.Now + ThreeDays, bus.Broker.NextScheduled);
        Assert.Empty(await bus.Available());
    }

    [Fact]
    public async Task A_time_in_the_past_is_now()
    {
        await bus.Schedule("1", -ThreeDays);

        Assert.Equal(["1"], await bus.Available());
    }

    [Fact]
    public async Task A_scheduled_message_can_be_seen_and_cancelled_by_its_number()
    {
        var number = await bus.Schedule("1", ThreeDays);
        var waiting = await bus.Receiver.PeekMessageAsync();
        Assert.Equal(number, waiting?.SequenceNumber);
        Assert.Equal(ServiceBusMessageState.Scheduled, waiting?.State);

        await bus.Sender.CancelScheduledMessageAsync(number);

        bus.Clock.Advance(ThreeDays);
        Assert.Empty(await bus.Available());
        Assert.Null(bus.Broker.NextScheduled);
    }

    [Fact]
    public async Task A_number_is_good_only_until_the_message_is_due()
    {
        var number = await bus.Schedule("1", ThreeDays);
        bus.Clock.Advance(ThreeDays);

        var gone = await Assert.ThrowsAsync<ServiceBusException>(
            () => bus.Sender.CancelScheduledMessageAsync(number));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, gone.Reason);
        Assert.NotEqual(number, (await bus.Receive()).SequenceNumber);
    }

    [Fact]
    public async Task The_next_scheduled_moment_is_the_earliest_of_all_queues()
    {
        var other = bus.Client(new ServiceBusRetryOptions()).CreateSender("other");
        await bus.Schedule("1", TimeSpan.FromHours(2));
        await other.ScheduleMessageAsync(ABus.Message("2"), bus.Now + TimeSpan.FromHours(1));

        Assert.Equal(bus.Now + TimeSpan.FromHours(1), bus.Broker.NextScheduled);
    }

    [Fact]
    public async Task A_message_lives_from_when_it_is_enqueued()
    {
        var message = ABus.Message("1");
        message.TimeToLive = TimeSpan.FromHours(1);
        await bus.Sender.ScheduleMessageAsync(message, bus.Now + ThreeDays);

        bus.Clock.Advance(ThreeDays);

        Assert.Equal(bus.Now + TimeSpan.FromHours(1), (await bus.Receive()).ExpiresAt);
    }
}
