using System.Runtime.CompilerServices;

namespace Ombud.Stores;

/// <param name="Cases">That were put back.</param>
/// <param name="Rows">In both tables.</param>
/// <param name="Later">Cases that came from a later night, because something in them was redacted since.</param>
/// <param name="Deleted">Cases that did not come back, because they were deleted on purpose since.</param>
/// <param name="Kept">Cases that stayed as they are: they came in after the backup, or something in them was redacted
/// after it.</param>
/// <param name="Doubtful">Ids of cases in which something was redacted, and that verify in no backup since.</param>
/// <param name="Root">Over the anchors as they are now.</param>
public sealed record Restored(
    string Partition, int Cases, int Rows, int Later, int Deleted, int Kept, IReadOnlyList<string> Doubtful,
    string Root);

/// <summary>Puts a partition back as it was on a night. It is held first, and stays so; all rows are put back before
/// any is taken away, so that whatever stops it, no case is missing, and it can simply be run again. A case that came
/// in after the backup stays.</summary>
public sealed class PartitionRestore(
    BackupContainer container, SealedTable cases, SealedTable anchors, ChainStore chains, AnchorStore laid)
{
    /// <summary>Where the suite keeps what it needs for itself.</summary>
    public const string Suite = Heartbeats.Partition;

    /// <summary>Whether somebody works on cases there.</summary>
    public ValueTask<bool> HasOpenCasesAsync(string partition, CancellationToken ct) => cases
        .QueryAsync($"{Rows.Between(partition, Rows.CasePrefix, Rows.BeyondCases)} and Open eq true", 1, ["RowKey"], ct)
        .AnyAsync(ct);

    /// <summary>Finished backups of the partition since that one, newest first.</summary>
    /// <exception cref="InvalidDataException">One is not as the suite wrote it.</exception>
    public async Task<IReadOnlyList<BackupManifest>> LaterAsync(
        string night, string partition, CancellationToken ct)
    {
        var later = new List<BackupManifest>();
        foreach (var other in await container.NightsAsync(ct))
            if (string.CompareOrdinal(other, night) > 0
                && await container.FindAsync(other, partition, ct) is { } found)
                later.Add(found);
        return later;
    }

    /// <param name="hold">Holds the partition, and returns when every instance knows it. It says since when, as storage
    /// has it: what is written from then on is the suite's own, and stays.</param>
    /// <exception cref="InvalidDataException">The backup, or a later one, is not as the suite wrote it; nothing was
    /// touched.</exception>
    public async Task<Restored> RunAsync(
        BackupManifest backup, Instant now, Func<Task<DateTimeOffset>> hold, CancellationToken ct)
    {
        var partition = backup.Partition;
        var later = await LaterAsync(backup.Night, partition, ct);
        var plan = await RestorePlan.MakeAsync(container, cases.Seals, backup, later, ct);
        var since = await hold();
        var kept = await KeptAsync(plan, ct);
        var deleted = plan.Deleted.Keys.Union(await DeletedAsync(partition, ct)).ToHashSet();
        var writer = new RowsPutBack(cases, anchors);
        await foreach (var row in RowsOfAsync(plan, kept, deleted, ct))
            await writer.PutAsync(row, ct);
        await writer.EndAsync(ct);
        foreach (var (table, rows) in new[] { (BackedTable.Cases, cases), (BackedTable.Anchors, anchors) })
            await foreach (var row in rows.PartitionAsync(partition, ct))
                if (!writer.HasPut(table, row.RowKey) && !(row.Timestamp >= since)
                    && !Stays(new(table, row), plan, kept))
                    await rows.DeleteAsync(partition, row.RowKey, ct);
        var back = plan.Versions.Keys.Where(id => !deleted.Contains(id) && !kept.Contains(id)).ToList();
        return new(
            partition, back.Count, writer.Count, back.Count(plan.Later.ContainsKey),
            plan.Versions.Keys.Count(deleted.Contains), kept.Count, [.. plan.Doubtful.Where(back.Contains)],
            await laid.LayRootAsync(partition, now, ct));
    }

    /// <summary>Of what the suite keeps for itself, what is gone: how far the mailbox was read, where the bot speaks
    /// with whom. What stands there is newer, and stays.</summary>
    public async Task RunSuiteAsync(BackupManifest backup, CancellationToken ct)
    {
        var writer = new RowsPutBack(cases, anchors);
        await foreach (var unit in BackedCases.UnitsAsync(container, backup, PartKind.Rest, ct))
            foreach (var row in unit.Rows)
                if (await cases.FindGenuineAsync(Suite, row.Row.RowKey, ct) is null)
                    await writer.PutAsync(row, ct);
        await writer.EndAsync(ct);
    }

    // The case as it was, or as it was on the night from which on something of it was gone.
    private async IAsyncEnumerable<BackedRow> RowsOfAsync(
        RestorePlan plan, HashSet<string> kept, HashSet<string> deleted,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var sources = plan.Later.Where(one => !kept.Contains(one.Key) && !deleted.Contains(one.Key))
            .ToLookup(one => one.Value, one => one.Key);
        foreach (var left in plan.Deleted.Values)
            yield return left;
        PartKind[] kinds = [PartKind.Anchors, PartKind.Cases, PartKind.Rest];
        foreach (var backup in sources.Select(one => one.Key).Prepend(plan.Backup))
        {
            var own = sources[backup].ToHashSet();
            foreach (var kind in kinds)
                await foreach (var unit in BackedCases.UnitsAsync(container, backup, kind, ct))
                    foreach (var row in unit.Rows)
                        if (backup == plan.Backup ? IsOfThatNight(row) : own.Contains(CaseOf(row) ?? ""))
                            yield return row;
        }

        bool IsOfThatNight(BackedRow row) => CaseOf(row) is not { } id
            || Rows.KindOf(row.Row.RowKey) == Rows.DeletionPrefix
            || (deleted.Contains(id) ? row.Table is BackedTable.Anchors
                : !kept.Contains(id) && !plan.Later.ContainsKey(id));
    }

    private static string? CaseOf(BackedRow row) => LastGoodCopies.CaseOf(row);

    // A message that was decided and not sent stays; so does what is left of what was deleted on purpose.
    private bool Stays(BackedRow backed, RestorePlan plan, HashSet<string> kept) =>
        CaseOf(backed) is { } id
        && (kept.Contains(id)
            || (backed is { Table: BackedTable.Cases, Row: var row } && plan.Versions.ContainsKey(id)
                && Rows.KindOf(row.RowKey) is Rows.OutboxPrefix or Rows.DeletionPrefix && cases.Seals.Holds(row)));

    private async Task<HashSet<string>> DeletedAsync(string partition, CancellationToken ct) =>
        await cases.RangeAsync(partition, Rows.DeletionPrefix, ct).Where(cases.Seals.Holds)
            .Select(row => Rows.CaseOf(row.RowKey)?.Value).OfType<string>().ToHashSetAsync(cancellationToken: ct);

    // What somebody planted has no seal of ours, and goes.
    private async Task<HashSet<string>> KeptAsync(RestorePlan plan, CancellationToken ct)
    {
        var (kept, partition) = (new HashSet<string>(), plan.Backup.Partition);
        await foreach (var row in cases.RangeAsync(partition, Rows.CasePrefix, ct))
            if (Rows.CaseOf(row.RowKey) is { } id && cases.Seals.Holds(row)
                && (!plan.Versions.TryGetValue(id.Value, out var version)
                    || await IsRedactedSinceAsync(partition, id, version, ct)))
                kept.Add(id.Value);
        return kept;
    }

    private async Task<bool> IsRedactedSinceAsync(string partition, CaseId id, int version, CancellationToken ct)
    {
        var history = await cases.RangeAsync(partition, Rows.HistoryPrefix(id), ct).ToListAsync(ct);
        return BackedCases.IsRedactedSince(history, version)
            && (await chains.VerifyAsync(partition, id, ct)).IsWhole;
    }
}
