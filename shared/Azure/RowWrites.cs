using Azure;

namespace Ombud.Stores;

/// <summary>What a transaction does with a row.</summary>
internal static class RowWrites
{
    public static TableTransactionAction ToAdd(this TableEntity row) => new(TableTransactionActionType.Add, row);

    public static TableTransactionAction ToPut(this TableEntity row) =>
        new(TableTransactionActionType.UpsertReplace, row);

    /// <summary>Adds it where none was read before, else replaces the one that was, unless it has changed since.
    /// </summary>
    public static TableTransactionAction ToFollow(this TableEntity row, ETag? before) =>
        before is { } tag ? new(TableTransactionActionType.UpdateReplace, row, tag) : row.ToAdd();

    public static TableTransactionAction ToDelete(this TableEntity row) =>
        new(TableTransactionActionType.Delete, row, ETag.All);
}
