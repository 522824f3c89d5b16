namespace Azure.Messaging.ServiceBus;

public class ServiceBusMessage
{
    private const int LongestKey = 128;

    private BinaryData body;
    private string? messageId;
    private string? partitionKey;
    private string? transactionPartitionKey;
    private string? sessionId;
    private string? replyToSessionId;
    private DateTimeOffset scheduledEnqueueTime;

    public ServiceBusMessage()
        : this(BinaryData.Empty)
    {
    }

    public ServiceBusMessage(string body)
        : this(BinaryData.FromString(body))
    {
    }

    public ServiceBusMessage(ReadOnlyMemory<byte> body)
        : this(BinaryData.FromBytes(body))
    {
    }

    public ServiceBusMessage(BinaryData body)
    {
        ArgumentNullException.ThrowIfNull(body);
        this.body = body;
    }

    /// <summary>A copy to send again, without what the broker wrote on it: the reason of a dead letter too.</summary>
    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
        : this(Content(receivedMessage))
    {
        ApplicationProperties.Remove(DeadLetter.ReasonKey);
        ApplicationProperties.Remove(DeadLetter.DescriptionKey);
    }

    internal ServiceBusMessage(ServiceBusMessage other)
    {
        body = BinaryData.FromBytes(other.Body.ToArray());
        messageId = other.messageId;
        partitionKey = other.partitionKey;
        transactionPartitionKey = other.transactionPartitionKey;
        sessionId = other.sessionId;
        replyToSessionId = other.replyToSessionId;
        scheduledEnqueueTime = other.scheduledEnqueueTime;
        Lifetime = other.Lifetime;
        Subject = other.Subject;
        ContentType = other.ContentType;
        CorrelationId = other.CorrelationId;
        To = other.To;
        ReplyTo = other.ReplyTo;
        ApplicationProperties = new Dictionary<string, object>(other.ApplicationProperties);
    }

    public BinaryData Body
    {
        get => body;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            body = value;
        }
    }

    /// <summary>1 to 128 characters; what duplicate detection goes by.</summary>
    public string? MessageId
    {
        get => messageId;
        set => messageId = string.IsNullOrEmpty(value) || value.Length > LongestKey
            ? throw new ArgumentException($"A message id has 1 to {LongestKey} characters.", nameof(MessageId))
            : value;
    }

    public string? PartitionKey { get => partitionKey; set => partitionKey = Key(value, nameof(PartitionKey)); }

    public string? TransactionPartitionKey
    {
        get => transactionPartitionKey;
        set => transactionPartitionKey = Key(value, nameof(TransactionPartitionKey));
    }

    public string? SessionId { get => sessionId; set => sessionId = Key(value, nameof(SessionId)); }

    public string? ReplyToSessionId
    {
        get => replyToSessionId;
        set => replyToSessionId = Key(value, nameof(ReplyToSessionId));
    }

    public string? Subject { get; set; }

    public string? ContentType { get; set; }

    public string? CorrelationId { get; set; }

    public string? To { get; set; }

    public string? ReplyTo { get; set; }

    /// <summary>Counted from when it is enqueued: a scheduled message does not age before its time.</summary>
    public TimeSpan TimeToLive
    {
        get => Lifetime;
        set => Lifetime = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(TimeToLive), value, "A message lives longer than that.");
    }

    /// <summary>Comes back in UTC; a time in the past enqueues at once.</summary>
    public DateTimeOffset ScheduledEnqueueTime
    {
        get => scheduledEnqueueTime;
        set => scheduledEnqueueTime = value.ToUniversalTime();
    }

    /// <summary>Numbers, text, bool, Guid, Uri, dates and time spans only; others are refused when sent.</summary>
    public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();

    /// <summary>The time to live without the check, since a message made by hand for a test may have none.</summary>
    internal TimeSpan Lifetime { get; set; } = TimeSpan.MaxValue;

    public override string ToString() => $"{{MessageId:{MessageId}}}";

    private static ServiceBusMessage Content(ServiceBusReceivedMessage? receivedMessage)
    {
        ArgumentNullException.ThrowIfNull(receivedMessage);
        return receivedMessage.Content;
    }

    private static string? Key(string? value, string name) => value?.Length > LongestKey
        ? throw new ArgumentException($"At most {LongestKey} characters.", name)
        : value;
}
