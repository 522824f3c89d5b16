using NodaTime.Text;

namespace Ombud.Operations;

/// <summary>A backup now, beside those of the nights, and kept for as long.</summary>
internal static class BackupCommand
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HHmm");

    public static async Task<int> RunAsync(Asked asked, Operator who, CancellationToken ct)
    {
        await using var storage = await OperatorStorage.OpenAsync(asked, who, ct);
        var stores = new OperatorStores(storage);
        var backup = stores.Backup;
        var night = $"{PartitionBackup.NightOf(stores.Now)}T{Time.Format(stores.Now.InZone(Norway.Zone).TimeOfDay)}";
        var partitions = asked["--municipality"] is { } name
            ? stores.Place(name).Partitions
            : await backup.PartitionsAsync(ct).ToListAsync(ct);
        var marked = 0;
        foreach (var partition in partitions)
        {
            var place = await backup.RunAsync(
                BackupPlace.Begin(night, partition, stores.Now), Instant.MaxValue, _ => Task.CompletedTask, ct);
            marked += place.Parts.Sum(part => part.Marked);
            await who.Said.WriteLineAsync(
                $"{partition}: {place.Parts.Sum(part => part.Cases)} cases, {place.Parts.Sum(part => part.Rows)} rows, "
                + $"{place.Parts.Sum(part => part.Marked)} do not verify");
        }

        await who.Said.WriteLineAsync($"Backed up as {night}.");
        return marked == 0 ? 0 : 1;
    }
}
