namespace Ombud.Stores;

// The log of a case as far as the heads of its chains vouch for it. From the entry that a head names, each names the
// one before it: what somebody put in, or what stands before a row that is broken or gone, is left out, and remains a
// finding of the control. The heads are read first, so that what is appended meanwhile is missed and not disbelieved.
internal sealed class VouchedLog(SealedTable table)
{
    /// <summary>All chains, oldest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(Case source, CancellationToken ct)
    {
        var heads = await HeadsAsync(source, Rows.StartsWith(source.Municipality, Rows.LogHead(source.Id)), ct);
        return await ReadAsync(source, heads, Rows.StartsWith(source.Municipality, Rows.LogPrefix(source.Id)), ct);
    }

    /// <summary>Without the chains of readers: it takes no longer the more of them there are.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> WithoutReadersAsync(Case source, CancellationToken ct)
    {
        var (place, id) = (source.Municipality, source.Id);
        var heads = await HeadsAsync(
            source, Rows.Between(place, Rows.LogHead(id), LogChain.ReaderHeadsPrefix(id)), ct);
        return await ReadAsync(
            source, heads, Rows.Between(place, Rows.LogPrefix(id), LogChain.ReadersPrefix(id)), ct);
    }

    private async Task<Dictionary<string, ChainHead>> HeadsAsync(Case source, string filter, CancellationToken ct)
    {
        var own = table.QueryAsync(filter, ct: ct).ToListAsync(ct);
        var alerts = table.RangeAsync(source.Municipality, Rows.MarkersPrefix(source.Id), ct).ToListAsync(ct);
        return (await own).Concat(await alerts).Where(table.Seals.Holds).ToDictionary(
            row => LogChain.OfHead(source.Id, row.RowKey), ChainHead.Of);
    }

    private async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        Case source, Dictionary<string, ChainHead> heads, string filter, CancellationToken ct)
    {
        var chains = await table.QueryAsync(filter, ct: ct)
            .Select(row => (Row: row, Place: LogChain.OfEntry(source.Id, row.RowKey)))
            .ToLookupAsync(one => one.Place.Chain, one => (one.Place.Sequence, one.Row), cancellationToken: ct);
        return
        [
            .. chains.SelectMany(chain => Vouched(chain, heads.GetValueOrDefault(chain.Key) ?? ChainHead.None))
                .OrderBy(entry => entry.At),
        ];
    }

    private static List<HistoryEntry> Vouched(IEnumerable<(int Sequence, TableEntity Row)> chain, ChainHead head)
    {
        var rows = chain.DistinctBy(one => one.Sequence).ToDictionary(one => one.Sequence, one => one.Row);
        var (entries, hash) = (new List<HistoryEntry>(), head.Hash);
        for (var at = head.Sequence; at > 0 && rows.TryGetValue(at, out var row); at--)
        {
            if (CaseRows.TryReadEntry(row) is not { } entry || !HistoryChain.Vouches(hash, at, entry))
                break;
            entries.Add(entry);
            hash = entry.Previous;
        }

        entries.Reverse();
        return entries;
    }
}
