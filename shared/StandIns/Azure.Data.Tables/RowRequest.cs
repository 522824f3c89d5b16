using Azure.Core;

namespace Azure.Data.Tables;

// What one row wants done, in the terms of HTTP: the same whether it is sent alone or as part of a transaction.
internal readonly record struct RowRequest(RequestMethod Method, string Path, string? IfMatch, ITableEntity? Body)
{
    public static RowRequest Add(string table, ITableEntity entity)
    {
        _ = Row(table, entity);
        return new(RequestMethod.Post, $"/{table}", null, entity);
    }

    /// <param name="table">The table.</param>
    /// <param name="entity">The row as it is to be.</param>
    /// <param name="mode">Whether properties that it does not name stay or go.</param>
    /// <param name="ifMatch">Default makes it an upsert: the row is made, or written over at any version.</param>
    public static RowRequest Write(string table, ITableEntity entity, TableUpdateMode mode, ETag ifMatch) =>
        new(MethodFor(mode), Row(table, entity), ifMatch == default ? null : ifMatch.ToString(), entity);

    public static RowRequest Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        new(
            RequestMethod.Delete,
            Row(table, partitionKey, rowKey),
            (ifMatch == default ? ETag.All : ifMatch).ToString(),
            null);

    public static RowRequest Of(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => Write(table, action.Entity, TableUpdateMode.Merge, action.ETag),
        TableTransactionActionType.UpdateReplace => Write(table, action.Entity, TableUpdateMode.Replace, action.ETag),
        TableTransactionActionType.UpsertMerge => Write(table, action.Entity, TableUpdateMode.Merge, default),
        TableTransactionActionType.UpsertReplace => Write(table, action.Entity, TableUpdateMode.Replace, default),
        TableTransactionActionType.Delete =>
            Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        _ => throw new InvalidOperationException($"There is no action {action.ActionType}."),
    };

    public static string Row(string table, string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return $"/{table}(PartitionKey={Escape(partitionKey)},RowKey={Escape(rowKey)})";
    }

    private static string Row(string table, ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Row(table, entity.PartitionKey, entity.RowKey);
    }

    private static string Escape(string key) => Uri.EscapeDataString(ODataLiteral.Quote(key));

    private static RequestMethod MethodFor(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"There is no update mode {mode}.", nameof(mode)),
    };
}
