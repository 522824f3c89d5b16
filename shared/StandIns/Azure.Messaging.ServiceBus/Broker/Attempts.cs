namespace Azure.Messaging.ServiceBus;

// The client's side of a call: one attempt takes TryTimeout at most, and a failure that may pass by itself is tried
// again as the retry options say. In this process only a fault set in the broker's hooks makes an attempt slow.
internal sealed class Attempts(ServiceBusRetryOptions options, Broker broker)
{
    internal TimeSpan TryTimeout => options.TryTimeout;

    internal Task Run(BusOperation[] operations, Action effect, CancellationToken cancellationToken) =>
        Run(operations, () => { effect(); return true; }, cancellationToken);

    internal Task<T> Run<T>(BusOperation[] operations, Func<T> effect, CancellationToken cancellationToken) =>
        Run(operations, () => Task.FromResult(effect()), _ => operations, cancellationToken);

    internal async Task<T> Run<T>(
        BusOperation[] operations,
        Func<Task<T>> effect,
        Func<T, IEnumerable<BusOperation>> answered,
        CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            await Task.FromCanceled(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await InTime(broker.Intercept, operations, cancellationToken);
                var result = await effect();
                await InTime(broker.InterceptAnswer, answered(result), cancellationToken);
                return result;
            }
            catch (ServiceBusException failure) when (failure.IsTransient && attempt <= options.MaxRetries)
            {
                await Task.Delay(PauseAfter(attempt), broker.Clock, cancellationToken);
            }
        }
    }

    private async Task InTime(
        Func<BusOperation, CancellationToken, Task>? hook,
        IEnumerable<BusOperation> operations,
        CancellationToken cancellationToken)
    {
        if (hook is null)
            return;
        using var overdue = new CancellationTokenSource(options.TryTimeout, broker.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, cancellationToken);
        foreach (var operation in operations)
        {
            try
            {
                await hook(operation, either.Token).WaitAsync(either.Token);
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                throw new ServiceBusException(
                    $"No answer within {options.TryTimeout}.",
                    ServiceBusFailureReason.ServiceTimeout,
                    operation.Queue,
                    late);
            }
        }
    }

    private TimeSpan PauseAfter(int attempt)
    {
        var factor = options.Mode == ServiceBusRetryMode.Exponential ? Math.Pow(2, attempt - 1) : 1;
        var pause = options.Delay.TotalMilliseconds * factor;
        return TimeSpan.FromMilliseconds(Math.Min(pause, options.MaxDelay.TotalMilliseconds));
    }
}
