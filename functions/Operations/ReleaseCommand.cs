namespace Ombud.Operations;

/// <summary>What was restored and looked at is no longer held: the next sweep rings what is due.</summary>
internal static class ReleaseCommand
{
    public static async Task<int> RunAsync(Asked asked, Operator who, CancellationToken ct)
    {
        await using var storage = await OperatorStorage.OpenAsync(asked, who, ct);
        var stores = new OperatorStores(storage);
        var partitions = stores.Place(asked.Need("--municipality")).Partitions;
        var held = (await stores.Holds.AllAsync(ct)).Where(hold => partitions.Contains(hold.Partition)).ToList();
        if (held.Find(hold => !hold.IsComplete) is { } half)
            throw new InvalidOperationException(
                $"The restore of {half.Partition} was stopped half-way. Run restore --night {half.Night} again.");
        foreach (var hold in held)
        {
            await stores.Holds.ReleaseAsync(hold.Partition, ct);
            await who.Said.WriteLineAsync($"{hold.Partition} is released: what is due rings within minutes.");
        }

        if (held.Count == 0)
            await who.Said.WriteLineAsync("Nothing of it is held.");
        return 0;
    }
}
