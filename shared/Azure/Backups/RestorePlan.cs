namespace Ombud.Stores;

/// <summary>From which night each case of a partition comes back.</summary>
/// <param name="Versions">How many actions each case of the backup has, by id.</param>
/// <param name="Later">Cases in which something was redacted since, with the backup in which it is gone.</param>
/// <param name="Deleted">Cases that were deleted on purpose since, with the row that is left of each: they do not come
/// back.</param>
/// <param name="Doubtful">Of <paramref name="Later"/>, those that do not verify there either.</param>
internal sealed record RestorePlan(
    BackupManifest Backup, IReadOnlyDictionary<string, int> Versions,
    IReadOnlyDictionary<string, BackupManifest> Later, IReadOnlyDictionary<string, BackedRow> Deleted,
    IReadOnlySet<string> Doubtful)
{
    /// <summary>Reads everything that may be needed: what somebody altered is refused before anything is touched.
    /// </summary>
    /// <param name="later">Backups of the same partition, newest first.</param>
    /// <exception cref="InvalidDataException">A part is not what its manifest says.</exception>
    public static async Task<RestorePlan> MakeAsync(
        BackupContainer container, RowSeals seals, BackupManifest backup, IReadOnlyList<BackupManifest> later,
        CancellationToken ct)
    {
        foreach (var part in backup.Parts.Where(part => part.Kind is not PartKind.Cases))
            await container.ReadAsync(backup, part, ct);
        var versions = await BackedCases.VersionsAsync(container, backup, ct);
        var (intact, doubtful, deleted) = (
            new Dictionary<string, BackupManifest>(), new Dictionary<string, BackupManifest>(),
            new Dictionary<string, BackedRow>());
        foreach (var one in later)
        {
            await foreach (var unit in BackedCases.UnitsAsync(container, one, PartKind.Cases, ct))
                if (unit.Verdict is { Case: var id } verdict && versions.TryGetValue(id, out var version)
                    && BackedCases.IsRedactedSince(unit.Rows.Select(row => row.Row), version))
                    (verdict.IsIntact ? intact : doubtful).TryAdd(id, one);
            await foreach (var unit in BackedCases.UnitsAsync(container, one, PartKind.Rest, ct))
                foreach (var row in unit.Rows)
                    if (Rows.KindOf(row.Row.RowKey) == Rows.DeletionPrefix && seals.Holds(row.Row)
                        && Rows.CaseOf(row.Row.RowKey) is { } id)
                        deleted.TryAdd(id.Value, row);
        }

        var uncertain = doubtful.Keys.Except(intact.Keys).ToHashSet();
        foreach (var id in uncertain)
            intact.Add(id, doubtful[id]);
        return new(backup, versions, intact, deleted, uncertain);
    }
}
