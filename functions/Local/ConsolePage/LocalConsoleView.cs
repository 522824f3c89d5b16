using Ombud.Local.Graph;
using Ombud.Local.Personas;
using Ombud.Local.Telemetry;
using Ombud.Pages;

namespace Ombud.Local.ConsolePage;

public sealed record LocalConsoleView
{
    /// <summary>The persona that this browser is signed in as, or null.</summary>
    public string? SignedInAs { get; init; }

    public required IReadOnlyList<Persona> Personas { get; init; }

    /// <summary>The time according to the suite.</summary>
    public required Instant Clock { get; init; }

    /// <summary>How far the clock is ahead of real time, in ISO 8601, such as PT49H; null if it is not.</summary>
    public string? Ahead { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReceivedCall> Calls { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FeedEntry> Feed { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HeldCard> Cards { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SeenTrace> Traces { get; init; } = [];

    public IReadOnlyList<SeenMetric> Metrics { get; init; } = [];

    /// <summary>Address of the Agents Playground; null where there is none.</summary>
    public string? Playground { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What was typed in the clock's text field.</summary>
    public string? TypedAdvance { get; init; }
}
