using System.Runtime.CompilerServices;
using Azure;

namespace Ombud.Stores;

internal static class TableReads
{
    /// <summary>Null when there is no such row.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partition, string rowKey, CancellationToken ct)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: ct);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The text of a column; null where there is none, or what is there is no text.</summary>
    public static string? TextOf(this TableEntity row, string column) =>
        row.TryGetValue(column, out var value) ? value as string : null;

    /// <summary>All rows of the municipality whose key starts so, in order of their keys.</summary>
    public static AsyncPageable<TableEntity> RangeAsync(
        this TableClient table, string municipality, string prefix, CancellationToken ct) =>
        table.QueryAsync<TableEntity>(Rows.StartsWith(municipality, prefix), cancellationToken: ct);

    /// <summary>Of the rows that the filter finds, nothing but their keys.</summary>
    public static IAsyncEnumerable<string> KeysAsync(this TableClient table, string filter, CancellationToken ct) =>
        table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: ct).Select(row => row.RowKey);

    /// <summary>Ranges that are each in the order of that key, read as one.</summary>
    public static async IAsyncEnumerable<T> InOrderAsync<T>(
        this IEnumerable<IAsyncEnumerable<T>> ranges, Func<T, string> key,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var cursors = ranges.Select(range => range.GetAsyncEnumerator(ct)).ToList();
        try
        {
            var left = new List<IAsyncEnumerator<T>>();
            foreach (var cursor in cursors)
                if (await cursor.MoveNextAsync())
                    left.Add(cursor);
            while (left.MinBy(cursor => key(cursor.Current), StringComparer.Ordinal) is { } next)
            {
                yield return next.Current;
                if (!await next.MoveNextAsync())
                    left.Remove(next);
            }
        }
        finally
        {
            foreach (var cursor in cursors)
                await cursor.DisposeAsync();
        }
    }

    /// <summary>Whether the very entry that was sent stands there: a retry after a lost answer meets its own
    /// rows.</summary>
    public static async Task<bool> HoldsAsync(this TableClient table, ITableEntity sent, CancellationToken ct) =>
        await table.FindAsync(sent.PartitionKey, sent.RowKey, ct) is { } row
        && CaseRows.ReadEntry(row).Hash == CaseRows.ReadEntry((TableEntity)sent).Hash;
}
