using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class PeekLockTests : OnABus
{
    private static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(1);
    // Of a time on the wire, whose ticks are cut off.
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [LocalFact]
    public async Task A_message_arrives_as_it_was_sent()
    {
        await Bus.Sender.SendMessageAsync(new ServiceBusMessage("{\"case\":1}")
        {
            MessageId = "case:received:1",
            Subject = "BreachReported",
            ContentType = "application/json",
            CorrelationId = "request",
            ApplicationProperties = { ["version"] = 3 },
        });

        var message = await Bus.Receive();

        Assert.Equal("{\"case\":1}", message.Body.ToString());
        Assert.Equal("case:received:1", message.MessageId);
        Assert.Equal("BreachReported", message.Subject);
        Assert.Equal("application/json", message.ContentType);
        Assert.Equal("request", message.CorrelationId);
        Assert.Equal(3, message.ApplicationProperties["version"]);
        Assert.Equal(Bus.Now, message.EnqueuedTime);
        Assert.Equal(1, message.DeliveryCount);
    }

    [LocalFact]
    public async Task A_message_whose_receiver_has_left_waits_for_the_end_of_its_lock_and_nobody_waits_for_it()
    {
        await Bus.Send("1");
        await using (var client = Bus.Client())
        {
            await using var receiver = client.CreateReceiver(Bus.Queue);
            await receiver.ReceiveMessageAsync();
            Assert.False(Bus.Broker.IsIdle(_ => false));
        }

        await ABus.Until(() => Bus.Broker.IsIdle(_ => false));

        Assert.Equal(Bus.Now + LockDuration, Bus.Broker.Next(_ => false));
        Assert.Empty(await Bus.Available());
    }

    [Fact]
    public async Task Messages_come_in_the_order_in_which_they_were_sent()
    {
        await Bus.Sender.SendMessagesAsync([ABus.Message("1"), ABus.Message("2")]);
        await Bus.Send("3");

        Assert.Equal(["1", "2", "3"], await Bus.Available());
    }

    [LocalFact]
    public async Task A_locked_message_is_hidden_and_the_bus_is_not_idle()
    {
        await Bus.Send("1");
        await Bus.Receive();

        Assert.Empty(await Bus.Available());
        Assert.False(Bus.IsIdle);
    }

    [LocalFact]
    public async Task A_completed_message_is_gone()
    {
        await Bus.Send("1");
        await Bus.Receiver.CompleteMessageAsync(await Bus.Receive());
        Bus.Clock.Advance(LockDuration);

        Assert.True(Bus.IsIdle);
        Assert.Null(await Bus.Receiver.PeekMessageAsync(1));
    }

    [Fact]
    public async Task An_abandoned_message_comes_again_before_later_ones_and_counts_the_delivery()
    {
        await Bus.Send("1");
        await Bus.Send("2");
        var changes = new Dictionary<string, object> { ["why"] = "busy" };
        await Bus.Receiver.AbandonMessageAsync(await Bus.Receive(), changes);

        var again = await Bus.Receive();

        Assert.Equal("1", again.MessageId);
        Assert.Equal(2, again.DeliveryCount);
        Assert.Equal("busy", again.ApplicationProperties["why"]);
    }

    [LocalFact]
    public async Task A_lock_that_runs_out_counts_as_a_failed_delivery()
    {
        await Bus.Send("1");
        var first = await Bus.Receive();
        Bus.Clock.Advance(LockDuration);

        var second = await Bus.Receive();

        Assert.Equal(2, second.DeliveryCount);
        Assert.Equal(first.SequenceNumber, second.SequenceNumber);
        Assert.NotEqual(first.LockToken, second.LockToken);
    }

    [LocalFact]
    public async Task Nothing_can_be_done_with_a_message_whose_lock_ran_out()
    {
        await Bus.Send("1");
        var message = await Bus.Receive();
        Bus.Clock.Advance(LockDuration);

        await IsLost(() => Bus.Receiver.CompleteMessageAsync(message));
        await IsLost(() => Bus.Receiver.AbandonMessageAsync(message));
        await IsLost(() => Bus.Receiver.DeadLetterMessageAsync(message));
        await IsLost(() => Bus.Receiver.RenewMessageLockAsync(message));
    }

    [Fact]
    public async Task A_message_is_settled_once()
    {
        await Bus.Send("1");
        var message = await Bus.Receive();
        await Bus.Receiver.AbandonMessageAsync(message);

        await IsLost(() => Bus.Receiver.CompleteMessageAsync(message));
    }

    [LocalFact]
    public async Task A_renewed_lock_lasts_a_whole_duration_from_then()
    {
        await Bus.Send("1");
        var message = await Bus.Receive();
        Bus.Clock.Advance(LockDuration / 2);
        var before = Wall.Now;
        await Bus.Receiver.RenewMessageLockAsync(message);
        Assert.InRange(message.LockedUntil, before + LockDuration - Millisecond, Wall.Now + LockDuration);

        Bus.Clock.Advance(LockDuration - TimeSpan.FromTicks(1));

        await Bus.Receiver.CompleteMessageAsync(message);
        Assert.True(Bus.IsIdle);
    }

    [Fact]
    public async Task Peeking_shows_messages_in_turn_and_locks_none()
    {
        await Bus.Send("1");
        await Bus.Send("2");

        Assert.Equal("1", (await Bus.Receiver.PeekMessageAsync())?.MessageId);
        Assert.Equal("2", (await Bus.Receiver.PeekMessageAsync())?.MessageId);
        Assert.Null(await Bus.Receiver.PeekMessageAsync());
        Assert.Equal(2, (await Bus.Receiver.PeekMessagesAsync(10, fromSequenceNumber: 1)).Count);
        Assert.Equal(["1", "2"], await Bus.Available());
    }

    [LocalFact]
    public async Task Receive_and_delete_takes_the_message_at_once()
    {
        await Bus.Send("1");
        var receiver = Bus.Client().CreateReceiver(
            Bus.Queue, new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete });

        var message = await receiver.ReceiveMessageAsync();

        Assert.True(Bus.IsIdle);
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.CompleteMessageAsync(message!));
    }

    [Fact]
    public async Task Several_messages_come_together_if_they_are_there()
    {
        await Bus.Sender.SendMessagesAsync([ABus.Message("1"), ABus.Message("2"), ABus.Message("3")]);

        var messages = await Bus.Receiver.ReceiveMessagesAsync(2);

        Assert.Equal(["1", "2"], messages.Select(message => message.MessageId));
    }

    private static async Task IsLost(Func<Task> settle)
    {
        var lost = await Assert.ThrowsAsync<ServiceBusException>(settle);
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, lost.Reason);
        Assert.False(lost.IsTransient);
    }
}
