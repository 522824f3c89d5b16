namespace Microsoft.Azure.Functions.Worker.Invocations;

internal sealed class Returned
{
    internal object? Value { get; set; }
}

// As the official one: it remembers what was there when it was asked for, and writes through.
internal sealed class ReturnedResult(Returned returned) : InvocationResult
{
    private object? value = returned.Value;

    public override object? Value
    {
        get => value;
        set => returned.Value = this.value = value;
    }
}
