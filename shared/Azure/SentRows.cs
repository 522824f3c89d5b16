using Azure.Data.Tables;

namespace Ombud.Stores;

internal static class SentRows
{
    /// <summary>Whether the row stands there as it was sent. A retry after a lost answer meets its own rows; the salt
    /// of an entry tells it from every other.</summary>
    public static async Task<bool> HoldsAsync(this TableClient table, ITableEntity sent, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            sent.PartitionKey, sent.RowKey, cancellationToken: ct);
        return row.HasValue
            && LongText.Read(row.Value!, "Document") == LongText.Read((TableEntity)sent, "Document");
    }
}
