using Azure;
using Azure.Data.Tables;
using Ombud.Kit.Tables;

namespace Ombud.Simulation.Tests.Tampered;

/// <summary>What somebody does who can write to both tables but has no key.</summary>
internal static class Tampering
{
    private static readonly string[] NotColumns = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static IEnumerable<string> Columns(this TableEntity row) => row.Keys.Except(NotColumns);

    public static void Put(this TableRows rows, TableEntity row) =>
        rows.Apply([new(TableTransactionActionType.UpsertReplace, row)]);

    public static void Drop(this TableRows rows, TableEntity row) =>
        rows.Apply([new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), ETag.All)]);

    /// <summary>The same row in another place.</summary>
    public static TableEntity At(this TableEntity row, string partition, string key) =>
        new(row.Where(column => !NotColumns.Contains(column.Key)).ToDictionary(one => one.Key, one => one.Value))
        {
            PartitionKey = partition,
            RowKey = key,
        };

    public static TableEntity With(this TableEntity row, string column, object? value)
    {
        var changed = row.At(row.PartitionKey, row.RowKey);
        if (value is null)
            changed.Remove(column);
        else
            changed[column] = value;
        return changed;
    }
}
