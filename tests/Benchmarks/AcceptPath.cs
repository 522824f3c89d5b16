using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Kit;
using Ombud.Local.Azurite;
using Ombud.Stores;
using Ombud.Web.Breaches;

namespace Ombud.Benchmarks;

/// <summary>From a checked report to its commit, in process: what a person waits for, without HTTP around it. Beside it
/// Microsoft's client alone, with the rows made before: what lies between that and the bare one is not ours.</summary>
internal static class AcceptPath
{
    // Until the compiler has seen enough of all three; what it compiles later would count for the one that it is in.
    private const int WarmCalls = 2_000;

    public static async Task RunAsync(Sizes sizes)
    {
        await WarmUpAsync(Math.Min(WarmCalls, sizes.Reports * 4));
        await using var azurite = await AzuriteProcess.StartAsync(null, default);
        var table = await Sample.TableAsync(azurite.ConnectionString, "Accept", new Traffic());
        var bare = await BareClient.OnAsync(azurite.ConnectionString, "Accept");

        Figures.Title(
            $"Accept path in process beside a bare client ({bare.Bytes} bytes in one transaction, same Azurite)",
            "senders", "suite : Microsoft's client", "suite : bare", "Microsoft's client : bare", "suite/s", "bare/s",
            "suite p50", "client p50", "bare p50", "suite p99", "bare p99", "suite CPU", "bare CPU",
            "transactions a report", "other calls a report");
        foreach (var senders in sizes.Senders)
        {
            var traffic = new Traffic();
            var record = RecordOn(await Sample.TableAsync(azurite.ConnectionString, "Accept", traffic));
            var of = await CompareAsync(
                senders, sizes.Reports / sizes.Rounds, sizes.Rounds,
                () => ReportAsync(record), Ready(table, sizes.Reports), bare.WriteAsync);
            var (ours, client, its) = (of[0], of[1], of[2]);
            var calls = (double)(sizes.Reports / sizes.Rounds * sizes.Rounds);
            Figures.Row(
                senders, ours.RatioTo(client), ours.RatioTo(its), client.RatioTo(its), ours.PerSecond, its.PerSecond,
                ours.Median, client.Median, its.Median, ours.P99, its.P99, ours.Processor, its.Processor,
                traffic.Transactions / calls, traffic.Others / calls);
        }
    }

    /// <summary>Round by round, all on the same table; who begins takes turns too.</summary>
    private static async Task<Series[]> CompareAsync(
        int senders, int calls, int rounds, params Func<Task>[] contenders)
    {
        var series = contenders.Select(_ => new Series()).ToArray();
        for (var round = 0; round < rounds; round++)
            for (var turn = 0; turn < contenders.Length; turn++)
            {
                var one = (round + turn) % contenders.Length;
                await series[one].RoundAsync(senders, calls, contenders[one]);
            }
        return series;
    }

    // On an Azurite of its own: the one that is measured is still empty.
    private static async Task WarmUpAsync(int calls)
    {
        await using var azurite = await AzuriteProcess.StartAsync(null, default);
        var table = await Sample.TableAsync(azurite.ConnectionString, "Warm", new Traffic());
        var record = RecordOn(table);
        var bare = await BareClient.OnAsync(azurite.ConnectionString, "Warm");
        await CompareAsync(1, calls, 1, () => ReportAsync(record), Ready(table, calls), bare.WriteAsync);
    }

    private static RecordBreach RecordOn(TableClient table) => new(
        new CaseStore(table.Sealed(), StoresSetup.Kinds), new CaseLists(table.Sealed(), StoresSetup.Kinds),
        new(
            new CaseStore(table.Sealed(), StoresSetup.Kinds), Sample.Outbox(table, new TaskCompletionSource().Task),
            TestSeals.Keys));

    // With numbers that neither the suite nor another of these draws: the client alone would not draw again.
    private static Func<Task> Ready(TableClient table, int calls)
    {
        var changes = Enumerable.Repeat(Sample.Places[1] with { Prefix = "CLI" }, 2 * calls)
            .Select(place => Sample.Change(place))
            .DistinctBy(change => change.Case.Number).Take(calls);
        var ready = new ConcurrentQueue<List<TableTransactionAction>>(changes.Select(CaseTransaction.New));
        return () => ready.TryDequeue(out var rows)
            ? table.SubmitTransactionAsync(rows)
            : throw new InvalidOperationException("Too few rows were made.");
    }

    private static async Task ReportAsync(RecordBreach record)
    {
        var now = Sample.Moments.Now();
        var committed = await record.RunAsync(
            Sample.Facts, Sample.Report, Sample.Places[1], new Sender(Sample.System, true),
            RandomNumberGenerator.GetHexString(32), now, default);
        if (committed is not Committed.Stored)
            throw new InvalidOperationException($"{committed}");
    }
}
