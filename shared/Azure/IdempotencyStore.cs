namespace Ombud.Stores;

/// <summary>What remembers that a request was answered, so that the same request sent twice makes one case.</summary>
public sealed class IdempotencyStore(SealedTable table)
{
    private const int MostOfOneTransaction = 100;

    /// <summary>Forgets requests whose case was received before <paramref name="before"/>, exclusive; the cases stay.
    /// Returns how many it forgot.</summary>
    public async Task<int> ForgetAsync(string municipality, Instant before, CancellationToken ct)
    {
        // Said first: what is forgotten by half is not missed.
        await table.PutAsync(
            new(Heartbeats.Partition, MarkOf(municipality)) { ["Before"] = CaseRows.Write(before) }, ct);
        // A case's id begins with its time, later ones first.
        var received = CaseId.Inverted(before);
        var old = Rows.StartsWith(municipality, Rows.IdempotencyPrefix)
            + TableClient.CreateQueryFilter($" and Id gt {received + '~'}");
        var forgotten = 0;
        await foreach (var page in table
            .QueryAsync(old, MostOfOneTransaction, ["PartitionKey", "RowKey"], ct)
            .AsPages().WithCancellation(ct))
            forgotten += await DeleteAsync(page.Values, ct);
        return forgotten;
    }

    /// <summary>Whether the request that opened the case is remembered, or need not be any more.</summary>
    internal static async Task<bool> RemembersAsync(SealedTable table, Case one, CancellationToken ct)
    {
        if (one.RequestKey is not { } key || await table.HasAsync(one.Municipality, Rows.IdempotencyKey(key), ct))
            return true;
        return await table.FindGenuineAsync(Heartbeats.Partition, MarkOf(one.Municipality), ct) is { } mark
            && one.ReceivedAt < CaseRows.ReadInstant(mark.GetString("Before"));
    }

    private static string MarkOf(string municipality) => $"forgotten_{municipality}";

    private async Task<int> DeleteAsync(IReadOnlyList<TableEntity> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return 0;
        try
        {
            await table.SubmitAsync(rows.Select(row => row.ToDelete()), ct);
            return rows.Count;
        }
        catch (TableTransactionFailedException e) when (e.Status == 404)
        {
            // Another instance is at the same work.
            return 0;
        }
    }
}
