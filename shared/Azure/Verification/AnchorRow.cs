namespace Ombud.Stores;

/// <summary>The state of one chain on one day.</summary>
/// <param name="Chain">A case's id for its history; <c>l</c> or <c>d</c> and the rest of the key of the row at its
/// head for a chain of the log.</param>
internal sealed record AnchorRow(string Chain, Anchor Anchor, Instant At)
{
    // «_» and six digits.
    private const int VersionLength = 7;

    public string Key => $"{Chain}_{Rows.Sequence(Anchor.Sequence)}";

    public TableEntity WriteTo(string municipality) => new(municipality, Key)
    {
        ["Version"] = Anchor.Sequence,
        ["Head"] = Anchor.Hash,
        ["At"] = CaseRows.Write(At),
    };

    /// <summary>Null for a row that is no anchor.</summary>
    public static AnchorRow? Read(TableEntity row) =>
        row.RowKey.Length > VersionLength
        && row.TryGetValue("Version", out var version) && version is int sequence
        && row.TextOf("Head") is { } hash
        && row.TextOf("At") is { } written && CaseRows.TryReadInstant(written) is { } at
            ? new(row.RowKey[..^VersionLength], new(sequence, hash), at)
            : null;
}
