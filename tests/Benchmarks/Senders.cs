using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Benchmarks;

/// <summary>Reports over HTTP into the whole suite in a process of its own, and what became of them.</summary>
internal static class Senders
{
    /// <summary>Until most of what a report meets has been compiled well, and its partition is still small.</summary>
    public const int Warm = 400;

    private const int AlertsOfOne = 3;

    /// <summary>Forty minutes after the usual breach was discovered.</summary>
    public static readonly string[] Morning = ["--now", "2026-11-20T10:00:00+01:00"];

    public static async Task RunAsync(Sizes sizes)
    {
        Figures.Title(
            $"{sizes.Reports} reports over HTTP into the whole suite; bare transactions, and the twelve storage calls "
                + "alone, to the same Azurite in turns",
            "instances", "senders", "accepted : bare", "delivered : bare", "storage alone : bare",
            "delivered : storage alone", "accepted/s", "delivered/s", "bare/s", "p50", "p99", "calls a report",
            "last alert after the last answer, ms", "stored", "unique numbers",
            "broken chains", "alerts delivered");
        foreach (var instances in new[] { 1, 2 })
            foreach (var senders in sizes.Senders)
                await WholeAsync(instances, senders, sizes);

        Figures.Title(
            "The same, killed in the middle and started again",
            "senders", "answered before", "of those stored", "sent again", "stored", "unique numbers", "broken chains",
            "alerts delivered");
        foreach (var senders in sizes.Senders)
            await KilledAsync(senders, sizes.Reports);
    }

    // Each round of the suite ends when its last alert is out, so that no alert of it falls into a round of the other.
    private static async Task WholeAsync(int instances, int senders, Sizes sizes)
    {
        await using var host = new HostProcess(instances);
        await host.StartAsync(Morning);
        var systems = await SystemsAsync(host);
        var storage = await host.StorageAsync();
        var bare = await BareClient.OnAllAsync(storage, "Bare");
        var alone = await StorageAlone.OnAsync(storage, "Alone");
        var numbers = new List<string>();
        async Task ReportAsync()
        {
            var number = await SendAsync(systems, Key()) ?? throw new InvalidOperationException("No answer.");
            lock (numbers)
                numbers.Add(number);
        }
        await WarmUpAsync(host, senders, ReportAsync, alone.ReportAsync, bare);
        var (accepted, its, alones, calls) = (new Series(), new Series(), new Series(), sizes.Reports / sizes.Rounds);
        var (asked, untilRest) = (await host.StorageCallsAsync(), new List<double>());
        for (var round = 0; round < sizes.Rounds; round++)
        {
            await accepted.RoundAsync(senders, calls, ReportAsync);
            untilRest.Add(await Figures.MillisecondsAsync(host.RestAsync));
            await its.RoundAsync(senders, calls, bare);
            await alones.RoundAsync(senders, calls, alone.ReportAsync);
        }
        var callsOfOne = (double)(await host.StorageCallsAsync() - asked) / (calls * sizes.Rounds);
        var delivered = accepted.Rounds.Zip(untilRest, (rate, rest) => calls / (calls / rate + rest / 1000)).ToList();
        await host.AdvanceAsync("PT2M");
        var stored = await StoredSuite.ReadAsync(await host.TableAsync());
        Figures.Row(
            instances, senders, accepted.RatioTo(its), delivered.RatioTo(its.Rounds), alones.RatioTo(its),
            delivered.RatioTo(alones.Rounds), accepted.PerSecond, delivered.Median(), its.PerSecond, accepted.Median,
            accepted.P99, callsOfOne, untilRest.Median(), stored.Cases.Count, numbers.Distinct().Count(),
            stored.Faults().Count, Delivered(stored));
    }

    private static async Task WarmUpAsync(HostProcess host, int senders, Func<Task> report, params Func<Task>[] others)
    {
        await new Series().RoundAsync(senders, Warm, report);
        await host.RestAsync();
        foreach (var other in others)
            await new Series().RoundAsync(senders, Warm, other);
    }

    private static async Task KilledAsync(int senders, int reports)
    {
        await using var host = new HostProcess();
        await host.StartAsync(Morning);
        var numbers = Enumerable.Range(0, reports).ToDictionary(_ => Key(), _ => (string?)null);
        await SendAllAsync(await SystemsAsync(host), senders, numbers, enough: reports / 2, host.KillAsync);
        var answered = numbers.Values.OfType<string>().ToList();

        await host.StartAsync();
        var kept = (await StoredSuite.ReadAsync(await host.TableAsync())).Cases.Select(one => one.Number.Value);
        var lost = answered.Except(kept).Count();
        await SendAllAsync(await SystemsAsync(host), senders, numbers, int.MaxValue, () => Task.CompletedTask);
        await host.AdvanceAsync("PT2M");
        var stored = await StoredSuite.ReadAsync(await host.TableAsync());
        Figures.Row(
            senders, answered.Count, answered.Count - lost, reports - answered.Count, stored.Cases.Count,
            numbers.Values.Distinct().Count(), stored.Faults().Count, Delivered(stored));
    }

    private static async Task SendAllAsync(
        HttpClient[] systems, int senders, Dictionary<string, string?> numbers, int enough, Func<Task> then)
    {
        var waiting = new Queue<string>(numbers.Where(one => one.Value is null).Select(one => one.Key));
        var answered = 0;
        var done = Task.CompletedTask;
        await Task.WhenAll(Enumerable.Range(0, senders).Select(async _ =>
        {
            while (Next(waiting) is { } key && await SendAsync(systems, key) is { } number)
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
        $"{stored.Delivered("received")} of {stored.Cases.Count * AlertsOfOne}";

    /// <summary>The municipalities' own, in the order of <see cref="Sample.Places"/>.</summary>
    public static Task<HttpClient[]> SystemsAsync(HostProcess host) =>
        Task.WhenAll(Sample.Places.Select(place => host.BearerAsync(A.SystemOf(place.Number))));

    public static string Key() => RandomNumberGenerator.GetHexString(32);

    /// <summary>The number, or null where nobody answers any more.</summary>
    public static async Task<string?> SendAsync(HttpClient[] systems, string key)
    {
        try
        {
            var place = key[0] % Sample.Places.Length;
            var report = A.Breach() with { Municipality = Sample.Places[place].Number };
            using var answer = await systems[place].PostBreachAsync(report, key);
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
