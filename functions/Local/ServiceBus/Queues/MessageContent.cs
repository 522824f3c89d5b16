using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;

namespace Ombud.Local.ServiceBus.Queues;

/// <summary>A message as its sender encoded it, with what the broker needs to know about it.</summary>
internal sealed record MessageContent
{
    public const string ScheduledEnqueueTime = "x-opt-scheduled-enqueue-time";

    public static readonly IReadOnlyDictionary<string, object?> NoChanges = new Dictionary<string, object?>();

    private MessageContent(ReadOnlyMemory<byte> encoded) => Encoded = encoded;

    public ReadOnlyMemory<byte> Encoded { get; private init; }

    public string? MessageId { get; private init; }

    public TimeSpan? TimeToLive { get; private init; }

    /// <summary>The earliest possible time if the message is for now.</summary>
    public DateTimeOffset ScheduledFor { get; private init; }

    /// <summary>For a message that is new here: one without an id gets one.</summary>
    public static MessageContent Receive(ReadOnlyMemory<byte> encoded)
    {
        var content = Read(encoded);
        if (content.MessageId is not null)
            return content;
        using var message = content.Open();
        using var named = WithBodyOf(message);
        named.Header.Ttl = message.Header?.Ttl;
        foreach (var (key, value) in message.MessageAnnotations.Map)
            named.MessageAnnotations.Map.Add(key, value);
        named.ApplicationProperties = message.ApplicationProperties;
        named.Properties.MessageId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return Read(Bytes(named));
    }

    public static MessageContent Read(ReadOnlyMemory<byte> encoded)
    {
        using var message = Open(encoded);
        return new MessageContent(encoded)
        {
            MessageId = message.Properties?.MessageId?.ToString(),
            TimeToLive = LifeOf(message),
            ScheduledFor = message.MessageAnnotations?.Map[ScheduledEnqueueTime] is DateTime scheduled
                ? new DateTimeOffset(DateTime.SpecifyKind(scheduled, DateTimeKind.Utc))
                : DateTimeOffset.MinValue,
        };
    }

    public static IReadOnlyDictionary<string, object?> Merge(
        IReadOnlyDictionary<string, object?> one, IReadOnlyDictionary<string, object?> other) =>
        new Dictionary<string, object?>([.. one.Where(pair => !other.ContainsKey(pair.Key)), .. other]);

    /// <summary>The same message with application properties added or replaced.</summary>
    public MessageContent With(IReadOnlyDictionary<string, object?> properties)
    {
        if (properties.Count == 0)
            return this;
        using var message = Open();
        message.ApplicationProperties ??= new ApplicationProperties();
        foreach (var (key, value) in properties)
            message.ApplicationProperties.Map[key] = value;
        return this with { Encoded = Bytes(message) };
    }

    /// <summary>A copy whose sections may be changed before it is sent.</summary>
    public AmqpMessage Open() => Open(Encoded);

    /// <summary>The message as it would be sent.</summary>
    public static byte[] Bytes(AmqpMessage message) => [.. message.GetPayload().SelectMany(segment => segment)];

    // The header has room for 49 days; a sender that means longer gives start and end.
    private static TimeSpan? LifeOf(AmqpMessage message) => message switch
    {
        { Properties: { CreationTime: { } created, AbsoluteExpiryTime: { } ends } } => ends - created,
        { Header.Ttl: { } milliseconds } => TimeSpan.FromMilliseconds(milliseconds),
        _ => null,
    };

    private static AmqpMessage WithBodyOf(AmqpMessage message) => message.BodyType switch
    {
        SectionFlag.Data => AmqpMessage.Create(message.DataBody),
        SectionFlag.AmqpSequence => AmqpMessage.Create(message.SequenceBody),
        SectionFlag.AmqpValue => AmqpMessage.Create(message.ValueBody),
        _ => AmqpMessage.Create(),
    };

    private static AmqpMessage Open(ReadOnlyMemory<byte> encoded) =>
        MemoryMarshal.TryGetArray(encoded, out var bytes)
            ? AmqpMessage.CreateAmqpStreamMessage(new BufferListStream([bytes]))
            : throw new InvalidOperationException("A message must be in a byte array.");
}
