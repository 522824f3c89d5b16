using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

// How a message ends, settled apart from the work that it asked for: what was sent stays sent although the bus does not
// hear of it. Such a message comes back when its lock ends, and finds that it was acted on.
internal sealed class MessageEnding
{
    /// <summary>Acted on, now or before.</summary>
    public static readonly MessageEnding Done = new(null);

    /// <summary>Left locked, it comes back when its lock ends.</summary>
    public static readonly MessageEnding Waits = new(null);

    private readonly string? _reason;

    private MessageEnding(string? reason) => _reason = reason;

    public static MessageEnding LaidAside(string reason) => new(reason);

    /// <summary>Of a message that <see cref="Read"/> could not read. One of another release waits for the apps to be
    /// deployed, for as long as the queue gives it out; what is none of ours reads no better a second time.</summary>
    public static MessageEnding Unread(ServiceBusReceivedMessage message) =>
        BusQueues.IsOfAnotherRelease(message) ? Waits : LaidAside("unreadable");

    /// <summary>What the message says; null where it cannot be read.</summary>
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
        // The bus is asked by the host, so whatever it says arrives as the host's answer.
        catch (RpcException e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("Message {Message} is not settled: {Status}", message.MessageId, e.StatusCode);
        }
    }
}
