namespace Ombud.Operations;

/// <summary>Puts back what a backup holds: everything, one municipality, or the last good copy of one case.</summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(Asked asked, Operator who, CancellationToken ct)
    {
        await using var storage = await OperatorStorage.OpenAsync(asked, who, ct);
        var stores = new OperatorStores(storage);
        if (asked["--night"] is not { } night)
        {
            foreach (var one in await stores.Backups.NightsAsync(ct))
                await who.Said.WriteLineAsync(one);
            return 2;
        }

        return asked["--case"] is { } number
            ? await CaseAsync(night, number, stores, who, ct)
            : await PartitionsAsync(night, asked, stores, who, ct);
    }

    private static async Task<int> CaseAsync(
        string night, string number, OperatorStores stores, Operator who, CancellationToken ct)
    {
        var (wanted, place) = stores.CaseOf(number);
        foreach (var partition in place.Partitions)
            if (await stores.Backups.FindAsync(night, partition, ct) is { } backup
                && await stores.CaseRestore.FindAsync(backup, wanted, ct) is { } id)
            {
                var from = await stores.CaseRestore.RunAsync(backup, id, ct);
                var root = await stores.Laid.LayRootAsync(partition, stores.Now, ct);
                await who.Said.WriteLineAsync($"{number} is as it was on {from}. Root of {partition}: {root}");
                return 0;
            }

        throw new InvalidDataException($"The backup {night} does not have {number}.");
    }

    private static async Task<int> PartitionsAsync(
        string night, Asked asked, OperatorStores stores, Operator who, CancellationToken ct)
    {
        var wanted = asked["--municipality"] is { } name ? stores.Place(name).Partitions : null;
        var backups = (await stores.Backups.OfNightAsync(night, ct))
            .Where(backup => wanted?.Contains(backup.Partition) is not false).ToList();
        if (backups.Count == 0)
            throw new InvalidDataException($"There is no finished backup {night} of that.");
        if (!asked.Has("--replace"))
            await RefuseOpenAsync(backups, stores, ct);
        foreach (var backup in backups)
            if (backup.Partition == PartitionRestore.Suite)
                await stores.Restore.RunSuiteAsync(backup, ct);
            else
                await TellAsync(await RestoreAsync(backup, stores, who, ct), who);
        await who.Said.WriteLineAsync(
            "Held: nothing is sent from there until it is released. Run verify first, then release.");
        return 0;
    }

    // A restore that was stopped goes on without being asked again.
    private static async Task RefuseOpenAsync(
        List<BackupManifest> backups, OperatorStores stores, CancellationToken ct)
    {
        var underWay = (await stores.Holds.AllAsync(ct)).Where(hold => !hold.IsComplete).Select(hold => hold.Partition);
        foreach (var partition in backups.Select(backup => backup.Partition).Except(underWay))
            if (await stores.Restore.HasOpenCasesAsync(partition, ct))
                throw new InvalidOperationException(
                    $"{partition} has open cases. With --replace they become what they were that night.");
    }

    private static async Task<Restored> RestoreAsync(
        BackupManifest backup, OperatorStores stores, Operator who, CancellationToken ct)
    {
        var hold = new Hold(backup.Partition, backup.Night, stores.Now, IsComplete: false);
        var restored = await stores.Restore.RunAsync(
            backup, stores.Now,
            async () =>
            {
                await stores.Holds.HoldAsync(hold, ct);
                var held = (await stores.Holds.AllAsync(ct)).Single(one => one.Partition == hold.Partition);
                // Until then an instance may not know it yet, and send.
                await who.Wait(Holds.Known);
                return held.WrittenAt!.Value;
            },
            ct);
        await stores.Holds.HoldAsync(hold with { IsComplete = true }, ct);
        return restored;
    }

    private static async Task TellAsync(Restored done, Operator who)
    {
        await who.Said.WriteLineAsync(
            $"{done.Partition}: {done.Cases} cases, {done.Rows} rows; {done.Later} cases from a later night, where "
            + $"something in them was redacted; {done.Deleted} deleted since stay away; {done.Kept} newer ones stay. "
            + $"Root: {done.Root}");
        foreach (var id in done.Doubtful)
            await who.Said.WriteLineAsync($"{done.Partition} {id}: redacted since, intact in no backup: look at it.");
    }
}
