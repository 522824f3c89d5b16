using Azure;

namespace Ombud.Stores;

/// <summary>Seals what an earlier release left without a seal, as it lies there, and carries out to the end what it
/// redacted. Only for the nights in which such rows are accepted at all.</summary>
public sealed class FirstSeals(
    SealedTable cases, SealedTable anchors, CaseStore store, CaseKinds kinds, Moments moments)
{
    /// <returns>How many rows were sealed.</returns>
    public async Task<int> SealAsync(string municipality, CancellationToken ct)
    {
        if (!cases.Seals.AcceptsUnsealed)
            return 0;
        var count = 0;
        foreach (var table in new[] { cases, anchors })
            await foreach (var row in table.QueryAsync(
                TableClient.CreateQueryFilter($"PartitionKey eq {municipality}"), ct: ct))
                if (!RowSeals.IsSealed(row) && !Rows.IsEntry(row.RowKey) && await TrySealAsync(table, row, ct))
                    count++;
        await ForgetAsync(municipality, ct);
        return count;
    }

    // It left plain digests of what it redacted, which confirm a guess.
    private async Task ForgetAsync(string municipality, CancellationToken ct)
    {
        await foreach (var row in cases.RangeAsync(municipality, Rows.CasePrefix, ct))
            if (CaseRows.TryReadCase(cases, row, kinds).Stored is ({ HoldsOldDigest: true } one, var tag)
                && await store.TryHistoryAsync(one, ct) is { } history
                && history.Any(entry => entry.Action == HistoryEntry.Redaction))
                await store.CommitAsync(Redactions.CarriedOut(one, [], moments.Now()), tag, ct);
    }

    // What earlier releases did not write beside a case is added.
    private TableEntity WholeOf(TableEntity row) =>
        Rows.KindOf(row.RowKey) == Rows.CasePrefix && CaseRows.TryReadUntrusted(row, kinds).Stored is { Case: var one }
            ? CaseRows.Remade(one, row)
            : row;

    // Whoever changed it meanwhile has sealed it.
    private async Task<bool> TrySealAsync(SealedTable table, TableEntity row, CancellationToken ct)
    {
        try
        {
            await table.SubmitAsync([WholeOf(row).ToFollow(row.ETag)], ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }
}
