using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

internal static class WireMessage
{
    private const uint Batch = 0x80013700;

    /// <summary>One message, or all of a batch, whose data sections each contain an encoded message.</summary>
    public static List<MessageContent> Read(AmqpMessage message) => message.MessageFormat == Batch
        ? [.. message.DataBody.Select(data => MessageContent.Receive(Copy((ArraySegment<byte>)data.Value)))]
        : [MessageContent.Receive(Received(message))];

    public static byte[] Copy(ArraySegment<byte> bytes) => bytes.AsSpan().ToArray();

    /// <summary>The client counts this delivery itself: the header holds the failed ones.</summary>
    public static AmqpMessage For(Handed handed)
    {
        var message = handed.Content.Open();
        message.Header.DeliveryCount = (uint)handed.FailedDeliveries;
        // The sender's own calculation, in wall-clock time, is not when the broker will drop it.
        if (message.Properties is { AbsoluteExpiryTime: not null } properties)
        {
            properties.CreationTime = handed.EnqueuedTime.UtcDateTime;
            properties.AbsoluteExpiryTime = handed.ExpiresAt.UtcDateTime;
        }
        var annotations = message.MessageAnnotations.Map;
        annotations["x-opt-sequence-number"] = handed.SequenceNumber;
        annotations["x-opt-enqueue-sequence-number"] = handed.SequenceNumber;
        annotations["x-opt-enqueued-time"] = handed.EnqueuedTime.UtcDateTime;
        annotations["x-opt-message-state"] = State(handed.Place);
        if (handed.LockedUntil is { } until)
            annotations["x-opt-locked-until"] = until;
        if (handed.DeadLetterSource is { } source)
            annotations["x-opt-deadletter-source"] = source;
        return message;
    }

    public static byte[] BytesFor(Handed handed)
    {
        using var message = For(handed);
        return MessageContent.Bytes(message);
    }

    public static Dictionary<string, object?> Properties(IEnumerable<KeyValuePair<MapKey, object>>? map) =>
        map is null ? [] : map.ToDictionary(pair => $"{pair.Key.Key}", pair => (object?)pair.Value);

    public static Error Error(AmqpRefusal refusal) =>
        new() { Condition = refusal.Condition, Description = refusal.Description };

    // As received, rather than re-encoded.
    private static byte[] Received(AmqpMessage message)
    {
        var stream = (BufferListStream)message.ToStream();
        return Copy(stream.ReadBytes((int)stream.Length));
    }

    private static int State(Place place) => place switch
    {
        Place.Deferred => 1,
        Place.Scheduled => 2,
        _ => 0,
    };
}
