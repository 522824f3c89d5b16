using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>The rows of many open cases that lists and sweeps look at: what is due, and the alarms. The ten whose
/// alarms ring now are the same in every table.</summary>
internal static class Filled
{
    public const int Due = 10;

    /// <summary>Azurite takes each further row more slowly: 10,000 cases go in within seconds, 100,000 not in eight
    /// minutes.</summary>
    public const int MostOnAzurite = 10_000;

    private static readonly Change[] Ringing =
        [.. Enumerable.Range(0, Due).Select(i => Sample.Change(Sample.Places[i % 4], Sample.Now - Ago(i)))];

    public static IReadOnlyList<TableEntity> Alarms => [.. Ringing.SelectMany(change => RowsOf(change, "t"))];

    /// <summary>With every row of the ten, so that they can ring.</summary>
    public static IEnumerable<TableEntity> Rows(int cases)
    {
        foreach (var change in Ringing)
            foreach (var row in RowsOf(change, "cut"))
                yield return row;
        for (var i = Due; i < cases; i++)
        {
            var receivedAt = Sample.Now - Duration.FromHours(2) + Duration.FromMilliseconds(i % 5_000_000);
            foreach (var row in RowsOf(Sample.Change(Sample.Places[i % 4], receivedAt), "ut"))
                yield return row;
        }
    }

    // The alarm of a case that nobody opened rings four hours after it came.
    private static Duration Ago(int i) => Duration.FromHours(4) + Duration.FromSeconds(i);

    private static IEnumerable<TableEntity> RowsOf(Change change, string kinds) =>
        CaseTransaction.New(change).Select(action => (TableEntity)action.Entity)
            .Where(row => kinds.Contains(row.RowKey[0], StringComparison.Ordinal))
            .Select(Sealed);

    /// <summary>As the suite would have written it.</summary>
    public static TableEntity Sealed(TableEntity row)
    {
        TestSeals.Seals.Seal(row);
        return row;
    }

    /// <summary>By whole transactions, some at a time: the fastest way into Azurite.</summary>
    public static async Task IntoAsync(TableClient table, int cases)
    {
        var batches = Rows(cases).GroupBy(row => row.PartitionKey).SelectMany(rows => rows.Chunk(100));
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (rows, ct) =>
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), ct));
    }
}
