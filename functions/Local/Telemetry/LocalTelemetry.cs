using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Stores;

namespace Ombud.Local.Telemetry;

/// <summary>What the apps in this process tell of themselves, as a collector would hear it: the latest spans, and the
/// metrics as they are now. It listens to these apps alone, since tests run several suites in one process.</summary>
internal sealed class LocalTelemetry : IDisposable
{
    private const int MostSpans = 2_000;

    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentDictionary<(string Name, string Of), SeenMetric> _metrics = new();
    private readonly ActivityListener _hearsSpans;
    private readonly MeterListener _hearsMetrics = new();

    public LocalTelemetry(params IReadOnlyList<IServiceProvider> apps)
    {
        var sources = apps.Select(app => app.GetRequiredService<AppTraces>().Source).ToHashSet();
        var meters = apps.Select(app => app.GetRequiredService<IMeterFactory>()).ToHashSet<object?>();
        _hearsSpans = new()
        {
            ShouldListenTo = sources.Contains,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        _hearsMetrics.InstrumentPublished = (instrument, listener) =>
        {
            if (meters.Contains(instrument.Meter.Scope) && sources.Any(source => source.Name == instrument.Meter.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        _hearsMetrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _hearsMetrics.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Keep(instrument, value, tags));
        ActivitySource.AddActivityListener(_hearsSpans);
        _hearsMetrics.Start();
    }

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans];

    public IReadOnlyList<SeenMetric> Metrics =>
        [.. _metrics.Values.OrderBy(one => $"{one.Name} {one.Of}", StringComparer.Ordinal)];

    public void Dispose()
    {
        _hearsSpans.Dispose();
        _hearsMetrics.Dispose();
    }

    private void Keep(Activity span)
    {
        _spans.Enqueue(span);
        while (_spans.Count > MostSpans)
            _spans.TryDequeue(out _);
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var of = string.Join(", ", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        var first = new SeenMetric(instrument.Name, of, instrument.Unit, value, 1);
        _metrics.AddOrUpdate(
            (instrument.Name, of), first,
            (_, before) => first with
            {
                Value = instrument switch
                {
                    Counter<long> => before.Value + value,
                    Histogram<double> => (before.Value * before.Count + value) / (before.Count + 1),
                    _ => value,
                },
                Count = before.Count + 1,
            });
    }
}

/// <param name="Of">Its tags; empty for none.</param>
/// <param name="Value">A sum, the average of what was measured, or what was measured last.</param>
/// <param name="Count">How often it was measured.</param>
public sealed record SeenMetric(string Name, string Of, string? Unit, double Value, int Count);
