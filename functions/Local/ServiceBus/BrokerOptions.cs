namespace Ombud.Local.ServiceBus;

internal sealed record BrokerOptions
{
    public const int MostMessageBytes = 256 * 1024;

    public required IReadOnlyList<BrokerQueueOptions> Queues { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The file in which messages outlive the process; null: they do not.</summary>
    public string? Journal { get; init; }

    /// <summary>The bytes past which a running broker writes its journal anew, without what is done.</summary>
    public long JournalLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>On 127.0.0.1; 0 picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>Null: a fresh one at each start. A client that is to outlive a restart needs the same.</summary>
    public string? Key { get; init; }

    /// <summary>Asked before an operation takes effect; its refusal, or its wait, is what the client meets.</summary>
    public Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? Intercept { get; init; }

    /// <summary>Asked when an operation has taken effect: a refusal here is an answer that got lost.</summary>
    public Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? InterceptAnswer { get; init; }
}
