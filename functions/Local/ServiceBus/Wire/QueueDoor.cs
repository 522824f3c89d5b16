using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A queue as links reach it: each operation runs under the gate, between the two hooks in the
/// options.</summary>
internal sealed class QueueDoor(BrokerQueue queue, QueueSet set, BrokerOptions options)
{
    public BrokerQueue Queue => queue;

    public QueueSet Set => set;

    /// <exception cref="RefusedException">By a hook or by the operation itself.</exception>
    public async ValueTask RunAsync(BusOperationKind kind, string?[] messageIds, Action effect, CancellationToken ct)
    {
        await BeforeAsync(kind, messageIds, ct);
        using (set.Enter())
            effect();
        await AfterAsync(kind, messageIds, ct);
    }

    public ValueTask SettleAsync(Settling settling, Guid[] lockTokens, CancellationToken ct) => RunAsync(
        settling.Kind,
        IdsOf(lockTokens),
        () => Array.ForEach(lockTokens, token => queue.Settle(token, settling.Kind, settling.Changes)),
        ct);

    public string?[] IdsOf(Guid[] lockTokens)
    {
        using var turn = set.Enter();
        return Array.ConvertAll(lockTokens, queue.IdOf);
    }

    public ValueTask BeforeAsync(BusOperationKind kind, string?[] messageIds, CancellationToken ct) =>
        AskAsync(options.Intercept, kind, messageIds, ct);

    public ValueTask AfterAsync(BusOperationKind kind, string?[] messageIds, CancellationToken ct) =>
        AskAsync(options.InterceptAnswer, kind, messageIds, ct);

    private async ValueTask AskAsync(
        Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? hook,
        BusOperationKind kind,
        string?[] messageIds,
        CancellationToken ct)
    {
        if (hook is null)
            return;
        foreach (var id in messageIds)
            if (await hook(new(kind, queue.Path, id), ct) is { } refusal)
                throw new RefusedException(refusal);
    }
}
