using Azure;
using Azure.Data.Tables;
using Ombud.Cases;

namespace Ombud.Stores;

/// <summary>A case with its history and its log, as they lie there, before anybody believes them.</summary>
/// <param name="Log">By name of the chain, as <see cref="LogChain.Name"/>.</param>
internal sealed record CaseChains(
    ChainHeads Heads, IReadOnlyList<StoredEntry> History, ILookup<string, StoredEntry> Log)
{
    public static async Task<CaseChains> ReadAsync(
        TableClient table, string municipality, CaseId id, ChainHeads heads, CancellationToken ct)
    {
        var (history, log) = (new List<StoredEntry>(), new List<(string Chain, StoredEntry Entry)>());
        await foreach (var row in table.RangeAsync(municipality, Rows.HistoryPrefix(id), ct))
            history.Add(Stored(row, Rows.SequenceOf(row.RowKey[Rows.HistoryPrefix(id).Length..])));
        await foreach (var row in table.RangeAsync(municipality, Rows.LogPrefix(id), ct))
        {
            var (chain, sequence) = LogChain.OfEntry(id, row.RowKey);
            log.Add((chain, Stored(row, sequence)));
        }
        return new(heads, history, log.ToLookup(one => one.Chain, one => one.Entry));
    }

    private static StoredEntry Stored(TableEntity row, int sequence) => new(sequence, LongText.Read(row, "Document"));
}

/// <summary>Where the chains of a case end, as the rows at their heads say.</summary>
internal sealed record ChainHeads(TableEntity? Case, IReadOnlyDictionary<string, TableEntity> Log)
{
    public static async Task<ChainHeads> ReadAsync(
        TableClient table, string municipality, CaseId id, CancellationToken ct)
    {
        var log = new SortedDictionary<string, TableEntity>(StringComparer.Ordinal);
        foreach (var prefix in new[] { Rows.LogHead(id), Rows.MarkersPrefix(id) })
            await foreach (var row in table.RangeAsync(municipality, prefix, ct))
                log[LogChain.OfHead(id, row.RowKey)] = row;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(municipality, Rows.Case(id), cancellationToken: ct);
        return new(found.HasValue ? found.Value : null, log);
    }

    /// <summary>Whether nothing was appended between the one reading and the other.</summary>
    public bool AreThoseOf(ChainHeads other) => Tags.SequenceEqual(other.Tags);

    private IEnumerable<ETag> Tags => Log.Values.Select(row => row.ETag).Prepend(Case is null ? default : Case.ETag);
}
