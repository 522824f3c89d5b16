using System.Globalization;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;

namespace Ombud.Stores;

/// <param name="Number">Of the case; its id where the number cannot be read.</param>
/// <param name="Entries">How many entries the history has.</param>
/// <param name="Anchored">When its newest anchor was laid; null before the first.</param>
public sealed record ChainReport(
    string Number, int Entries, Instant? Anchored,
    IReadOnlyList<ChainFinding> History, IReadOnlyList<ChainFinding> Log)
{
    /// <summary>Of a case that is not there, or that nobody can read.</summary>
    public static ChainReport Without(CaseId id, ChainFault fault) => new(id.Value, 0, null, [new(0, fault)], []);

    public bool IsWhole => History.Count == 0 && Log.Count == 0;
}

// Reads a case's rows as they lie there and holds them against each other, the case and the anchors.
public sealed class ChainStore(TableClient table, AnchorStore anchors)
{
    // More than a burst of alerts writes; a case that moves all the time is a case that somebody works on.
    private const int Readings = 25;

    /// <summary>Case, history and log as they lie there; nothing that is wrong with a row is an exception. Somebody who
    /// acts meanwhile is no forger: what has moved while it was read is read again.</summary>
    public async Task<ChainReport> VerifyAsync(string municipality, CaseId id, CancellationToken ct)
    {
        for (var reading = 1; ; reading++)
        {
            var heads = await HeadsAsync(municipality, id, ct);
            var report = await VerifyAsync(municipality, id, heads, ct);
            if (report.IsWhole || reading == Readings || await HeadsAsync(municipality, id, ct) is var now
                && now.Case?.ETag == heads.Case?.ETag && now.Log?.ETag == heads.Log?.ETag)
                return report;
        }
    }

    /// <summary>Cases that were anchored once and are there no more.</summary>
    public async Task<IReadOnlyList<ChainReport>> VanishedAsync(string municipality, CancellationToken ct)
    {
        var gone = await anchors.VanishedAsync(municipality, ct);
        return [.. gone.Select(id => ChainReport.Without(id, ChainFault.CaseMissing))];
    }

    private async Task<(TableEntity? Case, TableEntity? Log)> HeadsAsync(
        string municipality, CaseId id, CancellationToken ct)
    {
        async Task<TableEntity?> FindAsync(string key) =>
            await table.GetEntityIfExistsAsync<TableEntity>(municipality, key, cancellationToken: ct) is
            { HasValue: true } found ? found.Value : null;
        return (await FindAsync(Rows.Case(id)), await FindAsync(Rows.LogHead(id)));
    }

    private async Task<ChainReport> VerifyAsync(
        string municipality, CaseId id, (TableEntity? Case, TableEntity? Log) heads, CancellationToken ct)
    {
        if (heads.Case is null)
            return ChainReport.Without(id, ChainFault.CaseMissing);
        if (CaseRows.TryReadCase(heads.Case) is not var (source, document))
            return ChainReport.Without(id, ChainFault.CaseUnreadable);
        var laid = await anchors.OfAsync(municipality, id, ct);
        var logged = await anchors.OfLogAsync(municipality, id, ct);
        var history = await RowsAsync(municipality, Rows.HistoryPrefix(id), ct);
        var log = await RowsAsync(municipality, Rows.LogPrefix(id), ct);
        return new(
            source.Number.Value, history.Count, laid.Count > 0 ? laid.Max(one => one.At) : null,
            HistoryChain.Verify(
                history, source.HistoryHead, source.Version, [.. laid.Select(one => one.Anchor)],
                Case.SealableOf(document, source.HistoryHead)),
            HistoryChain.Verify(
                log, heads.Log?.GetString("Hash") ?? "", heads.Log?.GetInt32("Sequence") ?? 0,
                [.. logged.Select(one => one.Anchor)]));
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
