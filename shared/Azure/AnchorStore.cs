using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;

namespace Ombud.Stores;

public sealed record LaidAnchor(Anchor Anchor, Instant At);

/// <param name="Root">SHA-256 over every case's head and the root before: one line that stands for all of them.</param>
public sealed record AnchorRoot(string Municipality, int Cases, int Changed, string Root);

// Once a day the head of each history that has changed, and of each log of reads and alerts, is written down in a table
// of its own, and one root over all of them goes to the log, which lies outside the storage account. Whoever rewrites a
// chain must rewrite both.
public sealed class AnchorStore(TableClient cases, TableClient anchors)
{
    private const string RootPrefix = "root_";

    // «_» and six digits.
    private const int VersionLength = 7;

    private static readonly Chain Histories = new(Rows.CasePrefix, "Version", "HistoryHead", "");
    private static readonly Chain Logs = new(Rows.LogHeadPrefix, "Sequence", "Hash", "l");

    // Where the rows with the heads lie, and what stands before a case's id in an anchor's key.
    private sealed record Chain(string Rows, string Version, string Head, string Mark)
    {
        public string Prefix(string id) => $"{Mark}{id}_";

        public string Key(string id, int version) =>
            Prefix(id) + version.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Of the history, oldest first.</summary>
    public Task<IReadOnlyList<LaidAnchor>> OfAsync(string municipality, CaseId id, CancellationToken ct) =>
        OfAsync(Histories, municipality, id, ct);

    /// <summary>Of the log of reads and alerts, oldest first.</summary>
    public Task<IReadOnlyList<LaidAnchor>> OfLogAsync(string municipality, CaseId id, CancellationToken ct) =>
        OfAsync(Logs, municipality, id, ct);

    private async Task<IReadOnlyList<LaidAnchor>> OfAsync(
        Chain chain, string municipality, CaseId id, CancellationToken ct)
    {
        var laid = new List<LaidAnchor>();
        var range = Rows.StartsWith(municipality, chain.Prefix(id.Value));
        await foreach (var row in anchors.QueryAsync<TableEntity>(range, cancellationToken: ct))
            laid.Add(new(
                new(row.GetInt32("Version")!.Value, row.GetString("Head")!),
                InstantPattern.ExtendedIso.Parse(row.GetString("At")!).Value));
        return laid;
    }

    /// <summary>Cases that were anchored once and are there no more.</summary>
    public async Task<IReadOnlyList<CaseId>> VanishedAsync(string municipality, CancellationToken ct)
    {
        var standing = new HashSet<string>();
        await foreach (var row in cases.QueryAsync<TableEntity>(
            Rows.StartsWith(municipality, Rows.CasePrefix), select: ["RowKey"], cancellationToken: ct))
            standing.Add(row.RowKey[Rows.CasePrefix.Length..]);
        var gone = new SortedSet<string>(StringComparer.Ordinal);
        // An anchor of a history begins with the case's id, an id with a digit; those of logs and roots do not.
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {municipality} and RowKey ge {"0"} and RowKey lt {":"}");
        await foreach (var row in anchors.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: ct))
            if (!standing.Contains(row.RowKey[..^VersionLength]))
                gone.Add(row.RowKey[..^VersionLength]);
        return [.. gone.Select(id => new CaseId(id))];
    }

    /// <summary>Anchors what has changed since it was last anchored. Run twice, it lays nothing twice; a day that was
    /// missed is made good by the next. Reads page by page and holds no more than one page.</summary>
    public async Task<AnchorRoot> LayAsync(string municipality, Instant now, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(await LastRootAsync(municipality, ct)));
        var (count, changed) = await LayAsync(Histories, municipality, hash, now, ct);
        var (_, logged) = await LayAsync(Logs, municipality, hash, now, ct);
        var root = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (changed + logged > 0)
            await anchors.UpsertEntityAsync(Root(municipality, root, count, now), cancellationToken: ct);
        return new(municipality, count, changed, root);
    }

    private async Task<(int Count, int Laid)> LayAsync(
        Chain chain, string municipality, IncrementalHash hash, Instant now, CancellationToken ct)
    {
        var (count, laid, page) = (0, 0, new List<TableEntity>());
        await foreach (var row in cases.QueryAsync<TableEntity>(
            Rows.StartsWith(municipality, chain.Rows), select: ["PartitionKey", "RowKey", chain.Version, chain.Head],
            cancellationToken: ct))
        {
            var id = row.RowKey[chain.Rows.Length..];
            var (version, head) = (row.GetInt32(chain.Version), row.GetString(chain.Head));
            if (version is null || head is null)
                continue;
            hash.AppendData(Encoding.UTF8.GetBytes($"{id} {version} {head}\n"));
            count++;
            page.Add(Anchor(municipality, chain.Key(id, version.Value), version.Value, head, now));
            if (page.Count == 100)
                laid += await WriteAsync(page, ct);
        }

        return (count, laid + await WriteAsync(page, ct));
    }

    // An anchor is laid once and never replaced: what stands there already is left as it is.
    private async Task<int> WriteAsync(List<TableEntity> rows, CancellationToken ct)
    {
        var laid = 0;
        if (rows.Count > 0)
        {
            var (place, first, last) = (rows[0].PartitionKey, rows[0].RowKey[..^VersionLength], rows[^1].RowKey);
            var range = TableClient.CreateQueryFilter(
                $"PartitionKey eq {place} and RowKey ge {first} and RowKey le {last}");
            var standing = new HashSet<string>();
            await foreach (var row in anchors.QueryAsync<TableEntity>(range, select: ["RowKey"], cancellationToken: ct))
                standing.Add(row.RowKey);
            var missing = rows.Where(row => !standing.Contains(row.RowKey)).ToList();
            if (missing.Count > 0)
                await anchors.SubmitTransactionAsync(missing.Select(Write), ct);
            laid = missing.Count;
        }

        rows.Clear();
        return laid;
    }

    private async Task<string> LastRootAsync(string municipality, CancellationToken ct)
    {
        var root = "";
        var range = Rows.StartsWith(municipality, RootPrefix);
        await foreach (var row in anchors.QueryAsync<TableEntity>(range, select: ["Root"], cancellationToken: ct))
            root = row.GetString("Root") ?? root;
        return root;
    }

    private static TableTransactionAction Write(TableEntity row) =>
        new(TableTransactionActionType.UpsertReplace, row);

    private static TableEntity Root(string municipality, string root, int count, Instant now) =>
        new(municipality, RootPrefix + CaseId.Ascending(now)) { ["Root"] = root, ["Cases"] = count };

    private static TableEntity Anchor(string municipality, string key, int version, string head, Instant now) =>
        new(municipality, key)
        {
            ["Version"] = version,
            ["Head"] = head,
            ["At"] = InstantPattern.ExtendedIso.Format(now),
        };
}
