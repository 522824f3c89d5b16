using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Local;
using Ombud.Stores;
using Ombud.Web.Breaches;

namespace Ombud.Benchmarks;

/// <summary>From a checked report to its commit, in process: what a person waits for, without HTTP around it. Beside it
/// Microsoft's client alone, with the rows made before: what lies between that and the bare one is not ours.</summary>
internal static class AcceptPath
{
    public static async Task RunAsync(Sizes sizes)
    {
        await using var azurite = await Azurite.StartAsync(null, default);
        await WarmUpAsync(sizes, azurite.ConnectionString);
        var traffic = new Traffic();
        var table = await Sample.TableAsync(azurite.ConnectionString, "Accept", traffic);
        var record = RecordOn(table);
        var bare = await BareClient.OnAsync(azurite.ConnectionString, "Accept");

        Figures.Title(
            $"Accept path in process beside a bare client ({bare.Bytes} bytes in one transaction, same Azurite)",
            "senders", "suite/s", "bare/s", "suite : bare", "Microsoft's client : bare", "suite p50", "bare p50",
            "suite p99", "bare p99", "suite CPU", "bare CPU", "transactions a report", "other calls a report");
        foreach (var senders in sizes.Senders)
        {
            var (transactions, others) = (traffic.Transactions, traffic.Others);
            var calls = sizes.Reports / sizes.Rounds;
            var (suite, its) = await CompareAsync(senders, calls, sizes.Rounds, () => ReportAsync(record), bare);
            var (written, read) = (traffic.Transactions - transactions, traffic.Others - others);
            var (client, besideIt) = await CompareAsync(senders, calls, sizes.Rounds, Ready(table, sizes), bare);
            Figures.Row(
                senders, suite.PerSecond, its.PerSecond, suite.RatioTo(its), client.RatioTo(besideIt),
                suite.Median, its.Median, suite.P99, its.P99, suite.Processor, its.Processor,
                written / (double)(calls * sizes.Rounds), read / (double)(calls * sizes.Rounds));
        }
    }

    /// <summary>Round by round; who begins takes turns too.</summary>
    public static async Task<(Series Suite, Series Bare)> CompareAsync(
        int senders, int calls, int rounds, Func<Task> report, BareClient bare)
    {
        var (suite, its) = (new Series(), new Series());
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0)
                await suite.RoundAsync(senders, calls, report);
            await its.RoundAsync(senders, calls, bare.WriteAsync);
            if (round % 2 == 1)
                await suite.RoundAsync(senders, calls, report);
        }
        return (suite, its);
    }

    // On a table of its own: the compiler has then seen enough of both, and the one that is measured is still small.
    private static async Task WarmUpAsync(Sizes sizes, string connection)
    {
        var record = RecordOn(await Sample.TableAsync(connection, "Warm", new Traffic()));
        var bare = await BareClient.OnAsync(connection, "Warm");
        await CompareAsync(2, sizes.Reports, 2, () => ReportAsync(record), bare);
    }

    private static RecordBreach RecordOn(TableClient table) =>
        new(new CaseStore(table), Sample.Outbox(table, new TaskCompletionSource().Task));

    private static Func<Task> Ready(TableClient table, Sizes sizes)
    {
        var ready = new ConcurrentQueue<List<TableTransactionAction>>(
            Enumerable.Range(0, sizes.Reports).Select(_ => CaseTransaction.New(Sample.Change(Sample.Places[1]))));
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
