using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class DeadLetterTests
{
    private readonly ABus bus = new();

    [Fact]
    public async Task A_message_that_fails_ten_times_is_buried()
    {
        await bus.Send("1");
        for (var delivery = 1; delivery <= 10; delivery++)
        {
            var message = await bus.Receive();
            Assert.Equal(delivery, message.DeliveryCount);
            await bus.Receiver.AbandonMessageAsync(message);
        }

        Assert.True(bus.Broker.IsIdle);
        var buried = await bus.DeadLetters.PeekMessageAsync();
        Assert.Equal("MaxDeliveryCountExceeded", buried?.DeadLetterReason);
        Assert.Equal(10, buried?.DeliveryCount);
    }

    [Fact]
    public async Task Locks_that_run_out_lead_to_the_dead_letters_too()
    {
        var strict = new ABus(new BrokerQueueOptions { MaxDeliveryCount = 2, LockDuration = TimeSpan.FromSeconds(5) });
        await strict.Send("1");
        for (var delivery = 1; delivery <= 2; delivery++)
        {
            await strict.Receive();
            strict.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(["1"], await strict.Buried());
    }

    [Fact]
    public async Task A_message_is_buried_by_hand_with_reason_and_description()
    {
        await bus.Send("1");
        await bus.Receiver.DeadLetterMessageAsync(await bus.Receive(), "Unreadable", "Line 3.");

        var buried = await bus.DeadLetters.ReceiveMessageAsync();

        Assert.Equal("1", buried?.MessageId);
        Assert.Equal("Unreadable", buried?.DeadLetterReason);
        Assert.Equal("Line 3.", buried?.DeadLetterErrorDescription);
        Assert.Equal("Unreadable", buried?.ApplicationProperties["DeadLetterReason"]);
    }

    [Fact]
    public async Task Properties_may_be_changed_when_burying()
    {
        await bus.Send("1");
        await bus.Receiver.DeadLetterMessageAsync(
            await bus.Receive(), new Dictionary<string, object> { ["attempt"] = 4 }, "Gone");

        var buried = await bus.DeadLetters.PeekMessageAsync();

        Assert.Equal(4, buried?.ApplicationProperties["attempt"]);
        Assert.Equal("Gone", buried?.DeadLetterReason);
    }

    [Fact]
    public async Task A_dead_letter_stays_until_somebody_completes_it()
    {
        await bus.Send("1");
        await bus.Receiver.DeadLetterMessageAsync(await bus.Receive());
        for (var look = 1; look <= 20; look++)
            await bus.DeadLetters.AbandonMessageAsync((await bus.DeadLetters.ReceiveMessageAsync())!);
        bus.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(["1"], await bus.Buried());

        await bus.DeadLetters.CompleteMessageAsync((await bus.DeadLetters.ReceiveMessageAsync())!);

        Assert.Empty(await bus.Buried());
    }

    [Fact]
    public async Task A_dead_letter_can_be_sent_again_without_its_reason()
    {
        await bus.Send("1");
        await bus.Receiver.DeadLetterMessageAsync(await bus.Receive(), "Gone");
        var buried = (await bus.DeadLetters.ReceiveMessageAsync())!;

        await bus.Sender.SendMessageAsync(new ServiceBusMessage(buried));

        var again = await bus.Receive();
        Assert.Equal("1", again.MessageId);
        Assert.Null(again.DeadLetterReason);
        Assert.Equal(1, again.DeliveryCount);
    }

    [Fact]
    public async Task The_dead_letters_are_a_queue_with_a_path()
    {
        await bus.Send("1");
        await bus.Receiver.DeadLetterMessageAsync(await bus.Receive());
        var byPath = bus.Client(new ServiceBusRetryOptions()).CreateReceiver("alerts/$deadletterqueue");

        Assert.Equal("alerts/$DeadLetterQueue", bus.DeadLetters.EntityPath);
        Assert.Equal("1", (await byPath.PeekMessageAsync())?.MessageId);
    }

    [Fact]
    public async Task A_message_that_outlives_its_time_is_dropped()
    {
        await bus.Sender.SendMessageAsync(Short("1"));
        bus.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(await bus.Available());
        Assert.Empty(await bus.Buried());
    }

    [Fact]
    public async Task A_queue_may_bury_what_outlives_its_time()
    {
        var keeping = new ABus(new BrokerQueueOptions { DeadLettersExpired = true });
        await keeping.Sender.SendMessageAsync(Short("1"));
        keeping.Clock.Advance(TimeSpan.FromMinutes(5));

        var buried = await keeping.DeadLetters.PeekMessageAsync();

        Assert.Equal("TTLExpiredException", buried?.DeadLetterReason);
    }

    [Fact]
    public async Task A_message_whose_time_ran_out_under_a_lock_is_not_handed_out_again()
    {
        await bus.Sender.SendMessageAsync(Short("1"));
        bus.Clock.Advance(TimeSpan.FromMinutes(4.5));
        var message = await bus.Receive();
        bus.Clock.Advance(TimeSpan.FromMinutes(0.75));
        await bus.Receiver.AbandonMessageAsync(message);

        Assert.True(bus.Broker.IsIdle);
    }

    private static ServiceBusMessage Short(string id) =>
        new("{}") { MessageId = id, TimeToLive = TimeSpan.FromMinutes(5) };
}
