using System.Text;
using Azure.Storage.Blobs.Models;
using NodaTime;
using Ombud.Simulation.Tests.Tables;
using Ombud.Simulation.Tests.Tampered;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Backups;

public sealed class BackupTests(AzuriteInMemory azurite) : BackedUpWorld(azurite)
{
    [Fact]
    public async Task Every_row_goes_out_once_and_every_case_with_its_verdict()
    {
        await Backups.BackUpAsync(First);

        foreach (var partition in Backups.Partitions)
        {
            var manifest = (await Backups.Container.FindAsync(First, partition, default))!;
            var units = await Backups.UnitsAsync(manifest);
            var rows = units.SelectMany(unit => unit.Rows).ToList();
            Assert.Equal(Sorted(KeysOf(partition)), Sorted(rows.Select(row => $"{row.Table} {row.Row.RowKey}")));
            Assert.Equal(
                Sorted(World.Rows.All().Where(row => row.PartitionKey == partition)
                    .Select(row => row.RowKey).Where(key => Rows.KindOf(key) == Rows.CasePrefix)),
                Sorted(units.Select(unit => unit.Verdict).OfType<CaseVerdict>().Select(one => $"c_{one.Case}")));
            Assert.Equal((0, rows.Count), (manifest.Marked, manifest.Rows));
        }
    }

    [Fact]
    public async Task A_backup_that_is_cut_short_again_and_again_goes_on_and_counts_only_when_it_is_whole()
    {
        var place = BackupPlace.Begin(First, Place, World.Clock.GetCurrentInstant());
        var steps = 0;
        for (; !place.IsDone && steps < 10_000; steps++)
        {
            Assert.Null(await Backups.Container.FindAsync(First, Place, default));
            // Each step by another instance, without time for more than one part; what it had not kept is lost.
            await Backups.Backup().RunAsync(
                place, Instant.MinValue, part => Backups.Marks.KeepAsync(part, default), default);
            place = (await Backups.Marks.PlaceAsync(Place, default))!;
        }

        var manifest = (await Backups.Container.FindAsync(First, Place, default))!;
        var rows = (await Backups.UnitsAsync(manifest)).SelectMany(unit => unit.Rows);
        Assert.InRange(steps, 5, 9_999);
        Assert.Equal(Sorted(KeysOf(Place)), Sorted(rows.Select(row => $"{row.Table} {row.Row.RowKey}")));
    }

    [Fact]
    public async Task A_case_that_does_not_verify_goes_out_marked_and_its_last_good_copy_for_as_long_as_it_does_not()
    {
        await Backups.BackUpAsync(First, Place);
        var good = World.Rows.All().First(row => row.PartitionKey == Place
            && Rows.KindOf(row.RowKey) == Rows.HistoriesPrefix
            && row.RowKey.EndsWith("000001", StringComparison.Ordinal));
        var id = Rows.CaseOf(good.RowKey)!.Value;
        World.Rows.Drop(good);

        foreach (var night in new[] { Second, Third })
        {
            var manifest = await Backups.BackUpAsync(night, Place);
            var verdict = Assert.Single(
                await Backups.UnitsAsync(manifest, PartKind.Cases), unit => unit.Verdict!.IsMarked).Verdict!;
            var copy = Assert.Single(await Backups.UnitsAsync(manifest, PartKind.LastGood));
            Assert.Equal(id, verdict.Case);
            Assert.Equal((id, First), (copy.Verdict!.Case, copy.Verdict.From));
            Assert.Contains(copy.Rows, row => row.Row.RowKey == good.RowKey);
            Assert.Contains(copy.Rows, row => Rows.KindOf(row.Row.RowKey) == Rows.NumberPrefix);
            Assert.Contains(copy.Rows, row => row.Table is BackedTable.Anchors);
        }

        World.Rows.Put(good);
        Assert.Empty(await Backups.UnitsAsync(await Backups.BackUpAsync("2026-11-04", Place), PartKind.LastGood));
    }

