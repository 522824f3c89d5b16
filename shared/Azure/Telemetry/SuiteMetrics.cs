using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ombud.Stores;

/// <summary>What the suite counts of itself. A municipality is its number, and what is counted has no name: nothing
/// here tells of a person or a case. The gauges are written by the sweep, which reads those rows anyway.</summary>
public sealed class SuiteMetrics
{
    public const string ReportsReceived = "ombud.reports.received";
    public const string AlertDelay = "ombud.alerts.delay";
    public const string DeliveriesFailed = "ombud.deliveries.failed";
    public const string OldestUnsent = "ombud.outbox.oldest";
    public const string DeadlinesSoon = "ombud.deadlines.soon";

    public const string MunicipalityTag = "municipality";
    public const string KindTag = "kind";
    public const string ChannelTag = "channel";

    private readonly Counter<long> _received;
    private readonly Histogram<double> _delay;
    private readonly Counter<long> _failed;
    private readonly Gauge<double> _oldest;
    private readonly Gauge<long> _soon;

    public SuiteMetrics(IMeterFactory meters, AppTraces traces)
    {
        var meter = meters.Create(traces.Source.Name);
        _received = meter.CreateCounter<long>(ReportsReceived, description: "New cases, by municipality and kind.");
        _delay = meter.CreateHistogram(
            AlertDelay, "s", "From when somebody was to hear of it to when the channel accepted it.", tags: null,
            new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 120, 300, 900, 3600, 14400, 86400],
            });
        _failed = meter.CreateCounter<long>(DeliveriesFailed, description: "Alerts that were given up.");
        _oldest = meter.CreateGauge<double>(OldestUnsent, "s", "Age of the oldest message that a sweep left unsent.");
        _soon = meter.CreateGauge<long>(
            DeadlinesSoon, description: "Open cases in which the law's deadline passes within 24 hours.");
    }

    public void Received(Case one) =>
        _received.Add(1, new(MunicipalityTag, one.Municipality), new(KindTag, one.Kind));

    /// <summary>The channel accepted it, which does not mean that it was read.</summary>
    public void Sent(Channel via, Duration delay)
    {
        var seconds = Math.Max(0, delay.TotalSeconds);
        _delay.Record(seconds, new KeyValuePair<string, object?>(ChannelTag, WireName.Of(via)));
        // Azure Monitor keeps no buckets: percentiles are those of the spans.
        Activity.Current?.SetTag(AppTraces.DelayTag, seconds);
    }

    public void GivenUp(Channel via) =>
        _failed.Add(1, new KeyValuePair<string, object?>(ChannelTag, WireName.Of(via)));

    /// <param name="age">Zero when nothing waits.</param>
    public void Unsent(string municipality, Duration age) => _oldest.Record(age.TotalSeconds, In(municipality));

    public void Soon(string municipality, int cases) => _soon.Record(cases, In(municipality));

    private static KeyValuePair<string, object?> In(string municipality) => new(MunicipalityTag, municipality);
}
