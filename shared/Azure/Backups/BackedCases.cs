namespace Ombud.Stores;

/// <summary>What a backup says of its cases: how far each had come, and what was taken out of it for good.</summary>
internal static class BackedCases
{
    /// <summary>The number of actions of each, by id.</summary>
    public static async Task<Dictionary<string, int>> VersionsAsync(
        BackupContainer container, BackupManifest backup, CancellationToken ct)
    {
        var versions = new Dictionary<string, int>();
        await foreach (var unit in UnitsAsync(container, backup, PartKind.Cases, ct))
            versions[unit.Verdict!.Case] = VersionOf(unit.Rows.Select(row => row.Row));
        return versions;
    }

    public static int VersionOf(IEnumerable<TableEntity> own) => own.Where(IsAction).Select(SequenceOf).Max(0);

    /// <summary>Whether a text was taken out in an action behind that one: it does not come back.</summary>
    public static bool IsRedactedSince(IEnumerable<TableEntity> own, int version) => own.Any(row =>
        IsAction(row) && SequenceOf(row) > version && CaseRows.TryReadEntry(row) is { IsRedaction: true });

    /// <summary>In order; each part is checked against the manifest as it is read.</summary>
    public static async IAsyncEnumerable<BackupUnit> UnitsAsync(
        BackupContainer container, BackupManifest backup, PartKind kind,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var part in backup.Parts.Where(part => part.Kind == kind))
            foreach (var unit in await container.ReadAsync(backup, part, ct))
                yield return unit;
    }

    private static bool IsAction(TableEntity row) => Rows.KindOf(row.RowKey) == Rows.HistoriesPrefix;

    private static int SequenceOf(TableEntity row) => Rows.SequenceOf(row.RowKey.Split('_')[^1]);

    private static int Max(this IEnumerable<int> numbers, int least) => numbers.Append(least).Max();
}
