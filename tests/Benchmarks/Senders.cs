using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Kit;

namespace Ombud.Benchmarks;

/// <summary>Reports over HTTP into the whole suite in a process of its own, and what became of them.</summary>
internal static class Senders
{
    private const int AlertsOfOne = 3;

    /// <summary>Forty minutes after the usual breach was discovered.</summary>
    public static readonly string[] Morning = ["--now", "2026-11-20T10:00:00+01:00"];

    public static async Task RunAsync(Sizes sizes)
    {
        Figures.Title(
            $"{sizes.Reports} reports over HTTP into the whole suite, bare transactions to the same Azurite in turns",
            "senders", "accepted", "stored", "unique numbers", "broken chains", "alerts delivered", "reports/s",
            "bare/s", "suite : bare", "p50", "p99");
        foreach (var senders in sizes.Senders)
            await WholeAsync(senders, sizes);

        Figures.Title(
            "The same, killed in the middle and started again",
            "senders", "answered before", "of those stored", "sent again", "stored", "unique numbers", "broken chains",
            "alerts delivered");
        foreach (var senders in sizes.Senders)
            await KilledAsync(senders, sizes.Reports);
    }

    private static async Task WholeAsync(int senders, Sizes sizes)
    {
        await using var host = new HostProcess();
        await host.StartAsync(Morning);
        using var system = await host.BearerAsync("ingest");
        var bare = await BareClient.OnAsync(await host.StorageAsync(), "Bare");
        var numbers = new List<string>();
        async Task ReportAsync()
        {
            var number = await SendAsync(system, Key()) ?? throw new InvalidOperationException("No answer.");
            lock (numbers)
                numbers.Add(number);
        }
        var of = await AcceptPath.CompareAsync(
            senders, sizes.Reports / sizes.Rounds, sizes.Rounds, ReportAsync, bare.WriteAsync);
        var (suite, its) = (of[0], of[1]);
        await host.AdvanceAsync("PT2M");
        var stored = await StoredSuite.ReadAsync(await host.TableAsync());
        Figures.Row(
            senders, numbers.Count, stored.Cases.Count, numbers.Distinct().Count(), stored.Faults().Count,
            Delivered(stored), suite.PerSecond, its.PerSecond, suite.RatioTo(its), suite.Median, suite.P99);
    }

    private static async Task KilledAsync(int senders, int reports)
    {
        await using var host = new HostProcess();
        await host.StartAsync(Morning);
        var numbers = Enumerable.Range(0, reports).ToDictionary(_ => Key(), _ => (string?)null);
        using (var system = await host.BearerAsync("ingest"))
            await SendAllAsync(system, senders, numbers, enough: reports / 2, host.KillAsync);
        var answered = numbers.Values.OfType<string>().ToList();

        await host.StartAsync();
        var kept = (await StoredSuite.ReadAsync(await host.TableAsync())).Cases.Select(one => one.Number.Value);
        var lost = answered.Except(kept).Count();
        using (var system = await host.BearerAsync("ingest"))
            await SendAllAsync(system, senders, numbers, int.MaxValue, () => Task.CompletedTask);
        await host.AdvanceAsync("PT2M");
        var stored = await StoredSuite.ReadAsync(await host.TableAsync());
        Figures.Row(
            senders, answered.Count, answered.Count - lost, reports - answered.Count, stored.Cases.Count,
            numbers.Values.Distinct().Count(), stored.Faults().Count, Delivered(stored));
    }

    private static async Task SendAllAsync(
        HttpClient system, int senders, Dictionary<string, string?> numbers, int enough, Func<Task> then)
    {
        var waiting = new Queue<string>(numbers.Where(one => one.Value is null).Select(one => one.Key));
        var answered = 0;
        var done = Task.CompletedTask;
        await Task.WhenAll(Enumerable.Range(0, senders).Select(async _ =>
        {
            while (Next(waiting) is { } key && await SendAsync(system, key) is { } number)
            {
                lock (waiting)
                {
                    numbers[key] = number;
                    if (++answered == enough)
                        done = then();
                }
            }
        }));
        await done;
    }

    private static string? Next(Queue<string> waiting)
    {
        lock (waiting)
            return waiting.TryDequeue(out var key) ? key : null;
    }

    private static string Delivered(StoredSuite stored) =>
        $"{stored.Delivered(Ladder.Received)} of {stored.Cases.Count * AlertsOfOne}";

    private static string Key() => RandomNumberGenerator.GetHexString(32);

    /// <summary>The number, or null where nobody answers any more.</summary>
    public static async Task<string?> SendAsync(HttpClient system, string key)
    {
        try
        {
            using var answer = await system.PostBreachAsync(A.Breach(), key);
            var said = await answer.Content.ReadAsStringAsync();
            return answer.StatusCode == HttpStatusCode.Created
                ? (string)JsonNode.Parse(said)!["number"]!
                : throw new InvalidOperationException(said);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
