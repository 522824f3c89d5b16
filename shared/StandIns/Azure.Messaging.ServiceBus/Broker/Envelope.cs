using System.Runtime.Serialization;
using System.Security.Cryptography;
using System.Text;

namespace Azure.Messaging.ServiceBus;

// What crosses the wire: copies, so that the sender may use its messages again, and only what the wire can carry.
internal static class Envelope
{
    private const int MostBytes = 256 * 1024;

    internal static List<ServiceBusMessage> Seal(IEnumerable<ServiceBusMessage> messages, string queue)
    {
        var copies = messages.Select(message => new ServiceBusMessage(message)).ToList();
        foreach (var copy in copies)
        {
            copy.MessageId ??= RandomNumberGenerator.GetHexString(32, lowercase: true);
            CheckProperties(copy);
        }
        if (copies.Sum(BytesOf) > MostBytes)
        {
            throw new ServiceBusException(
                $"More than {MostBytes} bytes.", ServiceBusFailureReason.MessageSizeExceeded, queue);
        }
        return copies;
    }

    private static void CheckProperties(ServiceBusMessage message)
    {
        foreach (var (key, value) in message.ApplicationProperties)
        {
            if (!Travels(value))
                throw new SerializationException($"Application property {key} is of type {value.GetType()}.");
        }
    }

    private static bool Travels(object? value) => value is null or string or bool or char or byte or sbyte or short
        or ushort or int or uint or long or ulong or float or double or decimal or Guid or Uri or DateTime
        or DateTimeOffset or TimeSpan or byte[];

    private static long BytesOf(ServiceBusMessage message)
    {
        string?[] texts =
        [
            message.MessageId, message.Subject, message.ContentType, message.CorrelationId, message.To,
            message.ReplyTo, message.SessionId, message.ReplyToSessionId, message.PartitionKey,
        ];
        return message.Body.ToMemory().Length
            + texts.Sum(text => (long)Bytes(text))
            + message.ApplicationProperties.Sum(property => (long)Bytes(property.Key) + Bytes(property.Value));
    }

    private static int Bytes(object? value) => value switch
    {
        null => 0,
        string text => Encoding.UTF8.GetByteCount(text),
        Uri uri => Encoding.UTF8.GetByteCount(uri.OriginalString),
        byte[] bytes => bytes.Length,
        _ => 8,
    };
}
