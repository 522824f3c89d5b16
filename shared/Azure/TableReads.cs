namespace Ombud.Stores;

internal static class TableReads
{
    /// <summary>The text of a column; null where there is none, or what is there is no text.</summary>
    public static string? TextOf(this TableEntity row, string column) =>
        row.TryGetValue(column, out var value) ? value as string : null;
}
