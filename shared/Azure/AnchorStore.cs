using System.Security.Cryptography;
using System.Text;

namespace Ombud.Stores;

public sealed record LaidAnchor(Anchor Anchor, Instant At);

/// <param name="Root">SHA-256 over every case's head and the root before: one line that stands for all of them.</param>
public sealed record AnchorRoot(string Municipality, int Cases, int Changed, string Root);

// Once a day the head of each history that has changed, and of each chain of reads and alerts, is written down in a
// table of its own, and one root over all of them goes to the log, which lies outside the storage account. Whoever
// rewrites a chain must rewrite both.
public sealed class AnchorStore(TableClient cases, TableClient anchors)
{
    private const string RootPrefix = "root_";
    private const int MostOfOneTransaction = 100;

    // «_» and six digits.
    private const int VersionLength = 7;

    private static readonly Chain Histories = new(Rows.CasePrefix, "Version", "HistoryHead", "");
    private static readonly Chain Logs = new(Rows.LogHeadPrefix, ChainHead.SequenceColumn, ChainHead.HashColumn, "l");
    private static readonly Chain Deliveries =
        new(Rows.MarkerPrefix, ChainHead.SequenceColumn, ChainHead.HashColumn, "d");

    // Where the rows with the heads lie, and what stands before the rest of their keys in an anchor's key.
    private sealed record Chain(string HeadPrefix, string Version, string Head, string Mark)
    {
        public TableEntity AnchorOf(TableEntity head, Instant now) => new(
            head.PartitionKey,
            $"{Mark}{head.RowKey[HeadPrefix.Length..]}_{Rows.Sequence(head.GetInt32(Version)!.Value)}")
        {
            ["Version"] = head[Version],
            ["Head"] = head[Head],
            ["At"] = CaseRows.Write(now),
        };

        public string HeadOf(string key) => HeadPrefix + key[Mark.Length..^VersionLength];
    }

    /// <summary>Of the history, oldest first.</summary>
    public async Task<IReadOnlyList<LaidAnchor>> OfAsync(string municipality, CaseId id, CancellationToken ct) =>
        await anchors.RangeAsync(municipality, $"{Histories.Mark}{id}_", ct)
            .Select(row => new LaidAnchor(Read(row), CaseRows.ReadInstant(row.GetString("At")!)))
            .ToListAsync(ct);

    /// <summary>Of each chain of the case's log, by its name.</summary>
    internal async Task<ILookup<string, Anchor>> OfLogAsync(string municipality, CaseId id, CancellationToken ct)
    {
        var laid = new List<(string Chain, Anchor Anchor)>();
        foreach (var (chain, prefix) in new[] { (Logs, $"{Logs.Mark}{id}_"), (Deliveries, $"{Deliveries.Mark}{id}:") })
            await foreach (var row in anchors.RangeAsync(municipality, prefix, ct))
                laid.Add((LogChain.OfHead(id, chain.HeadOf(row.RowKey)), Read(row)));
        return laid.ToLookup(one => one.Chain, one => one.Anchor);
    }

    /// <summary>Cases that were anchored once, or whose number is still there, and that are there no more.</summary>
    public async Task<IReadOnlyList<CaseId>> VanishedAsync(string municipality, CancellationToken ct)
    {
        // The numbers first: a case that is reported meanwhile must not look as if it were gone.
        var numbered = await cases.QueryAsync<TableEntity>(
                Rows.StartsWith(municipality, Rows.NumberPrefix), select: ["Id"], cancellationToken: ct)
            .Select(row => row.TextOf("Id") ?? "").ToListAsync(ct);
        var standing = await cases.KeysAsync(Rows.StartsWith(municipality, Rows.CasePrefix), ct)
            .Select(key => key[Rows.CasePrefix.Length..]).ToHashSetAsync(cancellationToken: ct);
        // An anchor of a history begins with the case's id, an id with a digit; those of logs and roots do not.
        return await anchors.KeysAsync(Rows.Between(municipality, "0", ":"), ct)
            .Select(key => key[..^VersionLength]).Concat(numbered.ToAsyncEnumerable())
            .Where(id => !standing.Contains(id)).Distinct().Order(StringComparer.Ordinal)
            .Select(CaseId.Read).OfType<CaseId>().ToListAsync(ct);
    }

    /// <summary>Anchors what has changed since it was last anchored. Run twice, it lays nothing twice; a day that was
    /// missed is made good by the next. Reads page by page and holds no more than one page.</summary>
    public async Task<AnchorRoot> LayAsync(string municipality, Instant now, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(await LastRootAsync(municipality, ct)));
        var (count, changed) = await LayAsync(Histories, municipality, hash, now, ct);
        var (_, logged) = await LayAsync(Logs, municipality, hash, now, ct);
        var (_, delivered) = await LayAsync(Deliveries, municipality, hash, now, ct);
        var root = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (changed + logged + delivered > 0)
            await anchors.UpsertEntityAsync(Root(municipality, root, count, now), cancellationToken: ct);
        return new(municipality, count, changed, root);
    }

    private async Task<(int Count, int Laid)> LayAsync(
        Chain chain, string municipality, IncrementalHash hash, Instant now, CancellationToken ct)
    {
        var (count, laid) = (0, 0);
        var heads = cases.QueryAsync<TableEntity>(
            Rows.StartsWith(municipality, chain.HeadPrefix),
            select: ["PartitionKey", "RowKey", chain.Version, chain.Head], cancellationToken: ct);
        await foreach (var page in heads
            .Where(row => row[chain.Version] is int && row[chain.Head] is string)
            .Chunk(MostOfOneTransaction).WithCancellation(ct))
        {
            foreach (var row in page)
                hash.AppendData(Encoding.UTF8.GetBytes(
                    $"{row.RowKey[chain.HeadPrefix.Length..]} {row[chain.Version]} {row[chain.Head]}\n"));
            count += page.Length;
            laid += await WriteAsync([.. page.Select(row => chain.AnchorOf(row, now))], ct);
        }

        return (count, laid);
    }

    // An anchor is laid once and never replaced: what stands there already is left as it is.
    private async Task<int> WriteAsync(List<TableEntity> rows, CancellationToken ct)
    {
        var (place, first, last) = (rows[0].PartitionKey, rows[0].RowKey[..^VersionLength], rows[^1].RowKey);
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {place} and RowKey ge {first} and RowKey le {last}");
        var standing = await anchors.KeysAsync(range, ct).ToHashSetAsync(cancellationToken: ct);
        var missing = rows.Where(row => !standing.Contains(row.RowKey)).ToList();
        if (missing.Count > 0)
            await anchors.SubmitTransactionAsync(missing.Select(row => row.ToPut()), ct);
        return missing.Count;
    }

    private async Task<string> LastRootAsync(string municipality, CancellationToken ct)
    {
        var range = Rows.StartsWith(municipality, RootPrefix);
        return await anchors.QueryAsync<TableEntity>(range, select: ["Root"], cancellationToken: ct)
            .Select(row => row.GetString("Root")).LastOrDefaultAsync(root => root is not null, ct) ?? "";
    }

    private static TableEntity Root(string municipality, string root, int count, Instant now) =>
        new(municipality, RootPrefix + CaseId.Ascending(now)) { ["Root"] = root, ["Cases"] = count };

    private static Anchor Read(TableEntity row) => new(row.GetInt32("Version")!.Value, row.GetString("Head")!);
}
