using System.Runtime.CompilerServices;

namespace Ombud.Stores;

/// <summary>What of a partition goes out, in order, from any place on. The anchors come first: none is newer than the
/// case that follows it. A case is read until its chains have stood still, and is never cut.</summary>
public sealed class BackupSource(SealedTable cases, SealedTable anchors, ChainStore chains, AnchorStore laid)
{
    private const int Readings = 25;
    private const int RowsOfUnit = 100;

    // The ranges in which the rows of a case lie together, each in the order of the cases' ids.
    private static readonly string[] OfCases =
        [Rows.CasePrefix, Rows.HistoriesPrefix, Rows.LogHeadPrefix, Rows.LogsPrefix, Rows.MarkerPrefix];

    private static readonly string[] Heads = [Rows.CasePrefix, Rows.LogHeadPrefix, Rows.MarkerPrefix];
    private static readonly string[] Entries = [Rows.HistoriesPrefix, Rows.LogsPrefix];

    /// <summary>Every partition of the table, whoever owns it.</summary>
    public async IAsyncEnumerable<string> PartitionsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var at = await NextAsync("", ct); at is not null; at = await NextAsync(at, ct))
            yield return at;
    }

    internal IAsyncEnumerable<BackupUnit> AnchorsAsync(string partition, string? after, CancellationToken ct) =>
        Units(BackedTable.Anchors, anchors.QueryAsync(Filter(partition, "", null, after), ct: ct));

    /// <summary>Each case with its verdict, and what is left of one that is not there.</summary>
    internal async IAsyncEnumerable<BackupUnit> CasesAsync(
        string partition, string? after, [EnumeratorCancellation] CancellationToken ct)
    {
        string? last = null;
        await foreach (var id in OfCases.Select(kind => IdsAsync(partition, kind, after, ct))
            .InOrderAsync(id => id.Value, ct))
        {
            if (id.Value == last)
                continue;
            last = id.Value;
            yield return new(last, await VerdictAsync(partition, id, ct), await OwnAsync(partition, id, ct));
        }
    }

    /// <summary>Cases of which no row is left, though the suite did not delete them.</summary>
    internal async IAsyncEnumerable<BackupUnit> GoneAsync(
        string partition, string? after, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var id in await laid.VanishedAsync(partition, ct))
            if (string.CompareOrdinal(id.Value, after) > 0 && await OwnAsync(partition, id, ct) is [])
                yield return new(id.Value, new(id.Value, [WireName.Of(ChainFault.CaseMissing)]), []);
    }

    /// <summary>All other rows, by key: what somebody put in among the cases, too.</summary>
    internal IAsyncEnumerable<BackupUnit> RestAsync(string partition, string? after, CancellationToken ct)
    {
        var (first, rest) = ("", AsyncEnumerable.Empty<TableEntity>());
        foreach (var kind in OfCases)
        {
            rest = rest.Concat(RangeAsync(partition, first, kind, after, ct))
                .Concat(StrangeAsync(partition, kind, after, ct));
            first = BeyondKind(kind);
        }

        return Units(
            BackedTable.Cases,
            rest.Concat(RangeAsync(partition, first, null, after, ct))
                .Where(row => !BackupMarks.IsOne(row.PartitionKey, row.RowKey)));
    }

    private async Task<CaseVerdict> VerdictAsync(string partition, CaseId id, CancellationToken ct)
    {
        var report = await chains.VerifyAsync(partition, id, ct);
        var faults = report.History.Select(one => one.Fault).Concat(report.Log.Select(one => one.Fault));
        return new(id.Value, [.. faults.Distinct().Select(WireName.Of).Order(StringComparer.Ordinal)]);
    }

    // What somebody does to the case meanwhile is in it whole or not at all.
    private async Task<IReadOnlyList<BackedRow>> OwnAsync(string partition, CaseId id, CancellationToken ct)
    {
        for (var reading = 1; ; reading++)
        {
            var heads = await OwnAsync(partition, id, Heads, ct);
            var entries = await OwnAsync(partition, id, Entries, ct);
            if (reading == Readings || AreSame(heads, await OwnAsync(partition, id, Heads, ct)))
                return [.. heads.Concat(entries).Select(row => new BackedRow(BackedTable.Cases, row))];
        }
    }

    private async Task<List<TableEntity>> OwnAsync(
        string partition, CaseId id, IReadOnlyList<string> kinds, CancellationToken ct)
    {
        var rows = new List<TableEntity>();
        foreach (var kind in kinds)
            rows.AddRange(await RangeAsync(partition, kind + id, $"{kind}{id}~", after: null, ct)
                .Where(row => Rows.CaseOf(row.RowKey) == id).ToListAsync(ct));
        return rows;
    }

    private static bool AreSame(List<TableEntity> before, List<TableEntity> after) =>
        before.Select(row => (row.RowKey, row.ETag)).SequenceEqual(after.Select(row => (row.RowKey, row.ETag)));

    private IAsyncEnumerable<CaseId> IdsAsync(string partition, string kind, string? after, CancellationToken ct) =>
        cases.KeysAsync(Filter(partition, kind, BeyondKind(kind), after is null ? null : $"{kind}{after}~"), ct)
            .Select(Rows.CaseOf).OfType<CaseId>();

    // Under a key that no case has.
    private IAsyncEnumerable<TableEntity> StrangeAsync(
        string partition, string kind, string? after, CancellationToken ct) =>
        IsPassed(BeyondKind(kind), after)
            ? AsyncEnumerable.Empty<TableEntity>()
            : cases.KeysAsync(Filter(partition, kind, BeyondKind(kind), after), ct)
                .Where(key => Rows.CaseOf(key) is null)
                .Select(async (string key, CancellationToken token) => await cases.FindAsync(partition, key, token))
                .OfType<TableEntity>();

    private IAsyncEnumerable<TableEntity> RangeAsync(
        string partition, string first, string? beyond, string? after, CancellationToken ct) =>
        IsPassed(beyond, after)
            ? AsyncEnumerable.Empty<TableEntity>()
            : cases.QueryAsync(Filter(partition, first, beyond, after), ct: ct);

    private static bool IsPassed(string? beyond, string? after) =>
        beyond is not null && string.CompareOrdinal(after, beyond) >= 0;

    private static IAsyncEnumerable<BackupUnit> Units(BackedTable table, IAsyncEnumerable<TableEntity> rows) =>
        rows.Chunk(RowsOfUnit).Select(some => new BackupUnit(
            some[^1].RowKey, null, [.. some.Select(row => new BackedRow(table, row))]));

    private async Task<string?> NextAsync(string partition, CancellationToken ct) => await cases
        .QueryAsync(TableClient.CreateQueryFilter($"PartitionKey gt {partition}"), atATime: 1, ["PartitionKey"], ct)
        .Select(row => row.PartitionKey).FirstOrDefaultAsync(ct);

    private static string Filter(string partition, string first, string? beyond, string? after)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first}");
        if (after is not null)
            filter += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        return beyond is null ? filter : filter + TableClient.CreateQueryFilter($" and RowKey lt {beyond}");
    }

    private static string BeyondKind(string kind) => kind[..^1] + (char)(kind[^1] + 1);
}
