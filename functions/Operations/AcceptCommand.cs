namespace Ombud.Operations;

/// <summary>Somebody has looked at a case that does not verify, and it stays as it is.</summary>
internal static class AcceptCommand
{
    public static async Task<int> RunAsync(Asked asked, Operator who, CancellationToken ct)
    {
        await using var storage = await OperatorStorage.OpenAsync(asked, who, ct);
        var stores = new OperatorStores(storage);
        var (number, place) = stores.CaseOf(asked.Need("--case"));
        foreach (var night in await stores.Backups.NightsAsync(ct))
            foreach (var partition in place.Partitions)
                if (await stores.Backups.FindAsync(night, partition, ct) is { } backup
                    && await stores.CaseRestore.FindAsync(backup, number, ct) is { } id)
                    return await AcceptAsync(partition, new(id), number, stores, who, ct);
        throw new InvalidDataException($"No backup has {number}.");
    }

    private static async Task<int> AcceptAsync(
        string partition, CaseId id, CaseNumber number, OperatorStores stores, Operator who, CancellationToken ct)
    {
        var report = await stores.Chains.VerifyAsync(partition, id, ct);
        var faults = report.History.Select(one => one.Fault).Concat(report.Log.Select(one => one.Fault))
            .Distinct().Select(WireName.Of).Order(StringComparer.Ordinal).ToList();
        if (faults.Count > 0)
            await stores.Marks.AcceptAsync(partition, new(id.Value, faults), stores.Now, ct);
        await who.Said.WriteLineAsync(faults.Count == 0
            ? $"{number} is intact: there is nothing to accept."
            : $"{number} stays as it is: {string.Join(", ", faults)}.");
        return 0;
    }
}
