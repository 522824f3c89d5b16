using System.Collections.ObjectModel;

namespace Azure.Messaging.ServiceBus;

// What a receiver saw at one moment. The broker's own record goes on changing; this does not,
// but for LockedUntil, which a renewal moves.
public class ServiceBusReceivedMessage
{
    internal ServiceBusReceivedMessage(ServiceBusMessage content)
    {
        Content = content;
        ApplicationProperties = new ReadOnlyDictionary<string, object>(content.ApplicationProperties);
    }

    public BinaryData Body => Content.Body;

    public string? MessageId => Content.MessageId;

    public string? PartitionKey => Content.PartitionKey;

    public string? TransactionPartitionKey => Content.TransactionPartitionKey;

    public string? SessionId => Content.SessionId;

    public string? ReplyToSessionId => Content.ReplyToSessionId;

    public string? Subject => Content.Subject;

    public string? ContentType => Content.ContentType;

    public string? CorrelationId => Content.CorrelationId;

    public string? To => Content.To;

    public string? ReplyTo => Content.ReplyTo;

    public TimeSpan TimeToLive => Content.Lifetime;

    public DateTimeOffset ScheduledEnqueueTime => Content.ScheduledEnqueueTime;

    public IReadOnlyDictionary<string, object> ApplicationProperties { get; }

    public string? DeadLetterReason => Text(DeadLetter.ReasonKey);

    public string? DeadLetterErrorDescription => Text(DeadLetter.DescriptionKey);

    /// <summary>Null, unless a dead letter was forwarded to another queue.</summary>
    public string? DeadLetterSource { get; internal init; }

    public string LockToken => LockTokenGuid.ToString();

    public DateTimeOffset LockedUntil { get; internal set; }

    /// <summary>Deliveries with this one included, so the first is 1; of a peeked message, those that failed.</summary>
    public int DeliveryCount { get; internal init; }

    public long SequenceNumber { get; internal init; }

    public long EnqueuedSequenceNumber { get; internal init; }

    public DateTimeOffset EnqueuedTime { get; internal init; }

    public DateTimeOffset ExpiresAt => TimeToLive >= DateTimeOffset.MaxValue - EnqueuedTime
        ? DateTimeOffset.MaxValue
        : EnqueuedTime + TimeToLive;

    public ServiceBusMessageState State { get; internal init; }

    internal ServiceBusMessage Content { get; }

    internal Guid LockTokenGuid { get; init; }

    public override string ToString() => $"{{MessageId:{MessageId}}}";

    private string? Text(string key) => ApplicationProperties.GetValueOrDefault(key) as string;
}
