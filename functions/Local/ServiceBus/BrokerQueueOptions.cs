namespace Ombud.Local.ServiceBus;

internal sealed record BrokerQueueOptions(string Name)
{
    public TimeSpan LockDuration { get; init; } = TimeSpan.FromMinutes(1);

    public int MaxDeliveryCount { get; init; } = 10;

    /// <summary>Null: the same message id may occur any number of times.</summary>
    public TimeSpan? DuplicateDetectionWindow { get; init; }

    /// <summary>False: a message that outlives its time to live is dropped without a trace.</summary>
    public bool DeadLettersExpired { get; init; }
}
