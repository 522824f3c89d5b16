using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Stores;

namespace Ombud.Alerts;

/// <summary>A message of another version, or none of ours. It reads no better the second time.</summary>
internal static class UnreadableMessage
{
    /// <summary>What the message says; null when it was laid aside because nobody can read it.</summary>
    public static async Task<T?> ReadAsync<T>(
        ServiceBusReceivedMessage message, ServiceBusMessageActions actions, ILogger log, CancellationToken ct)
        where T : class
    {
        try
        {
            return BusQueues.Read<T>(message);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or ArgumentException)
        {
            log.LogError("Message {Message} cannot be read: {Error}", message.MessageId, e.GetType().Name);
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "unreadable", cancellationToken: ct);
            return null;
        }
    }
}
