using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

// How a message ends, settled separately from the work that it asked for: what was sent stays sent even if the bus is
// never told. Such a message returns when its lock expires, and is found to be done.
internal sealed class MessageEnding
{
    /// <summary>Acted on, now or earlier.</summary>
    public static readonly MessageEnding Done = new(null);

    /// <summary>Left locked, it returns when its lock expires.</summary>
    public static readonly MessageEnding Waits = new(null);

    private readonly string? _reason;

    private MessageEnding(string? reason) => _reason = reason;

    public static MessageEnding LaidAside(string reason) => new(reason);

    /// <summary>For a message that <see cref="Read"/> could not read. One from another release waits for the apps to be
    /// deployed, for as long as the queue redelivers it; one that is not ours never becomes readable.</summary>
    public static MessageEnding Unread(ServiceBusReceivedMessage message) =>
        BusQueues.IsOfAnotherRelease(message) ? Waits : LaidAside("unreadable");

    /// <summary>What the message says; null if it cannot be read.</summary>
    public static T? Read<T>(ServiceBusReceivedMessage message, ILogger log) where T : class
    {
        try
        {
            return BusQueues.Read<T>(message);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or ArgumentException)
        {
            log.LogError("Message {Message} cannot be read: {Error}", message.MessageId, e.GetType().Name);
            return null;
        }
    }

    public async Task SettleAsync(
        ServiceBusReceivedMessage message, ServiceBusMessageActions actions, ILogger log, CancellationToken ct)
    {
        try
        {
            if (_reason is not null)
                await actions.DeadLetterMessageAsync(message, deadLetterReason: _reason, cancellationToken: ct);
            else if (this != Waits)
                await actions.CompleteMessageAsync(message, ct);
        }
        // The host talks to the bus, so whatever the bus says arrives as the host's response.
        catch (RpcException e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("Message {Message} was not settled: {Status}", message.MessageId, e.StatusCode);
        }
    }
}
