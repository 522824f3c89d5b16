using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>One night's backup of one partition, in steps of a few minutes.</summary>
/// <param name="backup">Null where the settings name no place for backups.</param>
public sealed class BackUpPartition(
    BackupMarks marks, Holds holds, IClock clock, ILogger<BackUpPartition> log, PartitionBackup? backup = null)
{
    private static readonly EventId BackedUp = new(7304, nameof(BackedUp));

    /// <summary>Those that the table has, whoever owns them, and those that may yet be empty; none where there are no
    /// backups.</summary>
    public async Task<IReadOnlyList<string>> PartitionsAsync(IEnumerable<string> owned, CancellationToken ct) =>
        backup is null ? [] : [.. (await backup.PartitionsAsync(ct).ToListAsync(ct)).Union(owned)];

    /// <summary>Goes on from where it stopped, until all has gone out tonight or the time is up. What is just being
    /// restored is left alone: half of it is no backup.</summary>
    public async Task RunAsync(string partition, Instant until, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if ((await holds.AllAsync(ct)).Any(hold => hold.Partition == partition && !hold.IsComplete))
            return;
        // From now on somebody waits for it.
        if (await marks.LastAsync(partition, ct) is null)
            await marks.BackedUpAsync(partition, now, ct);
        var (night, place) = (PartitionBackup.NightOf(now), await marks.PlaceAsync(partition, ct));
        if (place?.Night != night)
            place = BackupPlace.Begin(night, partition, now);
        if (place.IsDone)
            return;
        place = await backup!.RunAsync(place, until, part => marks.KeepAsync(part, ct), ct);
        if (place.IsDone)
            Tell(place);
    }

    // DO NOT change the wording of the second: the alert about cases that do not verify looks for it.
    private void Tell(BackupPlace place)
    {
        var (rows, cases) = (place.Parts.Sum(part => part.Rows), place.Parts.Sum(part => part.Cases));
        log.LogInformation(
            BackedUp, "Backup {Night} of {Partition}: {Cases} cases, {Rows} rows", place.Night, place.Partition, cases,
            rows);
        if (place.Parts.Sum(part => part.Marked) is > 0 and var marked)
            log.LogError(
                BackedUp, "Backup {Night} of {Partition}: {Marked} cases do not verify", place.Night, place.Partition,
                marked);
    }
}
