using System.Security.Cryptography;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Feedbacks;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.People;
using Ombud.Simulation.Tests.Tables;
using Ombud.Simulation.Tests.Tampered;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Backups;

public sealed class RestoreTests(AzuriteInMemory azurite) : BackedUpWorld(azurite)
{
    private readonly AzuriteInMemory _azurite = azurite;

    private Instant Now => World.Clock.GetCurrentInstant();

    [Fact]
    public async Task Everything_that_was_backed_up_comes_back_into_empty_tables_with_every_property()
    {
        var (cases, anchors) = (await TableAsync(), await TableAsync());
        await Backups.BackUpAsync(First);
        var restore = Backups.Restore(cases.Sealed(), anchors.Sealed());

        foreach (var partition in Backups.Partitions)
            if (partition == PartitionRestore.Suite)
                await restore.RunSuiteAsync((await Backups.Container.FindAsync(First, partition, default))!, default);
            else
                await Backups.RestoreAsync(First, partition, restore);

        Assert.Equal(
            Rows.Kinds.Order(),
            World.Rows.All().Select(row => Rows.KindOf(row.RowKey)).OfType<string>().Distinct().Order());
        Assert.Equal(
            Backups.Partitions.SelectMany(RowsOf).Order(StringComparer.Ordinal),
            (await LinesAsync(BackedTable.Cases, cases)).Concat(await LinesAsync(BackedTable.Anchors, anchors))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Verification_agrees_with_what_came_back_after_everything_was_lost()
    {
        var partitions = Backups.Partitions.ToList();
        await Backups.BackUpAsync(First);
        Drop(_ => true);

        foreach (var partition in partitions.Where(one => one != PartitionRestore.Suite))
            await Backups.RestoreAsync(First, partition);

        Assert.Empty(await Tables.VerifyAsync());
    }

    [Fact]
    public async Task One_municipality_comes_back_alone_whatever_was_done_to_it_and_the_others_are_not_touched()
    {
        var before = RowsOf(Place);
        var others = Others();
        await Backups.BackUpAsync(First);
        foreach (var (number, row) in World.Rows.All().Where(row => row.PartitionKey == Place).ToList().Index())
            if (number % 3 == 0)
                World.Rows.Drop(row);
            else if (number % 3 == 1)
                World.Rows.Put(row.With("Noe", "annet"));
        World.Rows.Put(new TableEntity(Place, "c_plantet") { ["Document0"] = "{}" });

        await Backups.RestoreAsync(First, Place);

        Assert.Equal(before, RowsOf(Place));
        Assert.Equal(others, Others());
        Assert.Empty(await Tables.VerifyAsync([Place]));
    }

    [Fact]
    public async Task A_restore_that_is_killed_anywhere_loses_no_case_and_ends_well_when_it_is_run_again()
    {
        var before = RowsOf(Place);
        var cases = CasesOf(Place);
        await Backups.BackUpAsync(First);
        foreach (var row in World.Rows.All().Where(row => Rows.KindOf(row.RowKey) == Rows.DuePrefix).ToList())
            World.Rows.Put(row.With("Noe", "annet"));
        var (tries, isDone) = (0, false);
        while (!isDone)
        {
            var wire = new DyingWire(calls: ++tries);
            isDone = await EndsAsync(() => Backups.RestoreAsync(First, Place, Backups.Restore(
                new MemoryTable(World.Rows, wire).Sealed(), new MemoryTable(World.Anchors, wire).Sealed())));
            Assert.Superset(cases, CasesOf(Place));
        }

        Assert.InRange(tries, 3, 1_000);
        Assert.Equal(before, RowsOf(Place));
    }

    [Fact]
    public async Task What_was_redacted_after_the_backup_does_not_come_back()
    {
        const string words = "Navnet er Kari Hemmelig.";
        var (store, id) = await OpenCaseAsync();
        await UsedWorld.DoAsync(store, Place, id, new Note(), World, ("text", words), ("audience", "ombud"));
        var version = (await store.FindAsync(Place, id, default))!.Case.Version;
        World.Clock.Pass(Duration.FromMinutes(1));
        await Tables.LayAnchorsAsync();
        await Backups.BackUpAsync(First);
        await UsedWorld.DoAsync(
            store, Place, id, new Redact(), World, ("field", $"history-{version}"), ("reason", "Et navn."));
        World.Clock.Pass(Duration.FromMinutes(1));
        await Tables.LayAnchorsAsync();
        Assert.False(Holds(words));
        await Backups.BackUpAsync(Second);
        Drop(row => row.PartitionKey == Place);

        var restored = await Backups.RestoreAsync(First, Place);

        Assert.Equal((1, 0), (restored.Later, restored.Doubtful.Count));
        Assert.False(Holds(words));
        Assert.Empty(await Tables.VerifyAsync([Place]));
    }

    [Fact]
    public async Task What_was_redacted_since_the_last_backup_stays_gone_where_the_case_still_verifies()
    {
        const string words = "Navnet er Kari Hemmelig.";
        var (store, id) = await OpenCaseAsync();
        await UsedWorld.DoAsync(store, Place, id, new Note(), World, ("text", words), ("audience", "ombud"));
        var version = (await store.FindAsync(Place, id, default))!.Case.Version;
        await Backups.BackUpAsync(First, Place);
        await UsedWorld.DoAsync(
            store, Place, id, new Redact(), World, ("field", $"history-{version}"), ("reason", "Et navn."));

        var restored = await Backups.RestoreAsync(First, Place);

        Assert.Equal(1, restored.Kept);
        Assert.False(Holds(words));
    }

    [Fact]
    public async Task A_case_that_was_deleted_after_the_backup_does_not_come_back()
    {
        var given = await FeedbackAsync("key-deleted");
        World.Clock.Pass(Duration.FromMinutes(1));
        await Tables.LayAnchorsAsync();
        await Backups.BackUpAsync(First);
        await new RetentionStore(Backups.Cases, StoresSetup.Kinds).DeleteAsync(
            Place, new(Feedback.KindName, "Feedback:KeepDays=1", Now + Duration.FromDays(1)), Now, default);
        await Backups.BackUpAsync(Second);
        Drop(row => row.PartitionKey == Place);

        var restored = await Backups.RestoreAsync(First, Place);

        Assert.Equal(1, restored.Deleted);
        Assert.DoesNotContain(Rows.Case(given), CasesOf(Place));
        Assert.NotNull(World.Rows.Find(Place, Rows.Deletion(given)));
        Assert.Empty(await Tables.VerifyAsync([Place]));
    }

    [Fact]
    public async Task A_report_that_came_in_after_the_backup_stays()
    {
        await Backups.BackUpAsync(First);
        var given = await FeedbackAsync("key-new");
        foreach (var row in World.Rows.All().Where(row => row.PartitionKey == Place
            && Rows.KindOf(row.RowKey) == Rows.HistoriesPrefix && Rows.CaseOf(row.RowKey) != given).Take(1).ToList())
            World.Rows.Drop(row);

        var restored = await Backups.RestoreAsync(First, Place);
        World.Clock.Pass(Duration.FromHours(2));

        Assert.Equal(1, restored.Kept);
        Assert.Contains(Rows.Case(given), CasesOf(Place));
        Assert.Empty(await Tables.VerifyAsync([Place]));
    }

    [Fact]
    public async Task Nothing_is_touched_where_a_part_of_the_backup_or_of_a_later_one_was_altered()
    {
        var before = RowsOf(Place);
        await Backups.BackUpAsync(First);
        var later = await Backups.BackUpAsync(Second, Place);
        var part = later.Parts.First(part => part.Kind is PartKind.Cases);
        await Backups.Blobs.GetBlobClient($"{Second}/{Place}/{part.Name}")
            .UploadAsync(new BinaryData("noe annet"), overwrite: true);

        await Assert.ThrowsAsync<InvalidDataException>(() => Backups.RestoreAsync(First, Place));

        Assert.Equal(before, RowsOf(Place));
    }

    [Fact]
    public async Task The_last_good_copy_of_one_case_takes_the_place_of_what_lies_there()
    {
        await Backups.BackUpAsync(First, Place);
        var (store, id) = await OpenCaseAsync();
        var before = RowsOf(Place);
        var number = (await store.FindAsync(Place, id, default))!.Case.Number;
        World.Rows.Drop(World.Rows.Find(Place, Rows.History(id, 1))!);
        World.Rows.Put(new TableEntity(Place, Rows.History(id, 900)) { ["Document0"] = "{}" });
        var backup = await Backups.BackUpAsync(Second, Place);

        var found = await Backups.CaseRestore.FindAsync(backup, number, default);
        var from = await Backups.CaseRestore.RunAsync(backup, found!, default);

        Assert.Equal((id.Value, First), (found, from));
        Assert.Equal(before, RowsOf(Place));
    }

    private async Task<(CaseStore Store, CaseId Id)> OpenCaseAsync() => (
        new(Backups.Cases, StoresSetup.Kinds),
        await new CaseLists(Backups.Cases, StoresSetup.Kinds).ToReconcileAsync(Place, null, default).FirstAsync());

    private async Task<CaseId> FeedbackAsync(string key)
    {
        var at = new Moment(World.Clock.GetCurrentInstant(), World.Reminders, World.Draw);
        var given = await new CaseStore(Backups.Cases, StoresSetup.Kinds).CommitNewAsync(
            () => Feedback.Give(
                new(FeedbackAbout.Error, "En feil."), Town.Municipalities[Place], new(key, "body"), at),
            default);
        return given.Kept!.Id;
    }

    private void Drop(Func<TableEntity, bool> which)
    {
        foreach (var rows in new[] { World.Rows, World.Anchors })
            foreach (var row in rows.All().Where(which).ToList())
                rows.Drop(row);
    }

    private HashSet<string> CasesOf(string partition) => [.. World.Rows.All()
        .Where(row => row.PartitionKey == partition && Rows.KindOf(row.RowKey) == Rows.CasePrefix)
        .Select(row => row.RowKey)];

    private List<string> Others() => [.. World.Rows.All().Concat(World.Anchors.All())
        .Where(row => row.PartitionKey != Place && row.PartitionKey != PartitionRestore.Suite)
        .Select(row => $"{row.PartitionKey} {row.RowKey} {row.ETag} {Line(BackedTable.Cases, row)}")];

    private async Task<TableClient> TableAsync()
    {
        var table = new TableClient(
            _azurite.ConnectionString, $"T{RandomNumberGenerator.GetHexString(20, lowercase: true)}");
        await table.CreateAsync();
        return table;
    }

    private static async Task<List<string>> LinesAsync(BackedTable table, TableClient rows) =>
        await rows.QueryAsync<TableEntity>().Select(row => Line(table, row)).ToListAsync();

    private static async Task<bool> EndsAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The process ends at one of its calls, before or after storage has done what it asked.</summary>
    private sealed class DyingWire(int calls) : IWire
    {
        private int _left = calls;

        public async Task<T> CallAsync<T>(string what, Func<T> effect)
        {
            await Task.CompletedTask;
            if (--_left > 0)
                return effect();
            if (_left == 0)
                effect();
            throw new IOException("The process was killed.");
        }
    }
}
