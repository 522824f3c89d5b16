using Ombud.Local.ServiceBus;

namespace Ombud.Local.Faults;

/// <summary>Makes the bus fail. A fault's <c>path</c> is matched against queue and operation together, as in
/// <c>alerts/Send</c>, and its <c>method</c> is the operation. An accepted-but-lost fault strikes after the operation
/// has taken effect, all others before.</summary>
internal sealed class BusFaults(FaultList faults)
{
    private static readonly Task<AmqpRefusal?> None = Task.FromResult<AmqpRefusal?>(null);

    /// <summary>For <see cref="BrokerOptions.Intercept"/>.</summary>
    public Task<AmqpRefusal?> BeforeAsync(BusOperation operation, CancellationToken ct) =>
        Play(operation, isAnswer: false, ct);

    /// <summary>For <see cref="BrokerOptions.InterceptAnswer"/>.</summary>
    public Task<AmqpRefusal?> AfterAsync(BusOperation operation, CancellationToken ct) =>
        Play(operation, isAnswer: true, ct);

    private Task<AmqpRefusal?> Play(BusOperation operation, bool isAnswer, CancellationToken ct)
    {
        var (kind, path) = ($"{operation.Kind}", $"{operation.Queue}/{operation.Kind}");
        var armed = faults.Take(kind, path, fault => fault.AcceptedButLost == isAnswer);
        return armed is null ? None : Play(armed, isAnswer, ct);
    }

    private static async Task<AmqpRefusal?> Play(ArmedFault armed, bool isAnswer, CancellationToken ct)
    {
        await armed.Delay(ct);
        await armed.Hold(ct);
        if (armed.Fault.Status is { } status)
            return Refusal(status);
        return isAnswer ? AmqpRefusal.BrokenConnection : null;
    }

    // The statuses that Service Bus uses for the same conditions over HTTP.
    private static AmqpRefusal Refusal(int status)
    {
        var condition = status switch
        {
            401 or 403 => AmqpRefusal.Unauthorized,
            404 => AmqpRefusal.NotFound,
            408 or 504 => AmqpRefusal.Timeout,
            410 => AmqpRefusal.MessageLockLost,
            413 => AmqpRefusal.MessageSizeExceeded,
            429 or 503 => AmqpRefusal.ServerBusy,
            502 => null,
            507 => AmqpRefusal.ResourceLimitExceeded,
            _ => AmqpRefusal.InternalError,
        };
        return new AmqpRefusal(condition, $"A fault of the local host answers {status}.");
    }
}
