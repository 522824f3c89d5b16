using System.Globalization;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;

namespace Ombud.Stores;

/// <param name="Entries">How many entries the history has.</param>
/// <param name="Anchored">When its newest anchor was laid; null before the first.</param>
public sealed record ChainReport(
    CaseNumber Number, int Entries, Instant? Anchored,
    IReadOnlyList<ChainFinding> History, IReadOnlyList<ChainFinding> Log)
{
    public bool IsWhole => History.Count == 0 && Log.Count == 0;
}

// Reads a case's rows as they lie there and holds them against each other, the case and the anchors.
public sealed class ChainStore(TableClient table, AnchorStore anchors)
{
    public async Task<ChainReport> VerifyAsync(Case source, CancellationToken ct)
    {
        var (municipality, id) = (source.Municipality, source.Id);
        var laid = await anchors.OfAsync(municipality, id, ct);
        var history = await RowsAsync(municipality, Rows.HistoryPrefix(id), ct);
        var log = await RowsAsync(municipality, Rows.LogPrefix(id), ct);
        var head = await table.GetEntityIfExistsAsync<TableEntity>(
            municipality, Rows.LogHead(id), cancellationToken: ct);
        return new(
            source.Number, history.Count, laid.Count > 0 ? laid.Max(one => one.At) : null,
            HistoryChain.Verify(history, source.HistoryHead, source.Version, [.. laid.Select(one => one.Anchor)]),
            HistoryChain.Verify(
                log,
                head.HasValue ? head.Value!.GetString("Hash") ?? "" : "",
                head.HasValue ? head.Value!.GetInt32("Sequence") ?? 0 : 0, []));
    }

    private async Task<List<StoredEntry>> RowsAsync(string municipality, string prefix, CancellationToken ct)
    {
        var rows = new List<StoredEntry>();
        var range = Rows.StartsWith(municipality, prefix);
        await foreach (var row in table.QueryAsync<TableEntity>(range, cancellationToken: ct))
            rows.Add(new(
                int.TryParse(row.RowKey[prefix.Length..], CultureInfo.InvariantCulture, out var number) ? number : 0,
                LongText.Read(row, "Document")));
        return rows;
    }
}
