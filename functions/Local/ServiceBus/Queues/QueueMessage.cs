namespace Ombud.Local.ServiceBus.Queues;

internal enum Place : byte
{
    Scheduled,
    Available,
    Locked,
    Deferred,
}

// The broker's record of a message. Its content is never changed in place, because those it was handed to read it.
internal sealed class QueueMessage(long key, MessageContent content)
{
    /// <summary>In the journal; unlike the sequence number it never changes during the message's life.</summary>
    public long Key => key;

    public MessageContent Content { get; set; } = content;

    public long SequenceNumber { get; set; }

    public DateTimeOffset EnqueuedTime { get; set; }

    public Place Place { get; set; }

    public int FailedDeliveries { get; set; }

    public Guid LockToken { get; set; }

    /// <summary>The receiver that holds the lock; null if the message was requested by its number.</summary>
    public Consumer? Holder { get; set; }

    public DateTimeOffset LockedUntil { get; set; }

    /// <summary>When its lock expires, or the time for which it is scheduled.</summary>
    public Agenda.Entry? Alarm { get; set; }

    public DateTimeOffset ExpiresAt =>
        Content.TimeToLive is { } life && life < DateTimeOffset.MaxValue - EnqueuedTime
            ? EnqueuedTime + life
            : DateTimeOffset.MaxValue;
}
