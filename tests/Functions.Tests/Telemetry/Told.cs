using System.Diagnostics;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Telemetry;

/// <summary>What the apps tell of themselves, in words that a test can search and compare.</summary>
internal static class Told
{
    /// <summary>Everything of a span that could be exported.</summary>
    public static string Text(Activity span) => string.Join(' ',
    [
        span.DisplayName, span.OperationName, span.StatusDescription, span.TraceStateString,
        .. span.TagObjects.Select(Pair), .. span.Baggage.Select(one => $"{one.Key}={one.Value}"),
        .. span.Events.SelectMany(one => one.Tags.Select(Pair).Prepend(one.Name)),
        .. span.Links.SelectMany(one => (one.Tags ?? []).Select(Pair).Prepend($"{one.Context.TraceState}")),
    ]);

    /// <summary>Those of the newest report: its trace is the only one that began with that form and went on.</summary>
    public static IReadOnlyList<Activity> OfReport(SuiteFixture suite, string form = "ReportBreach")
    {
        var spans = suite.Suite.Telemetry.Spans;
        var sent = spans.Last(one => one.DisplayName == "commit" && Root(one, spans)?.DisplayName == form);
        return [.. spans.Where(one => one.TraceId == sent.TraceId)];
    }

    public static IEnumerable<string> Names(IEnumerable<Activity> spans) =>
        spans.Select(one => $"{one.Source.Name} {one.DisplayName}").Distinct().Order(StringComparer.Ordinal);

    /// <summary>Its value, rounded to seconds; null while nobody has measured it.</summary>
    public static double? Metric(SuiteFixture suite, string name, string of) =>
        suite.Suite.Telemetry.Metrics.SingleOrDefault(one => one.Name == name && one.Of == of) is { } one
            ? Math.Round(one.Value)
            : null;

    private static Activity? Root(Activity span, IEnumerable<Activity> spans) =>
        spans.FirstOrDefault(one => one.SpanId == span.ParentSpanId);

    private static string Pair(KeyValuePair<string, object?> tag) => $"{tag.Key}={tag.Value}";
}
