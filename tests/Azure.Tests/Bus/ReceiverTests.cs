using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class ReceiverTests : OnABus
{
    [Fact]
    public async Task A_receiver_that_fetches_ahead_gets_everything_in_order_and_once()
    {
        await Bus.Sender.SendMessagesAsync(Numbered(50));
        await using var receiver = Bus.Client().CreateReceiver(
            Bus.Queue, new ServiceBusReceiverOptions { PrefetchCount = 20 });

        List<string> ids = [];
        while (ids.Count < 50 && await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10)) is { } message)
        {
            ids.Add(message.MessageId);
            await receiver.CompleteMessageAsync(message);
        }

        Assert.Equal(Numbered(50).Select(message => message.MessageId), ids);
        Assert.Null(await Bus.Receiver.PeekMessageAsync(1));
    }

    [Fact]
    public async Task A_processor_handles_each_message_once_and_completes_it()
    {
        var (handled, all) = (new List<string>(), new TaskCompletionSource());
        await using var processor = Bus.Client().CreateProcessor(
            Bus.Queue, new ServiceBusProcessorOptions { MaxConcurrentCalls = 4 });
        processor.ProcessMessageAsync += received =>
        {
            lock (handled)
            {
                handled.Add(received.Message.MessageId);
                if (handled.Count == 50)
                    all.TrySetResult();
            }
            return Task.CompletedTask;
        };
        processor.ProcessErrorAsync += _ => Task.CompletedTask;
        await processor.StartProcessingAsync();

        await Bus.Sender.SendMessagesAsync(Numbered(50));
        await all.Task;
        await processor.StopProcessingAsync();

        Assert.Equal(Numbered(50).Select(message => message.MessageId).Order(), handled.Order());
        Assert.Null(await Bus.Receiver.PeekMessageAsync(1));
    }

    [Fact]
    public async Task A_message_that_a_processor_fails_at_comes_again()
    {
        var (deliveries, second) = (0, new TaskCompletionSource<int>());
        await using var processor = Bus.Client().CreateProcessor(Bus.Queue);
        processor.ProcessMessageAsync += received =>
        {
            if (++deliveries == 1)
                throw new InvalidOperationException("The first time fails.");
            second.TrySetResult(received.Message.DeliveryCount);
            return Task.CompletedTask;
        };
        processor.ProcessErrorAsync += _ => Task.CompletedTask;
        await processor.StartProcessingAsync();

        await Bus.Send("1");

        Assert.Equal(2, await second.Task);
    }

    [Fact]
    public async Task A_wait_that_ended_costs_the_next_message_nothing()
    {
        for (var wait = 1; wait <= 3; wait++)
            Assert.Null(await Bus.Receiver.ReceiveMessageAsync(TimeSpan.FromMilliseconds(20)));
        await Bus.Send("1");
        await using var other = Bus.Client().CreateReceiver(Bus.Queue);

        var message = await other.ReceiveMessageAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("1", message.MessageId);
        Assert.Equal(1, message.DeliveryCount);
    }

    [Fact]
    public async Task A_receiver_that_closes_takes_along_nothing()
    {
        await using (var leaving = Bus.Client().CreateReceiver(Bus.Queue))
            Assert.Null(await leaving.ReceiveMessageAsync(TimeSpan.FromMilliseconds(20)));

        await Bus.Send("1");

        Assert.Equal(1, (await Bus.Receive()).DeliveryCount);
    }

    [Fact]
    public async Task A_deferred_message_waits_until_somebody_asks_for_it_by_its_number()
    {
        await Bus.Send("1");
        var message = await Bus.Receive();
        await Bus.Receiver.DeferMessageAsync(message);
        Assert.Equal(ServiceBusMessageState.Deferred, (await Bus.Receiver.PeekMessageAsync(1)).State);

        var deferred = await Bus.Receiver.ReceiveDeferredMessageAsync(message.SequenceNumber);
        await Bus.Receiver.CompleteMessageAsync(deferred);

        Assert.Equal("1", deferred.MessageId);
        Assert.Null(await Bus.Receiver.PeekMessageAsync(1));
    }

    [Fact]
    public async Task A_dead_letter_names_the_queue_that_it_came_from()
    {
        await Bus.Send("1");
        await Bus.Receiver.DeadLetterMessageAsync(await Bus.Receive());

        Assert.Equal(Bus.Queue, (await Bus.ReceiveDeadLetter()).DeadLetterSource);
    }

    [LocalFact]
    public async Task Sixteen_senders_at_once_lose_and_double_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(sender => Task.Run(async () =>
        {
            for (var number = 0; number < 100; number++)
                await Bus.Send($"{sender}-{number}");
        })));

        var seen = await Bus.Receiver.PeekMessagesAsync(2000, 1);
        Assert.Equal(1600, Bus.Broker.Accepted);
        Assert.Equal(1600, seen.Select(message => message.MessageId).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 1600).Select(number => (long)number), seen.Select(m => m.SequenceNumber));
    }

    [LocalFact]
    public async Task Ten_thousand_messages_pass_through_each_once()
    {
        const int Most = 10_000;
        var (handled, all) = (new HashSet<string>(), new TaskCompletionSource());
        await using var processor = Bus.Client().CreateProcessor(
            Bus.Queue, new ServiceBusProcessorOptions { MaxConcurrentCalls = 16, PrefetchCount = 100 });
        processor.ProcessMessageAsync += received =>
        {
            lock (handled)
            {
                Assert.True(handled.Add(received.Message.MessageId));
                if (handled.Count == Most)
                    all.TrySetResult();
            }
            return Task.CompletedTask;
        };
        processor.ProcessErrorAsync += _ => Task.CompletedTask;
        await processor.StartProcessingAsync();

        foreach (var chunk in Numbered(Most).Chunk(100))
            await Bus.Sender.SendMessagesAsync(chunk);

        await all.Task;
        await ABus.Until(() => Bus.IsIdle);
        Assert.Equal(Most, handled.Count);
    }

    private static List<ServiceBusMessage> Numbered(int count) =>
        [.. Enumerable.Range(0, count).Select(number => ABus.Message($"{number:00000}"))];
}
