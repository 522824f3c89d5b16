using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

// A namespace of its own for each test, with one queue, one sender, one receiver and a clock to turn.
internal sealed class ABus
{
    private static int count;

    private readonly string name = $"bus-{Interlocked.Increment(ref count)}.test";

    internal ABus(BrokerQueueOptions? options = null, TurnedClock? clock = null)
    {
        Clock = clock ?? new TurnedClock();
        Broker = Broker.At(name);
        Broker.Clock = Clock;
        Broker.Configure(Queue, options ?? new BrokerQueueOptions());
        var client = Client(new ServiceBusRetryOptions { MaxRetries = 0 });
        Sender = client.CreateSender(Queue);
        Receiver = client.CreateReceiver(Queue);
        DeadLetters = client.CreateReceiver(
            Queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
    }

    internal static string Queue => "alerts";

    internal TurnedClock Clock { get; }

    internal Broker Broker { get; }

    internal ServiceBusSender Sender { get; }

    internal ServiceBusReceiver Receiver { get; }

    internal ServiceBusReceiver DeadLetters { get; }

    internal DateTimeOffset Now => Clock.GetUtcNow();

    internal ServiceBusClient Client(ServiceBusRetryOptions retries) => new(
        $"Endpoint=sb://{name}/;SharedAccessKeyName=test;SharedAccessKey=none",
        new ServiceBusClientOptions { RetryOptions = retries });

    internal static ServiceBusMessage Message(string id) => new("{}") { MessageId = id };

    internal Task Send(string id) => Sender.SendMessageAsync(Message(id));

    internal Task<long> Schedule(string id, TimeSpan wait) => Sender.ScheduleMessageAsync(Message(id), Now + wait);

    internal async Task<ServiceBusReceivedMessage> Receive()
    {
        var message = await Receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(1));
        return message ?? throw new InvalidOperationException("No message came.");
    }

    /// <summary>The ids that can be received now, each given back in the end with its lock run out.</summary>
    internal async Task<List<string?>> Available()
    {
        List<string?> ids = [];
        while (!Broker.IsIdle && await ReceiveWithoutWaiting() is { } message)
            ids.Add(message.MessageId);
        return ids;
    }

    internal async Task<List<string?>> Buried() =>
        [.. (await DeadLetters.PeekMessagesAsync(100, 1)).Select(message => message.MessageId)];

    private async Task<ServiceBusReceivedMessage?> ReceiveWithoutWaiting()
    {
        var receiving = Receiver.ReceiveMessageAsync(TimeSpan.FromTicks(1));
        Clock.Advance(TimeSpan.FromTicks(1));
        Broker.Wake();
        return await receiving;
    }
}
