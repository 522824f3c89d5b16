using System.Globalization;
using System.Text;

namespace Ombud.Stores;

/// <summary>An HMAC over a row: its place and all its columns, under a key that storage does not hold. Whoever can
/// write to the table can neither write a row of the suite, nor change or move one, without its being seen.</summary>
/// <param name="acceptsUnsealed">Rows without a seal are believed: while the first night seals what an earlier release
/// wrote.</param>
public sealed class RowSeals(SigningKeys keys, bool acceptsUnsealed = false)
{
    internal const string Column = "Seal";
    private const string Purpose = "row";
    private static readonly string[] NotSealed = [Column, "Timestamp", "odata.etag"];

    /// <inheritdoc cref="RowSeals" path="/param[@name='acceptsUnsealed']"/>
    public bool AcceptsUnsealed => acceptsUnsealed;

    /// <summary>What the suite writes, it seals. Entries of a chain are sealed by its head.</summary>
    public void Seal(TableEntity row)
    {
        if (!Rows.IsEntry(row.RowKey))
            row[Column] = Signature.Seal(keys, Purpose, Text(row));
    }

    /// <summary>Whether the row stands where and as the suite wrote it, at one time or another.</summary>
    public bool Holds(TableEntity row) =>
        row.TextOf(Column) is { } seal
            ? Signature.IsSealed(keys, Purpose, Text(row), seal)
            : !row.ContainsKey(Column) && AcceptsUnsealed;

    /// <exception cref="InvalidDataException">It is not as the suite wrote it.</exception>
    public TableEntity Trusted(TableEntity row) =>
        Holds(row) ? row : throw new InvalidDataException($"Row {row.RowKey} is not as the suite wrote it.");

    /// <summary>Whether it has one of its own, genuine or not.</summary>
    public static bool IsSealed(TableEntity row) => row.ContainsKey(Column);

    // Each part with its length: no two rows have the same text. Beside a document, what follows from it is not
    // sealed: it is compared with it, and can be mended.
    private static string Text(TableEntity row)
    {
        var text = new StringBuilder();
        var hasDocument = row.Keys.Any(CaseRows.IsDocument);
        foreach (var (name, value) in row
            .Where(column => hasDocument ? IsSealedBeside(column.Key) : !NotSealed.Contains(column.Key))
            .OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            var written = Written(value);
            text.Append(CultureInfo.InvariantCulture, $"{name.Length}:{name}{TypeOf(value)}{written.Length}:{written}");
        }

        return text.ToString();
    }

    private static bool IsSealedBeside(string column) =>
        column is "PartitionKey" or "RowKey" or CaseRows.LayoutColumn || CaseRows.IsDocument(column);

    private static string Written(object? value) => value switch
    {
        DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static char TypeOf(object? value) => value switch
    {
        string => 's',
        int => 'i',
        bool => 'b',
        DateTimeOffset => 'd',
        byte[] => 'x',
        _ => '?',
    };
}
