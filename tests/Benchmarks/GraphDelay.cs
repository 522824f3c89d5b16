using System.Globalization;
using System.Text.RegularExpressions;
using Ombud.Kit;

namespace Ombud.Benchmarks;

/// <summary>From the moment a report came in to the moment Graph had its alerts, by the suite's clock.</summary>
internal static partial class GraphDelay
{
    public static async Task RunAsync(Sizes sizes)
    {
        await using var host = new HostProcess();
        await host.StartAsync(Senders.Morning);
        var systems = await Senders.SystemsAsync(host);
        var reports = sizes.Reports / 5;
        for (var sent = 1; sent <= reports; sent++)
        {
            await Senders.SendAsync(systems, Senders.Key());
            await host.UntilCallsAsync(sent * 3);
        }
        var delays = (await OfAsync(host, skip: 3)).ToList();

        Figures.Title("From a report to Graph's acceptance, ms", "reports", "alert", "median", "p99");
        Figures.Row(delays.Count, "first of three", delays.Select(d => d.First).ToList().Median(),
            delays.Select(d => d.First).ToList().At(0.99));
        Figures.Row(delays.Count, "last of three", delays.Select(d => d.Last).ToList().Median(),
            delays.Select(d => d.Last).ToList().At(0.99));
    }

    /// <summary>Of each report whose alerts are among the calls after those skipped: its first and its last alert, in
    /// milliseconds after it was received.</summary>
    public static async Task<IReadOnlyList<(double First, double Last)>> OfAsync(HostProcess host, int skip)
    {
        var calls = (await host.CallsAsync()).Skip(skip)
            .Select(call => (
                Text: call!["body"]!.ToJsonString(),
                At: DateTimeOffset.Parse((string)call["time"]!, CultureInfo.InvariantCulture)))
            .GroupBy(call => Number().Match(call.Text).Value, call => call.At)
            .ToDictionary(alerts => alerts.Key);
        return
        [
            .. from one in (await StoredSuite.ReadAsync(await host.TableAsync())).Cases
               where calls.ContainsKey(one.Number.Value)
               let received = one.ReceivedAt.ToDateTimeOffset()
               let times = calls[one.Number.Value]
               select ((times.Min() - received).TotalMilliseconds, (times.Max() - received).TotalMilliseconds),
        ];
    }

    [GeneratedRegex("[A-Z]{3}-[0-9]{2}-[0-9A-Z]{5}")]
    private static partial Regex Number();
}
