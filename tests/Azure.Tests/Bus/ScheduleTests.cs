using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class ScheduleTests : OnABus
{
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);

    [LocalFact]
    public async Task A_scheduled_message_comes_at_its_time_and_not_before()
    {
        await Bus.Schedule("1", ThreeDays);
        Bus.Clock.Advance(ThreeDays - TimeSpan.FromSeconds(1));
        Assert.True(Bus.IsIdle);

        Bus.Clock.Advance(TimeSpan.FromSeconds(1));

        var message = await Bus.Receive();
        Assert.Equal("1", message.MessageId);
        Assert.Equal(Bus.Now, message.EnqueuedTime);
        Assert.Equal(ServiceBusMessageState.Active, message.State);
    }

    [LocalFact]
    public async Task A_receiver_that_waits_is_woken_when_a_message_is_due()
    {
        await Bus.Schedule("1", TimeSpan.FromMinutes(30));
        var receiving = Bus.Receiver.ReceiveMessageAsync(TimeSpan.FromHours(1));

        Bus.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal("1", (await receiving)?.MessageId);
    }

    [LocalFact]
    public async Task A_clock_without_timers_is_followed_when_told_that_it_moved()
    {
        await using var slow = await ABus.StartAsync(new TurnedClock(hasTimers: false));
        await slow.Schedule("1", TimeSpan.FromMinutes(30));
        var receiving = slow.Receiver.ReceiveMessageAsync(TimeSpan.FromHours(1));
        slow.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.False(receiving.IsCompleted);

        slow.Broker.Wake();

        Assert.Equal("1", (await receiving)?.MessageId);
    }

    [LocalFact]
    public async Task Messages_due_on_the_way_come_in_the_order_of_their_times()
    {
        await Bus.Schedule("later", TimeSpan.FromHours(2));
        await Bus.Schedule("sooner", TimeSpan.FromHours(1));
        await Bus.Send("now");

        Bus.Clock.Advance(TimeSpan.FromDays(100));

        Assert.Equal(["now", "sooner", "later"], await Bus.Available());
    }

    [LocalFact]
    public async Task An_enqueue_time_on_the_message_schedules_as_well()
    {
        var message = ABus.Message("1");
        message.ScheduledEnqueueTime = Bus.Now + ThreeDays;
        await Bus.Sender.SendMessageAsync(message);

        Assert.Equal(Bus.Now + ThreeDays, Bus.Next);
        Assert.Empty(await Bus.Available());
    }

    [Fact]
    public async Task A_time_in_the_past_is_now()
    {
        await Bus.Schedule("1", -ThreeDays);

        Assert.Equal(["1"], await Bus.Available());
    }

    [LocalFact]
    public async Task A_scheduled_message_can_be_seen_and_cancelled_by_its_number()
    {
        var number = await Bus.Schedule("1", ThreeDays);
        var waiting = await Bus.Receiver.PeekMessageAsync();
        Assert.Equal(number, waiting?.SequenceNumber);
        Assert.Equal(ServiceBusMessageState.Scheduled, waiting?.State);

        await Bus.Sender.CancelScheduledMessageAsync(number);

        Bus.Clock.Advance(ThreeDays);
        Assert.Empty(await Bus.Available());
        Assert.Null(Bus.Next);
    }

    [LocalFact]
    public async Task A_number_is_good_only_until_the_message_is_due()
    {
        var number = await Bus.Schedule("1", ThreeDays);
        Bus.Clock.Advance(ThreeDays);

        var gone = await Assert.ThrowsAsync<ServiceBusException>(
            () => Bus.Sender.CancelScheduledMessageAsync(number));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, gone.Reason);
        Assert.NotEqual(number, (await Bus.Receive()).SequenceNumber);
    }

    [LocalFact]
    public async Task The_next_scheduled_moment_is_the_earliest_of_all_queues()
    {
        var other = Bus.Client().CreateSender("other");
        await Bus.Schedule("1", TimeSpan.FromHours(2));
        await other.ScheduleMessageAsync(ABus.Message("2"), Bus.Now + TimeSpan.FromHours(1));

        Assert.Equal(Bus.Now + TimeSpan.FromHours(1), Bus.Next);
    }

    [LocalFact]
    public async Task A_message_lives_from_when_it_is_enqueued()
    {
        var message = ABus.Message("1");
        message.TimeToLive = TimeSpan.FromHours(1);
        await Bus.Sender.ScheduleMessageAsync(message, Bus.Now + ThreeDays);

        Bus.Clock.Advance(ThreeDays);

        Assert.Equal(Bus.Now + TimeSpan.FromHours(1), (await Bus.Receive()).ExpiresAt);
    }
}
