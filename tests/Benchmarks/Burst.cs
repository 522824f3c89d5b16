using Ombud.Kit;

namespace Ombud.Benchmarks;

/// <summary>Three hundred reports at once, as after an incident that hit everybody: how long after the last answer the
/// last alert is out, and how long one alert takes meanwhile.</summary>
internal static class Burst
{
    private const int Senders = 16;

    public static async Task RunAsync(Sizes sizes)
    {
        var reports = Math.Min(300, sizes.Reports);
        Figures.Title(
            $"A burst of {reports} reports from {Senders} senders",
            "instances", "reports/s", "last alert after the last answer, ms", "alert delay p50, ms", "p99, ms");
        foreach (var instances in new[] { 1, 2 })
        {
            await using var host = new HostProcess(instances);
            await host.StartAsync(Benchmarks.Senders.Morning);
            var systems = await Benchmarks.Senders.SystemsAsync(host);
            Task ReportAsync() => Benchmarks.Senders.SendAsync(systems, Benchmarks.Senders.Key());
            await new Series().RoundAsync(Senders, Benchmarks.Senders.Warm, ReportAsync);
            await host.RestAsync();
            var before = (await host.CallsAsync()).Count;
            var burst = new Series();
            await burst.RoundAsync(Senders, reports, ReportAsync);
            var rest = await Figures.MillisecondsAsync(host.RestAsync);
            var delays = (await GraphDelay.OfAsync(host, before)).Select(delay => delay.Last).ToList();
            Figures.Row(instances, burst.PerSecond, rest, delays.Median(), delays.At(0.99));
        }
    }
}
