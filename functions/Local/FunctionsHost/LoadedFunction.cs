using System.Diagnostics;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost;

/// <summary>One function as the worker described it.</summary>
internal sealed record LoadedFunction(string Id, string Name, string EntryPoint, Trigger Trigger)
{
    /// <summary>A request to run it, with a new id.</summary>
    public InvocationRequest Request() => new()
    {
        InvocationId = Guid.NewGuid().ToString(),
        FunctionId = Id,
        // The worker refuses a request without these two, even if they are empty.
        TraceContext = Activity.Current is { } activity
            ? new() { TraceParent = activity.Id ?? "", TraceState = activity.TraceStateString ?? "" }
            : new(),
        RetryContext = new RetryContext(),
    };
}

/// <param name="Parameter">The name of the function's parameter.</param>
internal abstract record Trigger(string Parameter);

/// <param name="Route">Null if the function's name is its route.</param>
/// <param name="Methods">Null for any method.</param>
/// <param name="IsAnonymous">Otherwise the real host asks for a key.</param>
internal sealed record HttpTrigger(string Parameter, string? Route, string[]? Methods, bool IsAnonymous)
    : Trigger(Parameter);

internal sealed record TimerTrigger(string Parameter, string Schedule, bool UseMonitor, bool RunOnStartup)
    : Trigger(Parameter);

internal sealed record QueueTrigger(string Parameter, string Queue) : Trigger(Parameter)
{
    /// <summary>Name of a setting.</summary>
    public string? Connection { get; init; }

    /// <summary>Null if host.json decides.</summary>
    public bool? AutoComplete { get; init; }

    /// <summary>The parameter is the message itself. Otherwise the real host would send its body as text.</summary>
    public bool IsDeferred { get; init; }
}
