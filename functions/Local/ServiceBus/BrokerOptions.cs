namespace Ombud.Local.ServiceBus;

internal sealed record BrokerOptions
{
    public const int MostMessageBytes = 256 * 1024;

    public required IReadOnlyList<BrokerQueueOptions> Queues { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The file in which messages outlive the process; null if they do not.</summary>
    public string? Journal { get; init; }

    /// <summary>The size in bytes beyond which a running broker rewrites its journal without what is done.</summary>
    public long JournalLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>On 127.0.0.1; 0 picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>Null: a new one at each start. A client that is to outlive a restart needs the same key.</summary>
    public string? Key { get; init; }

    /// <summary>Called before an operation takes effect; the client gets its refusal, or its delay.</summary>
    public Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? Intercept { get; init; }

    /// <summary>Called after an operation has taken effect: a refusal here is a lost response.</summary>
    public Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? InterceptAnswer { get; init; }
}
