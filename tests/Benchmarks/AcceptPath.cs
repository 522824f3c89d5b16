using System.Security.Cryptography;
using Ombud.Local;
using Ombud.Stores;
using Ombud.Web.Breaches;

namespace Ombud.Benchmarks;

/// <summary>From a checked report to its commit, in process: what a person waits for, without HTTP around it.</summary>
internal static class AcceptPath
{
    public static async Task RunAsync(Sizes sizes)
    {
        await using var azurite = await Azurite.StartAsync(null, default);
        var traffic = new Traffic();
        var table = await Sample.TableAsync(azurite.ConnectionString, "Accept", traffic);
        var record = new RecordBreach(new CaseStore(table), Sample.Outbox(table, new TaskCompletionSource().Task));
        var bare = await BareClient.OnAsync(azurite.ConnectionString, "Accept");
        await CompareAsync(1, sizes.Reports / 10, 1, () => ReportAsync(record), bare);

        Figures.Title(
            $"Accept path in process beside a bare client ({bare.Bytes} bytes in one transaction, same Azurite)",
            "senders", "suite/s", "bare/s", "suite : bare", "suite p50", "bare p50", "suite p99", "bare p99",
            "suite CPU", "bare CPU", "transactions a report", "other calls a report");
        foreach (var senders in sizes.Senders)
        {
            var (transactions, others) = (traffic.Transactions, traffic.Others);
            var (suite, its) = await CompareAsync(
                senders, sizes.Reports / sizes.Rounds, sizes.Rounds, () => ReportAsync(record), bare);
            Figures.Row(
                senders, suite.PerSecond, its.PerSecond, suite.RatioTo(its), suite.Median, its.Median,
                suite.P99, its.P99, suite.Processor, its.Processor,
                (traffic.Transactions - transactions) / (double)(sizes.Reports / sizes.Rounds * sizes.Rounds),
                (traffic.Others - others) / (double)sizes.Reports);
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
