using Azure.Messaging.ServiceBus;
using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class DeadLetterTests : OnABus
{
    [LocalFact]
    public async Task A_message_that_fails_ten_times_is_buried()
    {
        await Bus.Send("1");
        for (var delivery = 1; delivery <= 10; delivery++)
        {
            var message = await Bus.Receive();
            Assert.Equal(delivery, message.DeliveryCount);
            await Bus.Receiver.AbandonMessageAsync(message);
        }

        Assert.True(Bus.IsIdle);
        var buried = await Bus.DeadLetters.PeekMessageAsync();
        Assert.Equal("MaxDeliveryCountExceeded", buried?.DeadLetterReason);
        Assert.Equal(10, buried?.DeliveryCount);
    }

    [LocalFact]
    public async Task Locks_that_run_out_lead_to_the_dead_letters_too()
    {
        await using var strict = await ABus.StartAsync(
            new BrokerQueueOptions("alerts") { MaxDeliveryCount = 2, LockDuration = TimeSpan.FromSeconds(5) });
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
        await Bus.Send("1");
        await Bus.Receiver.DeadLetterMessageAsync(await Bus.Receive(), "Unreadable", "Line 3.");

        var buried = await Bus.ReceiveDeadLetter();

        Assert.Equal("1", buried?.MessageId);
        Assert.Equal("Unreadable", buried?.DeadLetterReason);
        Assert.Equal("Line 3.", buried?.DeadLetterErrorDescription);
        Assert.Equal("Unreadable", buried?.ApplicationProperties["DeadLetterReason"]);
    }

    [Fact]
    public async Task Properties_may_be_changed_when_burying()
    {
        await Bus.Send("1");
        await Bus.Receiver.DeadLetterMessageAsync(
            await Bus.Receive(), new Dictionary<string, object> { ["attempt"] = 4 }, "Gone");

        var buried = await Bus.DeadLetters.PeekMessageAsync();

        Assert.Equal(4, buried?.ApplicationProperties["attempt"]);
        Assert.Equal("Gone", buried?.DeadLetterReason);
    }

    [LocalFact]
    public async Task A_dead_letter_stays_until_somebody_completes_it()
    {
        await Bus.Send("1");
        await Bus.Receiver.DeadLetterMessageAsync(await Bus.Receive());
        for (var look = 1; look <= 20; look++)
            await Bus.DeadLetters.AbandonMessageAsync(await Bus.ReceiveDeadLetter());
        Bus.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(["1"], await Bus.Buried());

        await Bus.DeadLetters.CompleteMessageAsync(await Bus.ReceiveDeadLetter());

        Assert.Empty(await Bus.Buried());
    }

    [Fact]
    public async Task A_dead_letter_can_be_sent_again_without_its_reason()
    {
        await Bus.Send("1");
        await Bus.Receiver.DeadLetterMessageAsync(await Bus.Receive(), "Gone");
        var buried = await Bus.ReceiveDeadLetter();

        await Bus.Sender.SendMessageAsync(new ServiceBusMessage(buried));

        var again = await Bus.Receive();
        Assert.Equal("1", again.MessageId);
        Assert.Null(again.DeadLetterReason);
        Assert.Equal(1, again.DeliveryCount);
    }

    [Fact]
    public async Task The_dead_letters_are_a_queue_with_a_path()
    {
        await Bus.Send("1");
        await Bus.Receiver.DeadLetterMessageAsync(await Bus.Receive());
        var byPath = Bus.Client().CreateReceiver($"{Bus.Queue}/$deadletterqueue");

        Assert.Equal($"{Bus.Queue}/$DeadLetterQueue", Bus.DeadLetters.EntityPath);
        Assert.Equal("1", (await byPath.PeekMessageAsync())?.MessageId);
    }

    [LocalFact]
    public async Task A_message_that_outlives_its_time_is_dropped()
    {
        await Bus.Sender.SendMessageAsync(Short("1"));
        Bus.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(await Bus.Available());
        Assert.Empty(await Bus.Buried());
    }

    [LocalFact]
    public async Task A_queue_may_bury_what_outlives_its_time()
    {
        await using var keeping = await ABus.StartAsync(
            new BrokerQueueOptions("alerts") { DeadLettersExpired = true });
        await keeping.Sender.SendMessageAsync(Short("1"));
        keeping.Clock.Advance(TimeSpan.FromMinutes(5));

        var buried = await keeping.DeadLetters.PeekMessageAsync();

        Assert.Equal("TTLExpiredException", buried?.DeadLetterReason);
    }

    [LocalFact]
    public async Task A_message_whose_time_ran_out_under_a_lock_is_not_handed_out_again()
    {
        await Bus.Sender.SendMessageAsync(Short("1"));
        Bus.Clock.Advance(TimeSpan.FromMinutes(4.5));
        var message = await Bus.Receive();
        Bus.Clock.Advance(TimeSpan.FromMinutes(0.75));
        await Bus.Receiver.AbandonMessageAsync(message);

        Assert.True(Bus.IsIdle);
    }

    [LocalFact]
    public async Task A_message_may_live_longer_than_49_days()
    {
        var message = ABus.Message("1");
        message.TimeToLive = TimeSpan.FromDays(60);
        await Bus.Sender.SendMessageAsync(message);
        var sent = Bus.Now;
        Bus.Clock.Advance(TimeSpan.FromDays(59));

        var received = await Bus.Receive();
        Assert.Equal(sent + TimeSpan.FromDays(60), received.ExpiresAt);
        Assert.Equal(TimeSpan.FromDays(60), received.TimeToLive);
        Bus.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Bus.Available());
    }

    private static ServiceBusMessage Short(string id) =>
        new("{}") { MessageId = id, TimeToLive = TimeSpan.FromMinutes(5) };
}
