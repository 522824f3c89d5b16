using Azure.Messaging.ServiceBus;

namespace Ombud.Local.Faults;

/// <summary>
/// Makes the in-process bus fail. A fault's <c>path</c> is looked for in queue and operation together, as in
/// <c>alerts/Send</c>, and its <c>method</c> is the operation. What is accepted but lost fails after the operation has
/// taken effect, all else before.
/// </summary>
internal static class BusFaults
{
    /// <param name="bus">The namespace or connection string that the clients are given.</param>
    public static void Attach(string bus, FaultList faults)
    {
        var broker = Broker.At(bus);
        broker.Intercept = (operation, caller) => Play(operation, faults, isAnswer: false, caller);
        broker.InterceptAnswer = (operation, caller) => Play(operation, faults, isAnswer: true, caller);
    }

    private static async Task Play(BusOperation operation, FaultList faults, bool isAnswer, CancellationToken caller)
    {
        var (kind, path) = ($"{operation.Kind}", $"{operation.Queue}/{operation.Kind}");
        var armed = faults.Take(kind, path, fault => fault.AcceptedButLost == isAnswer);
        if (armed is null)
            return;
        await armed.Delay(caller);
        await armed.Hold(caller);
        if (armed.Fault.Status is { } status)
            throw Failure(status, operation.Queue);
        if (isAnswer)
            throw new ServiceBusException(
                "The connection broke.", ServiceBusFailureReason.ServiceCommunicationProblem, operation.Queue);
    }

    // The statuses that Service Bus gives the same conditions where it is called by HTTP.
    private static Exception Failure(int status, string queue)
    {
        if (status is 401 or 403)
            return new UnauthorizedAccessException("The caller lacks the claim for this operation.");
        var reason = status switch
        {
            404 => ServiceBusFailureReason.MessagingEntityNotFound,
            408 or 504 => ServiceBusFailureReason.ServiceTimeout,
            410 => ServiceBusFailureReason.MessageLockLost,
            413 => ServiceBusFailureReason.MessageSizeExceeded,
            429 or 503 => ServiceBusFailureReason.ServiceBusy,
            502 => ServiceBusFailureReason.ServiceCommunicationProblem,
            507 => ServiceBusFailureReason.QuotaExceeded,
            _ => ServiceBusFailureReason.GeneralError,
        };
        return new ServiceBusException($"A fault of the local host answers {status}.", reason, queue);
    }
}
