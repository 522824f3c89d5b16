namespace Ombud.Stores;

public sealed record LaidAnchor(Anchor Anchor, Instant At);

/// <param name="Root">One line that stands for every anchor of the municipality, and for the root before.</param>
public sealed record AnchorRoot(string Municipality, int Cases, int Changed, string Root);

// Once a day the head of each history that has changed, and of each chain of reads and alerts, is written down in a
// table of its own, and one root over all of them goes to the log, which lies outside the storage account. Whoever
// returns a case to what it was must return all of it, and the root in the log still tells.
public sealed class AnchorStore(SealedTable cases, SealedTable anchors, CaseKinds kinds)
{
    private const int MostOfOneTransaction = 100;

    // Where the heads of chains lie, and what stands before the rest of their keys in an anchor's key.
    private static readonly (string HeadPrefix, string Mark)[] Chains =
        [(Rows.CasePrefix, ""), (Rows.LogHeadPrefix, "l"), (Rows.MarkerPrefix, "d")];

    private readonly AnchorRoots _roots = new(anchors);

    /// <summary>Of the history, oldest first.</summary>
    public async Task<IReadOnlyList<LaidAnchor>> OfAsync(string municipality, CaseId id, CancellationToken ct) =>
        await anchors.RangeAsync(municipality, $"{id}_", ct)
            .Select(AnchorRow.Read).OfType<AnchorRow>().Select(row => new LaidAnchor(row.Anchor, row.At))
            .ToListAsync(ct);

    /// <summary>Of each chain of the case's log, by its name.</summary>
    internal async Task<ILookup<string, Anchor>> OfLogAsync(string municipality, CaseId id, CancellationToken ct)
    {
        var laid = new List<(string Chain, Anchor Anchor)>();
        foreach (var (head, mark, end) in new[] { (Rows.LogHeadPrefix, "l", "_"), (Rows.MarkerPrefix, "d", ":") })
            await foreach (var row in anchors.RangeAsync(municipality, $"{mark}{id}{end}", ct))
                if (AnchorRow.Read(row) is { } anchor)
                    laid.Add((LogChain.OfHead(id, head + anchor.Chain[mark.Length..]), anchor.Anchor));
        return laid.ToLookup(one => one.Chain, one => one.Anchor);
    }

    /// <summary>Cases that were anchored once, or whose number is still there, and that are there no more, though the
    /// suite did not delete them.</summary>
    public async Task<IReadOnlyList<CaseId>> VanishedAsync(string municipality, CancellationToken ct)
    {
        // The numbers first: a case that is reported meanwhile must not look as if it were gone.
        var numbered = await cases.QueryAsync(
                Rows.StartsWith(municipality, Rows.NumberPrefix), columns: ["Id"], ct: ct)
            .Select(row => row.TextOf("Id") ?? "").ToListAsync(ct);
        var standing = await cases.KeysAsync(Rows.StartsWith(municipality, Rows.CasePrefix), ct)
            .Select(key => key[Rows.CasePrefix.Length..]).ToHashSetAsync(cancellationToken: ct);
        // An anchor of a history begins with the case's id, an id with a digit; those of logs and roots do not.
        return await anchors.KeysAsync(Rows.Between(municipality, "0", ":"), ct)
            .Select(key => key.Split('_')[0]).Concat(numbered.ToAsyncEnumerable())
            .Where(id => !standing.Contains(id)).Distinct().Order(StringComparer.Ordinal)
            .Select(CaseId.Read).OfType<CaseId>()
            .Where(async (id, token) => !await RetentionStore.WasDeletedAsync(cases, municipality, id, token))
            .ToListAsync(ct);
    }

    /// <summary>What is wrong with the anchors and roots themselves, by key.</summary>
    public IAsyncEnumerable<RowFinding> VerifyAsync(string municipality, Instant now, CancellationToken ct) =>
        _roots.VerifyAsync(municipality, now, ct);

    /// <inheritdoc cref="AnchorRoots.HaveAsync"/>
    public Task<bool> HasRootAsync(string municipality, string root, CancellationToken ct) =>
        _roots.HaveAsync(municipality, root, ct);

    /// <summary>Anchors what has changed since it was last anchored. Run twice, it lays nothing twice; a day that was
    /// missed is made good by the next. What is not as the suite wrote it is not anchored. Reads page by page and holds
    /// no more than one page.</summary>
    public async Task<AnchorRoot> LayAsync(string municipality, Instant now, CancellationToken ct)
    {
        var (count, changed) = (0, 0);
        foreach (var (prefix, mark) in Chains)
            await foreach (var page in cases.RangeAsync(municipality, prefix, ct)
                .Select(row => HeadOf(row, mark, row.RowKey[prefix.Length..]))
                .OfType<AnchorRow>()
                .Chunk(MostOfOneTransaction).WithCancellation(ct))
            {
                var laid = await WriteAsync(municipality, page, now, ct);
                if (prefix == Rows.CasePrefix)
                    (count, changed) = (count + page.Length, changed + laid);
            }

        return new(municipality, count, changed, await _roots.LayAsync(municipality, now, ct));
    }

    /// <summary>A root over the anchors that are there, for whoever has put some back or taken some away.</summary>
    public Task<string> LayRootAsync(string municipality, Instant now, CancellationToken ct) =>
        _roots.LayAsync(municipality, now, ct);

    // What a case's columns say, its document says too; only that is sealed by the history.
    private AnchorRow? HeadOf(TableEntity row, string mark, string rest)
    {
        if (mark.Length == 0)
            return CaseRows.TryReadCase(cases, row, kinds).Stored is { Case: var one }
                ? new(rest, new(one.Version, one.HistoryHead), default)
                : null;
        return cases.Seals.Holds(row) && ChainHead.Of(row) is var head && head != ChainHead.None
            ? new(mark + rest, new(head.Sequence, head.Hash), default)
            : null;
    }

    // An anchor is laid once and never replaced: what stands there already is left as it is.
    private async Task<int> WriteAsync(string municipality, AnchorRow[] heads, Instant now, CancellationToken ct)
    {
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {municipality} and RowKey ge {heads[0].Chain} and RowKey le {heads[^1].Key}");
        var standing = await anchors.KeysAsync(range, ct).ToHashSetAsync(cancellationToken: ct);
        var missing = heads.Where(head => !standing.Contains(head.Key)).ToList();
        if (missing.Count > 0)
            await anchors.SubmitAsync(
                missing.Select(head => (head with { At = now }).WriteTo(municipality).ToPut()), ct);
        return missing.Count;
    }
}