    [Fact]
    public async Task A_case_of_which_nothing_is_left_goes_along_too_until_somebody_accepts_that_it_is_gone()
    {
        await Backups.BackUpAsync(First, Place);
        var id = World.Rows.All().Select(row => row.RowKey).First(key =>
            World.Rows.Find(Place, key) is not null && Rows.KindOf(key) == Rows.CasePrefix)[Rows.CasePrefix.Length..];
        foreach (var row in World.Rows.All().Where(row => row.PartitionKey == Place
            && Rows.CaseOf(row.RowKey)?.Value == id).ToList())
            World.Rows.Drop(row);

        var manifest = await Backups.BackUpAsync(Second, Place);
        var verdict = Assert.Single(
            await Backups.UnitsAsync(manifest, PartKind.Cases), unit => unit.Verdict!.IsMarked).Verdict!;
        var copy = Assert.Single(await Backups.UnitsAsync(manifest, PartKind.LastGood));
        await Backups.Marks.AcceptAsync(Place, verdict, World.Clock.GetCurrentInstant(), default);
        var decided = await Backups.BackUpAsync(Third, Place);

        Assert.Equal((id, "case-missing"), (verdict.Case, Assert.Single(verdict.Faults)));
        Assert.Contains(copy.Rows, row => row.Row.RowKey == $"c_{id}");
        Assert.Equal(0, decided.Marked);
        Assert.Empty(await Backups.UnitsAsync(decided, PartKind.LastGood));
    }

    [Fact]
    public async Task A_manifest_or_a_part_that_somebody_altered_is_refused()
    {
        var manifest = await Backups.BackUpAsync(First, Place);
        var part = manifest.Parts[0];
        await ReplaceAsync($"{First}/{Place}/{part.Name}", bytes => [.. bytes, 0]);
        await Assert.ThrowsAsync<InvalidDataException>(() => Backups.Container.ReadAsync(manifest, part, default));

        await ReplaceAsync($"{First}/{Place}/manifest.jsonl", bytes => Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(bytes).Replace(part.Sha256, new('0', 64), StringComparison.Ordinal)));

        await Assert.ThrowsAsync<InvalidDataException>(() => Backups.Container.FindAsync(First, Place, default));
    }

    [Fact]
    public async Task A_backup_under_the_name_of_another_night_or_municipality_is_refused()
    {
        await Backups.BackUpAsync(First, Place);
        var said = (await Backups.Blobs.GetBlobClient($"{First}/{Place}/manifest.jsonl").DownloadContentAsync())
            .Value.Content;
        foreach (var (night, partition) in new[] { (Second, Place), (First, "3439") })
        {
            await Backups.Blobs.GetBlobClient($"{night}/{partition}/manifest.jsonl").UploadAsync(said);
            await Assert.ThrowsAsync<InvalidDataException>(
                () => Backups.Container.FindAsync(night, partition, default));
        }
    }

    [Fact]
    public async Task No_name_of_a_blob_holds_anything_but_nights_numbers_and_digests()
    {
        await Backups.BackUpAsync(First);

        await foreach (var blob in Backups.Blobs.GetBlobsAsync(new GetBlobsOptions()))
            Assert.Matches(
                "^2026-11-01/(34[0-9]{2}|3909|unsorted|suite)/(manifest.jsonl|[0-9]{5}-[a-z-]+-[0-9a-f]{16}.jsonl.gz)$",
                blob.Name);
    }

    private async Task ReplaceAsync(string name, Func<byte[], byte[]> change)
    {
        var blob = Backups.Blobs.GetBlobClient(name);
        var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        await blob.UploadAsync(new BinaryData(change(bytes)), overwrite: true);
    }

    // What the suite keeps about its own backups stays where it is.
    private IEnumerable<string> KeysOf(string partition) => World.Rows.All()
        .Where(row => row.PartitionKey == partition && !BackupMarks.IsOne(partition, row.RowKey))
        .Select(row => $"{BackedTable.Cases} {row.RowKey}")
        .Concat(World.Anchors.All().Where(row => row.PartitionKey == partition)
            .Select(row => $"{BackedTable.Anchors} {row.RowKey}"));

    private static List<string> Sorted(IEnumerable<string> keys) => [.. keys.Order(StringComparer.Ordinal)];
}
