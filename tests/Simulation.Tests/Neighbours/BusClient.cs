using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Neighbours;

/// <summary>A process's client of the bus: what it sends goes over the wire.</summary>
internal sealed class BusClient(MemoryBus bus, BusWire wire, Action<ServiceBusMessage> watch) : ServiceBusClient
{
    public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(this, queueOrTopicName);

    private sealed class Sender(BusClient client, string queue) : ServiceBusSender
    {
        public override Task SendMessagesAsync(
            IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default) =>
            client.SendAsync(queue, [.. messages]);

        public override async Task<long> ScheduleMessageAsync(
            ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime,
            CancellationToken cancellationToken = default)
        {
            message.ScheduledEnqueueTime = scheduledEnqueueTime;
            return await client.SendAsync(queue, [message]);
        }
    }

    private Task<int> SendAsync(string queue, IReadOnlyList<ServiceBusMessage> messages)
    {
        foreach (var message in messages)
            watch(message);
        return wire.CallAsync($"send {messages[0].MessageId}", () => bus.Send(queue, messages));
    }
}

/// <summary>How a function settles the message that it was given.</summary>
internal sealed class Settling(MemoryBus bus, BusWire wire, Message message) : ServiceBusMessageActions
{
    private readonly Guid _held = message.Lock;

    public bool IsSettled { get; private set; }

    public void Abandon() => bus.Abandon(message, _held);

    public override async Task CompleteMessageAsync(
        ServiceBusReceivedMessage received, CancellationToken cancellationToken = default) =>
        IsSettled = await wire.CallAsync("complete", () => bus.Complete(message, _held));

    public override async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage received, Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default, string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        IsSettled = await wire.CallAsync("dead-letter", () => bus.Bury(message, _held, deadLetterReason ?? ""));
}
