namespace Ombud.Stores;

/// <summary>Puts the last good copy of one case back in the place of what lies there. Its municipality is not held: of
/// its reminders only the newest rings again.</summary>
public sealed class CaseRestore(
    BackupContainer container, LastGoodCopies copies, PartitionRestore restore, SealedTable cases, SealedTable anchors)
{
    /// <summary>The id of the case that has the number in the backup; null for none.</summary>
    public async Task<string?> FindAsync(BackupManifest backup, CaseNumber number, CancellationToken ct)
    {
        foreach (var kind in new[] { PartKind.Rest, PartKind.LastGood })
            await foreach (var unit in BackedCases.UnitsAsync(container, backup, kind, ct))
                foreach (var row in unit.Rows)
                    if (row.Row.RowKey == Rows.Number(number))
                        return row.Row.TextOf("Id");
        return null;
    }

    /// <returns>The night from which it came.</returns>
    /// <exception cref="InvalidDataException">The backup has no good copy of it, or something was redacted since and no
    /// later backup has a good copy without it; nothing was touched.</exception>
    public async Task<string> RunAsync(BackupManifest backup, string id, CancellationToken ct)
    {
        var copy = await CopyAsync(backup, id, ct)
            ?? throw new InvalidDataException($"The backup {backup.Night} has no good copy of the case.");
        var version = BackedCases.VersionOf(copy.Rows.Select(row => row.Row));
        foreach (var later in (await restore.LaterAsync(backup.Night, backup.Partition, ct)).Reverse())
            copy = await WithoutRedactedAsync(copy, later, id, version, ct);
        var writer = new RowsPutBack(cases, anchors);
        foreach (var row in copy.Rows)
            await writer.PutAsync(row, ct);
        await writer.EndAsync(ct);
        foreach (var (table, rows) in new[] { (BackedTable.Cases, cases), (BackedTable.Anchors, anchors) })
            await foreach (var row in rows.PartitionAsync(backup.Partition, ct))
                if (LastGoodCopies.CaseOf(new(table, row)) == id && !writer.HasPut(table, row.RowKey))
                    await rows.DeleteAsync(row.PartitionKey, row.RowKey, ct);
        return copy.Verdict!.From!;
    }

    private async Task<BackupUnit> WithoutRedactedAsync(
        BackupUnit copy, BackupManifest later, string id, int version, CancellationToken ct)
    {
        await foreach (var unit in BackedCases.UnitsAsync(container, later, PartKind.Cases, ct))
            if (unit.Verdict!.Case == id && BackedCases.IsRedactedSince(unit.Rows.Select(row => row.Row), version))
                return unit.Verdict.IsIntact
                    ? (await CopyAsync(later, id, ct))!
                    : throw new InvalidDataException(
                        $"Something in the case was redacted by {later.Night}, where it does not verify.");
        return copy;
    }

    private async Task<BackupUnit?> CopyAsync(BackupManifest backup, string id, CancellationToken ct) =>
        (await copies.FindAsync(backup, new HashSet<string> { id }, ct)).SingleOrDefault();
}
