namespace Azure.Messaging.ServiceBus;

internal sealed record BrokerQueueOptions
{
    internal TimeSpan LockDuration { get; init; } = TimeSpan.FromMinutes(1);

    internal int MaxDeliveryCount { get; init; } = 10;

    /// <summary>Null: the same message id may come any number of times.</summary>
    internal TimeSpan? DuplicateDetectionWindow { get; init; }

    /// <summary>False: what outlives its time to live is dropped without a trace.</summary>
    internal bool DeadLettersExpired { get; init; }
}
