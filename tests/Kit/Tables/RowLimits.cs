using Azure.Data.Tables;

namespace Ombud.Kit.Tables;

/// <summary>What Table Storage refuses for its size or shape. Stricter than Azurite where Azure is.</summary>
internal static class RowLimits
{
    private const int MostActions = 100;
    private const int MostProperties = 252;
    private const int LongestKey = 512;
    private const int LongestText = 32 * 1024;
    private const int LongestBytes = 64 * 1024;
    private const int LargestRow = 1024 * 1024;
    private const int LargestTransaction = 4 * 1024 * 1024;

    /// <summary>The error code, or null when the row may be stored.</summary>
    public static string? Refusal(ITableEntity entity)
    {
        if (!IsKey(entity.PartitionKey) || !IsKey(entity.RowKey))
            return "OutOfRangeInput";
        if (entity is not TableEntity row)
            return "InvalidInput";
        if (row.Count > MostProperties + 3)
            return "TooManyProperties";
        if (row.Any(p => p.Value is string { Length: > LongestText } or byte[] { Length: > LongestBytes }))
            return "PropertyValueTooLarge";
        return BytesOf(row) > LargestRow ? "EntityTooLarge" : null;
    }

    /// <summary>The error code for a whole transaction, or null.</summary>
    public static string? Refusal(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count > MostActions)
            return "InvalidInput";
        if (actions.Select(a => a.Entity.PartitionKey).Distinct().Count() > 1)
            return "CommandsInBatchActOnDifferentPartitions";
        if (actions.Select(a => a.Entity.RowKey).Distinct(StringComparer.Ordinal).Count() < actions.Count)
            return "InvalidDuplicateRow";
        return actions.Sum(a => BytesOf((TableEntity)a.Entity)) > LargestTransaction ? "ContentLengthExceeded" : null;
    }

    private static bool IsKey(string? key) =>
        key is { Length: <= LongestKey } && !key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c));

    private static long BytesOf(TableEntity row) =>
        row.Sum(p => 2L * p.Key.Length + p.Value switch
        {
            string text => 2L * text.Length,
            byte[] bytes => bytes.Length,
            _ => 8,
        });
}
