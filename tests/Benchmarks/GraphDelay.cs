using System.Globalization;
using Ombud.Kit;

namespace Ombud.Benchmarks;

/// <summary>From the moment a report came in to the moment Graph had its alerts, by the suite's clock.</summary>
internal static class GraphDelay
{
    public static async Task RunAsync(Sizes sizes)
    {
        await using var host = new HostProcess();
        await host.StartAsync(Senders.Morning);
        using var system = await host.BearerAsync("ingest");
        var reports = sizes.Reports / 5;
        for (var sent = 1; sent <= reports; sent++)
        {
            await Senders.SendAsync(system, $"graph-{sent}");
            await host.UntilCallsAsync(sent * 3);
        }
        var received = (await StoredSuite.ReadAsync(await host.TableAsync())).Cases
            .ToDictionary(one => one.Number.Value, one => one.ReceivedAt.ToDateTimeOffset());
        var calls = (await host.CallsAsync()).Select(call => call!).ToList();
        var delays = received.Select(report =>
        {
            var times = calls.Where(call => call["body"]!.ToJsonString().Contains(report.Key, StringComparison.Ordinal))
                .Select(call => DateTimeOffset.Parse((string)call["time"]!, CultureInfo.InvariantCulture)).ToList();
            return (
                First: (times.Min() - report.Value).TotalMilliseconds,
                Last: (times.Max() - report.Value).TotalMilliseconds);
        }).Skip(1).ToList();

        Figures.Title("From a report to Graph's acceptance, ms", "reports", "alert", "median", "p99");
        Figures.Row(delays.Count, "first of three", delays.Select(d => d.First).ToList().Median(),
            delays.Select(d => d.First).ToList().At(0.99));
        Figures.Row(delays.Count, "last of three", delays.Select(d => d.Last).ToList().Median(),
            delays.Select(d => d.Last).ToList().At(0.99));
    }
}
