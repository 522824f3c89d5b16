using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class PeekLockTests
{
    private static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(1);

    private readonly ABus bus = new();

    [Fact]
    public async Task A_message_arrives_as_it_was_sent()
    {
        await bus.Sender.SendMessageAsync(new ServiceBusMessage("{\"case\":1}")
        {
            MessageId = "case:received:1",
            Subject = "BreachReported",
            ContentType = "application/json",
            CorrelationId = "request",
            ApplicationProperties = { ["version"] = 3 },
        });

        var message = await bus.Receive();

        Assert.Equal("{\"case\":1}", message.Body.ToString());
        Assert.Equal("case:received:1", message.MessageId);
        Assert.Equal("BreachReported", message.Subject);
        Assert.Equal("application/json", message.ContentType);
        Assert.Equal("request", message.CorrelationId);
        Assert.Equal(3, message.ApplicationProperties["version"]);
        Assert.Equal(bus.Now, message.EnqueuedTime);
        Assert.Equal(bus.Now + LockDuration, message.LockedUntil);
        Assert.Equal(1, message.DeliveryCount);
    }

    [Fact]
    public async Task Messages_come_in_the_order_in_which_they_were_sent()
    {
        await bus.Sender.SendMessagesAsync([ABus.Message("1"), ABus.Message("2")]);
        await bus.Send("3");

        Assert.Equal(["1", "2", "3"], await bus.Available());
    }

    [Fact]
    public async Task A_locked_message_is_hidden_and_the_bus_is_not_idle()
    {
        await bus.Send("1");
        await bus.Receive();

        Assert.Empty(await bus.Available());
        Assert.False(bus.Broker.IsIdle);
    }

    [Fact]
    public async Task A_completed_message_is_gone()
    {
        await bus.Send("1");
        await bus.Receiver.CompleteMessageAsync(await bus.Receive());
        bus.Clock.Advance(LockDuration);

        Assert.True(bus.Broker.IsIdle);
        Assert.Null(await bus.Receiver.PeekMessageAsync(1));
    }

    [Fact]
    public async Task An_abandoned_message_comes_again_before_later_ones_and_counts_the_delivery()
    {
        await bus.Send("1");
        await bus.Send("2");
        var changes = new Dictionary<string, object> { ["why"] = "busy" };
        await bus.Receiver.AbandonMessageAsync(await bus.Receive(), changes);

        var again = await bus.Receive();

        Assert.Equal("1", again.MessageId);
        Assert.Equal(2, again.DeliveryCount);
        Assert.Equal("busy", again.ApplicationProperties["why"]);
    }

    [Fact]
    public async Task A_lock_that_runs_out_counts_as_a_failed_delivery()
    {
        await bus.Send("1");
        var first = await bus.Receive();
        bus.Clock.Advance(LockDuration);

        var second = await bus.Receive();

        Assert.Equal(2, second.DeliveryCount);
        Assert.Equal(first.SequenceNumber, second.SequenceNumber);
        Assert.NotEqual(first.LockToken, second.LockToken);
    }

    [Fact]
    public async Task Nothing_can_be_done_with_a_message_whose_lock_ran_out()
    {
        await bus.Send("1");
        var message = await bus.Receive();
        bus.Clock.Advance(LockDuration);

        await IsLost(() => bus.Receiver.CompleteMessageAsync(message));
        await IsLost(() => bus.Receiver.AbandonMessageAsync(message));
        await IsLost(() => bus.Receiver.DeadLetterMessageAsync(message));
        await IsLost(() => bus.Receiver.RenewMessageLockAsync(message));
    }

    [Fact]
    public async Task A_message_is_settled_once()
    {
        await bus.Send("1");
        var message = await bus.Receive();
        await bus.Receiver.AbandonMessageAsync(message);

        await IsLost(() => bus.Receiver.CompleteMessageAsync(message));
    }

    [Fact]
    public async Task A_renewed_lock_lasts_a_whole_duration_from_then()
    {
        await bus.Send("1");
        var message = await bus.Receive();
        bus.Clock.Advance(LockDuration / 2);
        await bus.Receiver.RenewMessageLockAsync(message);
        Assert.Equal(bus.Now + LockDuration, message.LockedUntil);

        bus.Clock.Advance(LockDuration - TimeSpan.FromTicks(1));

        await bus.Receiver.CompleteMessageAsync(message);
        Assert.True(bus.Broker.IsIdle);
    }

    [Fact]
    public async Task Peeking_shows_messages_in_turn_and_locks_none()
    {
        await bus.Send("1");
        await bus.Send("2");

        Assert.Equal("1", (await bus.Receiver.PeekMessageAsync())?.MessageId);
        Assert.Equal("2", (await bus.Receiver.PeekMessageAsync())?.MessageId);
        Assert.Null(await bus.Receiver.PeekMessageAsync());
        Assert.Equal(2, (await bus.Receiver.PeekMessagesAsync(10, fromSequenceNumber: 1)).Count);
        Assert.Equal(["1", "2"], await bus.Available());
    }

    [Fact]
    public async Task Receive_and_delete_takes_the_message_at_once()
    {
        await bus.Send("1");
        var receiver = bus.Client(new ServiceBusRetryOptions()).CreateReceiver(
            ABus.Queue, new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete });

        var message = await receiver.ReceiveMessageAsync();

        Assert.True(bus.Broker.IsIdle);
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.CompleteMessageAsync(message!));
    }

    [Fact]
    public async Task Several_messages_come_together_if_they_are_there()
    {
        await bus.Sender.SendMessagesAsync([ABus.Message("1"), ABus.Message("2"), ABus.Message("3")]);

        var messages = await bus.Receiver.ReceiveMessagesAsync(2);

        Assert.Equal(["1", "2"], messages.Select(message => message.MessageId));
    }

    private static async Task IsLost(Func<Task> settle)
    {
        var lost = await Assert.ThrowsAsync<ServiceBusException>(settle);
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, lost.Reason);
        Assert.False(lost.IsTransient);
    }
}
