namespace Ombud.Operations;

/// <summary>What a command is given by whoever starts it.</summary>
/// <param name="Municipalities">Where the settings of a storage name none.</param>
/// <param name="Clock">For <c>--storage</c>; a data folder has its own.</param>
/// <param name="Said">Where it says what it did.</param>
internal sealed record Operator(Municipalities Municipalities, IClock Clock, TextWriter Said)
{
    /// <summary>Opens a data folder of the local host, null for the usual one; null where there is no such host.
    /// </summary>
    public Func<string?, CancellationToken, Task<OperatorStorage>>? Folder { get; init; }

    public Func<Duration, Task> Wait { get; init; } = duration => Task.Delay(duration.ToTimeSpan());
}
