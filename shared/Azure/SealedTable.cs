using System.Diagnostics;
using Azure;

namespace Ombud.Stores;

/// <summary>A table whose rows are sealed as they are written. What is read from it is as it lies there: whoever acts
/// on it asks <see cref="Seals"/>.</summary>
public sealed class SealedTable(TableClient rows, RowSeals seals)
{
    public RowSeals Seals => seals;

    /// <summary>Null when there is no such row.</summary>
    public async Task<TableEntity?> FindAsync(string partition, string rowKey, CancellationToken ct)
    {
        var found = await rows.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: ct);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Null also where what stands there was not written by the suite: for whoever acts on it.</summary>
    internal async Task<TableEntity?> FindGenuineAsync(string partition, string rowKey, CancellationToken ct) =>
        await FindAsync(partition, rowKey, ct) is { } row && seals.Holds(row) ? row : null;

    /// <summary>The row, if it bears a seal of the suite's; null for one that was written before rows were sealed, too.
    /// </summary>
    internal TableEntity? Genuine(TableEntity? row) =>
        row is not null && RowSeals.IsSealed(row) && seals.Holds(row) ? row : null;

    public async Task<bool> HasAsync(string partition, string rowKey, CancellationToken ct) =>
        (await rows.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, ["RowKey"], ct)).HasValue;

    /// <summary>In order of their keys.</summary>
    /// <param name="atATime">How many a call brings, 1,000 at the most; null: as many as it can.</param>
    /// <param name="columns">Null: all. A row with a part of its columns cannot show that it is genuine.</param>
    internal AsyncPageable<TableEntity> QueryAsync(
        string filter, int? atATime = null, IEnumerable<string>? columns = null, CancellationToken ct = default) =>
        rows.QueryAsync<TableEntity>(filter, atATime, columns, ct);

    /// <summary>All rows of the municipality whose key starts so, in order of their keys.</summary>
    internal AsyncPageable<TableEntity> RangeAsync(string municipality, string prefix, CancellationToken ct) =>
        QueryAsync(Rows.StartsWith(municipality, prefix), ct: ct);

    /// <summary>All rows of the partition, in order of their keys.</summary>
    internal AsyncPageable<TableEntity> PartitionAsync(string partition, CancellationToken ct) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), ct: ct);

    /// <summary>Of the rows that the filter finds, nothing but their keys.</summary>
    internal IAsyncEnumerable<string> KeysAsync(string filter, CancellationToken ct) =>
        QueryAsync(filter, columns: ["RowKey"], ct: ct).Select(row => row.RowKey);

    /// <summary>Whether the very entry that was sent stands there: a retry after a lost answer meets its own
    /// rows.</summary>
    internal async Task<bool> HoldsAsync(ITableEntity sent, CancellationToken ct) =>
        await FindAsync(sent.PartitionKey, sent.RowKey, ct) is { } row
        && CaseRows.TryReadEntry(row)?.Hash == CaseRows.ReadEntry((TableEntity)sent).Hash;

    /// <summary>All of them or none.</summary>
    internal async Task SubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken ct)
    {
        using var span = AppTraces.Step("commit", ActivityKind.Client);
        var all = actions.ToList();
        foreach (var action in all.Where(action => action.ActionType is not TableTransactionActionType.Delete))
            seals.Seal((TableEntity)action.Entity);
        await rows.SubmitTransactionAsync(all, ct);
    }

    /// <summary>In place of what stands there, with the seals that they have: they were written before, and come from
    /// a backup.</summary>
    internal Task PutBackAsync(IEnumerable<TableEntity> written, CancellationToken ct) =>
        rows.SubmitTransactionAsync(written.Select(row => row.ToPut()), ct);

    internal Task AddAsync(TableEntity row, CancellationToken ct)
    {
        seals.Seal(row);
        return rows.AddEntityAsync(row, ct);
    }

    /// <summary>Adds it where none was read before, else replaces the one that was, unless it has changed since.
    /// </summary>
    /// <returns>Its version.</returns>
    internal async Task<ETag> FollowAsync(TableEntity row, ETag? before, CancellationToken ct)
    {
        seals.Seal(row);
        var written = before is { } tag
            ? await rows.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, ct)
            : await rows.AddEntityAsync(row, ct);
        return written.Headers.ETag ?? default;
    }

    /// <summary>In place of what stands there.</summary>
    internal Task PutAsync(TableEntity row, CancellationToken ct)
    {
        seals.Seal(row);
        return rows.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
    }

    /// <summary>Nothing happens where it is gone already.</summary>
    internal Task DeleteAsync(string partition, string rowKey, CancellationToken ct) =>
        rows.DeleteEntityAsync(partition, rowKey, ETag.All, ct);

    /// <summary>One after the other. Returns how many went.</summary>
    internal async Task<int> DeleteAllAsync(string filter, CancellationToken ct)
    {
        var count = 0;
        await foreach (var row in QueryAsync(filter, columns: ["PartitionKey", "RowKey"], ct: ct))
        {
            await DeleteAsync(row.PartitionKey, row.RowKey, ct);
            count++;
        }

        return count;
    }
}
