using Azure;

namespace Ombud.Stores;

/// <summary>A case with its history and its log, as they lie there, before anybody believes them.</summary>
/// <param name="Log">By name of the chain, as <see cref="LogChain.Name"/>.</param>
internal sealed record CaseChains(
    ChainHeads Heads, IReadOnlyList<StoredEntry> History, ILookup<string, StoredEntry> Log)
{
    public static async Task<CaseChains> ReadAsync(
        SealedTable table, string municipality, CaseId id, ChainHeads heads, CancellationToken ct)
    {
        var history = await table.RangeAsync(municipality, Rows.HistoryPrefix(id), ct)
            .Select(row => Stored(row, Rows.SequenceOf(row.RowKey[Rows.HistoryPrefix(id).Length..])))
            .ToListAsync(ct);
        var log = await table.RangeAsync(municipality, Rows.LogPrefix(id), ct)
            .Select(row => (Row: row, Place: LogChain.OfEntry(id, row.RowKey)))
            .ToLookupAsync(one => one.Place.Chain, one => Stored(one.Row, one.Place.Sequence), cancellationToken: ct);
        return new(heads, history, log);
    }

    // An entry has a document and nothing else: what somebody wrote beside it makes it none of ours.
    private static StoredEntry Stored(TableEntity row, int sequence) =>
        new(sequence, CaseRows.IsDocumentAlone(row) ? CaseRows.DocumentOf(row) : "");
}

/// <summary>Where the chains of a case end, as the rows at their heads say.</summary>
internal sealed record ChainHeads(TableEntity? Case, IReadOnlyDictionary<string, TableEntity> Log)
{
    public static async Task<ChainHeads> ReadAsync(
        SealedTable table, string municipality, CaseId id, CancellationToken ct)
    {
        var log = new SortedDictionary<string, TableEntity>(StringComparer.Ordinal);
        foreach (var prefix in new[] { Rows.LogHead(id), Rows.MarkersPrefix(id) })
            await foreach (var row in table.RangeAsync(municipality, prefix, ct))
                log[LogChain.OfHead(id, row.RowKey)] = row;
        return new(await table.FindAsync(municipality, Rows.Case(id), ct), log);
    }

    /// <summary>Whether nothing was appended between the one reading and the other.</summary>
    public bool AreThoseOf(ChainHeads other) => Tags.SequenceEqual(other.Tags);

    private IEnumerable<ETag> Tags => Log.Values.Select(row => row.ETag).Prepend(Case is null ? default : Case.ETag);
}
