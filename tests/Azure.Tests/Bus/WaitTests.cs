using Azure.Messaging.ServiceBus;
using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class WaitTests : OnABus
{
    [Fact]
    public async Task A_receiver_gives_up_when_its_wait_is_over()
    {
        Assert.Null(await Bus.Receiver.ReceiveMessageAsync(TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public async Task Without_a_wait_the_time_limit_of_one_try_counts()
    {
        var hurried = Bus.Client(new ServiceBusRetryOptions { TryTimeout = TimeSpan.FromSeconds(1) });

        Assert.Null(await hurried.CreateReceiver(Bus.Queue).ReceiveMessageAsync());
    }

    [LocalFact]
    public async Task Receivers_are_served_in_the_order_in_which_they_came()
    {
        List<Task<ServiceBusReceivedMessage>> receivers = [];
        for (var number = 1; number <= 3; number++)
            receivers.Add(await WaitingReceiver());
        await Bus.Send("1");
        await Bus.Send("2");
        await Bus.Send("3");

        var messages = await Task.WhenAll(receivers);

        Assert.Equal(["1", "2", "3"], messages.Select(message => message?.MessageId));
    }

    [Fact]
    public async Task A_receiver_that_gave_up_takes_no_message()
    {
        using var cancellation = new CancellationTokenSource();
        var receiving = Bus.Receiver.ReceiveMessageAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);

        await Bus.Send("1");

        Assert.Equal(1, (await Bus.Receive()).DeliveryCount);
    }

    [Fact]
    public async Task Closing_a_receiver_ends_its_wait()
    {
        var receiving = Bus.Receiver.ReceiveMessageAsync();

        await Bus.Receiver.DisposeAsync();

        // Which of these depends on how far the link had come.
        var ended = await Record.ExceptionAsync(
            async () => Assert.Null(await receiving.WaitAsync(TimeSpan.FromSeconds(30))));
        Assert.True(
            ended is null or OperationCanceledException or ServiceBusException or ObjectDisposedException, $"{ended}");
        Assert.True(Bus.Receiver.IsClosed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Bus.Receiver.ReceiveMessageAsync());
    }

    [Fact]
    public async Task A_given_back_message_goes_to_the_receiver_that_waits()
    {
        await Bus.Send("1");
        var message = await Bus.Receive();
        var receiving = Bus.Receiver.ReceiveMessageAsync();

        await Bus.Receiver.AbandonMessageAsync(message);

        Assert.Equal(2, (await receiving)?.DeliveryCount);
    }

    [LocalFact]
    public async Task Many_senders_and_receivers_at_once_lose_and_double_nothing()
    {
        const int Each = 500;
        var sent = Enumerable.Range(0, 4).Select(sender => Task.Run(async () =>
        {
            for (var number = 0; number < Each; number++)
                await Bus.Send($"{sender}-{number}");
        }));
        var received = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            List<string?> ids = [];
            while (ids.Count < Each && await Bus.Receiver.ReceiveMessageAsync() is { } message)
            {
                await Bus.Receiver.CompleteMessageAsync(message);
                ids.Add(message.MessageId);
            }
            return ids;
        })).ToList();

        await Task.WhenAll(sent);
        var ids = (await Task.WhenAll(received)).SelectMany(some => some).ToList();

        Assert.Equal(4 * Each, ids.Distinct().Count());
        Assert.Equal(4 * Each, ids.Count);
        Assert.True(Bus.IsIdle);
    }

    [Fact]
    public async Task Nobody_waits_for_less_than_nothing()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Bus.Receiver.ReceiveMessageAsync(TimeSpan.Zero));
    }

    private async Task<Task<ServiceBusReceivedMessage>> WaitingReceiver()
    {
        var waits = false;
        Bus.Intercept = (operation, _) =>
        {
            waits |= operation.Kind is BusOperationKind.Receive;
            return Task.FromResult<AmqpRefusal?>(null);
        };
        var receiving = Bus.Client().CreateReceiver(Bus.Queue).ReceiveMessageAsync();
        await ABus.Until(() => waits);
        return receiving;
    }
}
