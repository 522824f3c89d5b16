namespace Ombud.Stores;

/// <summary>Writes the backup of one partition, a part at a time, and its manifest last. Holds one part in memory,
/// however many cases there are. Stopped anywhere, it goes on behind the last part that it kept; what it had written
/// besides is in no manifest and means nothing.</summary>
public sealed class PartitionBackup(
    BackupContainer container, BackupSource source, LastGoodCopies lastGood, BackupMarks marks, IClock clock)
{
    /// <summary>As each night is called; the name of a backup that somebody asks for goes on with the time.</summary>
    public static string NightOf(Instant now) =>
        NodaTime.Text.LocalDatePattern.Iso.Format(now.InZone(Norway.Zone).Date);

    /// <inheritdoc cref="BackupSource.PartitionsAsync"/>
    public IAsyncEnumerable<string> PartitionsAsync(CancellationToken ct) => source.PartitionsAsync(ct);

    /// <param name="until">Whatever is left then is left to the next call.</param>
    /// <param name="keep">Told of each part that is written.</param>
    /// <returns>How far it has come.</returns>
    public async Task<BackupPlace> RunAsync(
        BackupPlace place, Instant until, Func<BackupPlace, Task> keep, CancellationToken ct)
    {
        while (!place.IsDone)
        {
            var part = new PartWriter(place.Kind);
            await foreach (var unit in UnitsAsync(place, ct))
            {
                part.Add(unit);
                var isOver = clock.GetCurrentInstant() >= until;
                if (!part.IsFull && !isOver)
                    continue;
                place = (await PutAsync(place, part, ct)) with { After = unit.Last };
                await keep(place);
                if (isOver)
                    return place;
                part = new(place.Kind);
            }

            place = (await PutAsync(place, part, ct)) with { Step = place.Step + 1, After = null };
            if (place.IsDone)
                await FinishAsync(place, ct);
            await keep(place);
        }

        return place;
    }

    private IAsyncEnumerable<BackupUnit> UnitsAsync(BackupPlace place, CancellationToken ct) => place.Step switch
    {
        BackupStep.Anchors => source.AnchorsAsync(place.Partition, place.After, ct),
        BackupStep.Cases => DecidedAsync(place, source.CasesAsync(place.Partition, place.After, ct)),
        BackupStep.Gone => DecidedAsync(place, source.GoneAsync(place.Partition, place.After, ct)),
        BackupStep.Rest => source.RestAsync(place.Partition, place.After, ct),
        _ => lastGood.CarriedAsync(place, ct),
    };

    private IAsyncEnumerable<BackupUnit> DecidedAsync(BackupPlace place, IAsyncEnumerable<BackupUnit> units) =>
        units.Select(async (BackupUnit unit, CancellationToken ct) => unit with
        {
            Verdict = await marks.DecidedAsync(place.Partition, unit.Verdict!, ct),
        });

    private async Task<BackupPlace> PutAsync(BackupPlace place, PartWriter writer, CancellationToken ct)
    {
        if (writer.IsEmpty)
            return place;
        var (part, bytes) = writer.End(place.Parts.Count);
        await container.PutAsync(place.Night, place.Partition, part, bytes, ct);
        return place with { Parts = [.. place.Parts, part] };
    }

    private async Task FinishAsync(BackupPlace place, CancellationToken ct)
    {
        await container.FinishAsync(
            new(place.Night, place.Partition, place.BegunAt, clock.GetCurrentInstant(), place.Parts), ct);
        await marks.BackedUpAsync(place.Partition, place.BegunAt, ct);
    }
}
