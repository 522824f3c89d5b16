namespace Azure.Messaging.ServiceBus;

// The broker's record of a message. Its content is never changed in place, because receivers hold it.
internal sealed class BrokerMessage(ServiceBusMessage content, long sequenceNumber)
{
    internal ServiceBusMessage Content { get; private set; } = content;

    internal long SequenceNumber { get; set; } = sequenceNumber;

    internal DateTimeOffset EnqueuedTime { get; set; }

    internal bool IsScheduled { get; set; }

    internal int FailedDeliveries { get; set; }

    internal DateTimeOffset LockedUntil { get; set; }

    /// <summary>Its consumer ended without settling it: it waits for its lock to end.</summary>
    internal bool IsLeft { get; set; }

    internal DateTimeOffset ExpiresAt => Peeked().ExpiresAt;

    internal void Change(IEnumerable<KeyValuePair<string, object>> properties)
    {
        var changed = new ServiceBusMessage(Content);
        foreach (var (key, value) in properties)
            changed.ApplicationProperties[key] = value;
        Content = changed;
    }

    internal ServiceBusReceivedMessage Peeked() => Seen(FailedDeliveries, Guid.Empty);

    internal ServiceBusReceivedMessage Received(Guid lockToken) => Seen(FailedDeliveries + 1, lockToken);

    private ServiceBusReceivedMessage Seen(int deliveryCount, Guid lockToken) => new(Content)
    {
        DeliveryCount = deliveryCount,
        LockTokenGuid = lockToken,
        LockedUntil = LockedUntil,
        SequenceNumber = SequenceNumber,
        EnqueuedSequenceNumber = SequenceNumber,
        EnqueuedTime = EnqueuedTime,
        State = IsScheduled ? ServiceBusMessageState.Scheduled : ServiceBusMessageState.Active,
    };
}
