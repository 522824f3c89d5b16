using System.Diagnostics;

namespace Ombud.Local.Telemetry;

/// <summary>What one request led to, across both apps.</summary>
/// <param name="Name">Of what began it.</param>
/// <param name="Steps">In the order in which they began.</param>
public sealed record SeenTrace(string Name, IReadOnlyList<SeenStep> Steps)
{
    /// <summary>From the beginning of the first step to the end of the last.</summary>
    public TimeSpan Took => Steps.Max(step => step.After + step.Took);

    /// <summary>Those that led to a message, newest first: what ended in its own app says little.</summary>
    internal static IEnumerable<SeenTrace> Of(IReadOnlyList<Activity> spans) =>
        from trace in spans.GroupBy(span => span.TraceId)
        where trace.Any(span => span.Kind is ActivityKind.Producer)
        let ordered = trace.OrderBy(span => span.StartTimeUtc).ToList()
        orderby ordered[0].StartTimeUtc descending
        select new SeenTrace(
            ordered[0].DisplayName, [.. ordered.Select(span => SeenStep.Of(span, ordered[0].StartTimeUtc))]);
}

/// <param name="After">How long after the beginning of its trace it began.</param>
public sealed record SeenStep(string App, string Name, TimeSpan After, TimeSpan Took, bool HasFailed)
{
    internal static SeenStep Of(Activity span, DateTime began) => new(
        span.Source.Name.Split('.')[^1], span.DisplayName, span.StartTimeUtc - began, span.Duration,
        span.Status is ActivityStatusCode.Error);
}
