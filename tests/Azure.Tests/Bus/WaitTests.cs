using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class WaitTests
{
    private readonly ABus bus = new();

    [Fact]
    public async Task A_receiver_gives_up_when_its_wait_is_over()
    {
        var receiving = bus.Receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10));
        bus.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(receiving.IsCompleted);

        bus.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await receiving);
    }

    [Fact]
    public async Task Without_a_wait_the_time_limit_of_one_try_counts()
    {
        var patient = bus.Client(new ServiceBusRetryOptions { TryTimeout = TimeSpan.FromMinutes(5) });
        var receiving = patient.CreateReceiver(ABus.Queue).ReceiveMessageAsync();
        bus.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(receiving.IsCompleted);

        bus.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await receiving);
    }

    [Fact]
    public async Task Receivers_are_served_in_the_order_in_which_they_came()
    {
        var receivers = Enumerable.Range(0, 3).Select(_ => bus.Receiver.ReceiveMessageAsync()).ToList();
        await bus.Send("1");
        await bus.Send("2");
        await bus.Send("3");

        var messages = await Task.WhenAll(receivers);

        Assert.Equal(["1", "2", "3"], messages.Select(message => message?.MessageId));
    }

    [Fact]
    public async Task A_receiver_that_gave_up_takes_no_message()
    {
        using var cancellation = new CancellationTokenSource();
        var receiving = bus.Receiver.ReceiveMessageAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);

        await bus.Send("1");

        Assert.Equal(1, (await bus.Receive()).DeliveryCount);
    }

    [Fact]
    public async Task Closing_a_receiver_ends_its_wait()
    {
        var receiving = bus.Receiver.ReceiveMessageAsync();

        await bus.Receiver.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
        Assert.True(bus.Receiver.IsClosed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => bus.Receiver.ReceiveMessageAsync());
    }

    [Fact]
    public async Task A_given_back_message_goes_to_the_receiver_that_waits()
    {
        await bus.Send("1");
        var message = await bus.Receive();
        var receiving = bus.Receiver.ReceiveMessageAsync();

        await bus.Receiver.AbandonMessageAsync(message);

        Assert.Equal(2, (await receiving)?.DeliveryCount);
    }

    [Fact]
    public async Task Many_senders_and_receivers_at_once_lose_and_double_nothing()
    {
        const int Each = 500;
        var sent = Enumerable.Range(0, 4).Select(sender => Task.Run(async () =>
        {
            for (var number = 0; number < Each; number++)
                await bus.Send($"{sender}-{number}");
        }));
        var received = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            List<string?> ids = [];
            while (ids.Count < Each && await bus.Receiver.ReceiveMessageAsync() is { } message)
            {
                await bus.Receiver.CompleteMessageAsync(message);
                ids.Add(message.MessageId);
            }
            return ids;
        })).ToList();

        await Task.WhenAll(sent);
        var ids = (await Task.WhenAll(received)).SelectMany(some => some).ToList();

        Assert.Equal(4 * Each, ids.Distinct().Count());
        Assert.Equal(4 * Each, ids.Count);
        Assert.True(bus.Broker.IsIdle);
    }

    [Fact]
    public async Task Nobody_waits_for_less_than_nothing()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => bus.Receiver.ReceiveMessageAsync(TimeSpan.Zero));
    }
}
