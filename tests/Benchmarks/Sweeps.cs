using System.Security.Cryptography;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Ombud.Alerts;
using Ombud.Kit;
using Ombud.Local.Azurite;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>One sweep over all municipalities, with the same ten alarms due among few and many open cases.</summary>
internal static class Sweeps
{
    public static async Task RunAsync(Sizes sizes)
    {
        int[] ends = [sizes.Cases[0], sizes.Cases[^1]];
        var traffic = new Traffic();
        var ordered = ends.Select(n => (n, new OrderedTable(Filled.Rows(n)).Client(traffic))).ToList();
        await MeasureAsync("A sweep with ten due, table ordered by key as in Azure", ordered, 10 * sizes.Rounds, null);
        // Each alarm rings in one transaction, and its messages leave the outbox in another.
        var sweeps = ends.Length * (10 * sizes.Rounds + 1);
        if (traffic.Transactions != 2 * Filled.Due * sweeps)
            throw new InvalidOperationException($"{sweeps} sweeps made {traffic.Transactions} transactions.");

        await using var azurite = await AzuriteProcess.StartAsync(null, default);
        var onAzurite = new List<(int, TableClient)>();
        foreach (var cases in ends.Select(cases => Math.Min(cases, Filled.MostOnAzurite)))
        {
            var table = await Sample.TableAsync(azurite.ConnectionString, $"Sweep{cases}", new Traffic());
            await Filled.IntoAsync(table, cases);
            onAzurite.Add((cases, table));
        }
        await MeasureAsync(
            "The same on Azurite, which looks at every row for every query", onAzurite, sizes.Rounds, RearmAsync);
    }

    private static async Task MeasureAsync(
        string title, List<(int Cases, TableClient Table)> tables, int rounds, Func<TableClient, Task>? rearm)
    {
        var took = tables.ToDictionary(one => one.Cases, _ => new List<double>());
        for (var round = 0; round <= rounds; round++)
            foreach (var (cases, table) in tables)
            {
                var sweep = SweepOf(table);
                var milliseconds = await Figures.MillisecondsAsync(() => SweepAsync(sweep));
                if (rearm is not null)
                    await rearm(table);
                if (round > 0)
                    took[cases].Add(milliseconds);
            }
        Figures.Title(title, "open cases", "due", "sweep", "sweep : smallest");
        foreach (var (cases, times) in took)
            Figures.Row(cases, Filled.Due, times.Median(), times.Median() / took[tables[0].Cases].Median());
    }

    private static async Task SweepAsync(SweepMunicipality sweep)
    {
        foreach (var place in Sample.Places)
            await sweep.RunAsync(place.Number, default);
    }

    private static SweepMunicipality SweepOf(TableClient table)
    {
        var log = new CaseLog(table.Sealed(), RandomNumberGenerator.GetBytes);
        var (alarms, outbox) = (new AlarmStore(table.Sealed(), log), Sample.Outbox(table, Task.CompletedTask));
        var ring = new RingAlarm(new CaseStore(table.Sealed(), StoresSetup.Kinds), alarms, log, outbox, Sample.Moments);
        return new(alarms, ring, outbox, new(NullLogger<SweepMunicipality>.Instance), Sample.Clock);
    }

    private static async Task RearmAsync(TableClient table)
    {
        foreach (var alarm in Filled.Alarms)
            await table.UpsertEntityAsync(alarm, TableUpdateMode.Replace);
    }
}
