namespace Ombud.Local.ServiceBus.Queues;

/// <summary>A message as one receiver gets or sees it; later changes to the message do not affect it.</summary>
internal sealed record Handed
{
    public required MessageContent Content { get; init; }
    public required long SequenceNumber { get; init; }
    public required DateTimeOffset EnqueuedTime { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public required int FailedDeliveries { get; init; }
    public required Place Place { get; init; }

    /// <summary>The queue that dead-lettered it, or null.</summary>
    public string? DeadLetterSource { get; init; }

    public Guid LockToken { get; init; }

    /// <summary>In wall-clock time, which the client's own renewals go by; null if nothing is locked.</summary>
    public DateTime? LockedUntil { get; init; }
}
