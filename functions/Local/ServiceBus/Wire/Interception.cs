namespace Ombud.Local.ServiceBus.Wire;

/// <summary>Runs operations between the two hooks of the options.</summary>
internal sealed class Interception(BrokerOptions options)
{
    /// <exception cref="RefusedException">By a hook or by the effect itself.</exception>
    public async ValueTask<T> RunAsync<T>(BusOperation[] operations, Func<T> effect, CancellationToken ct)
    {
        await BeforeAsync(operations, ct);
        var result = effect();
        await AfterAsync(operations, ct);
        return result;
    }

    public ValueTask BeforeAsync(BusOperation[] operations, CancellationToken ct) =>
        AskAsync(options.Intercept, operations, ct);

    public ValueTask AfterAsync(BusOperation[] operations, CancellationToken ct) =>
        AskAsync(options.InterceptAnswer, operations, ct);

    private static async ValueTask AskAsync(
        Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? hook,
        BusOperation[] operations,
        CancellationToken ct)
    {
        if (hook is null)
            return;
        foreach (var operation in operations)
        {
            if (await hook(operation, ct) is { } refusal)
                throw new RefusedException(refusal);
        }
    }
}
