using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Ombud.Alerts;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Tampered;

public sealed class NightTests : IAsyncLifetime
{
    private World _world = null!;
    private WholeStore _tables = null!;

    public async Task InitializeAsync()
    {
        _world = await UsedWorld.MakeAsync();
        _tables = new(_world);
        await _tables.LayAnchorsAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Whichever_row_is_lost_one_night_puts_it_right_or_tells_of_it()
    {
        var open = await _tables.OpenAsync();
        foreach (var row in _tables.Cases.All().Where(row => open.Contains(Rows.CaseOf(row.RowKey)!)).ToList())
        {
            var before = new TableEntity(row);
            _tables.Cases.Drop(row);

            var (mended, found) = await _tables.ReconcileAsync(row.PartitionKey);

            Assert.True(mended + found > 0 || AnotherAlarmStands(before), row.RowKey);
            if (found == 0 && mended > 0)
                Assert.NotNull(_tables.Cases.Find(row.PartitionKey, row.RowKey));
            _tables.Cases.Put(before);
            Assert.Empty(await _tables.VerifyAsync([row.PartitionKey]));
        }
    }

    [Theory]
    [InlineData(Rows.CasePrefix)]
    [InlineData(Rows.DuePrefix)]
    [InlineData(Rows.NumberPrefix)]
    [InlineData(Rows.ReportersPrefix)]
    [InlineData(Rows.GroupsPrefix)]
    [InlineData(Rows.RedactionPrefix)]
    [InlineData(Rows.CodePrefix)]
    [InlineData(Rows.MovePrefix)]
    public async Task What_follows_from_a_case_is_put_right_whatever_was_written_there(string kind)
    {
        var open = await _tables.OpenAsync();
        var row = _tables.Cases.All().First(row => Rows.KindOf(row.RowKey) == kind
            && open.Contains(Rows.CaseOf(row.RowKey) ?? new(row.GetString("Id"))));
        foreach (var column in row.Columns().Where(column =>
            column is not (RowSeals.Column or CaseRows.LayoutColumn) && !CaseRows.IsDocument(column)).ToList())
        {
            _tables.Cases.Put(row.With(column, "noe annet"));

            var (mended, found) = await _tables.ReconcileAsync(row.PartitionKey);

            Assert.True(mended > 0, column);
            Assert.True(found == 0, column);
            Assert.Empty(await _tables.VerifyAsync([row.PartitionKey]));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_filter_finds_each_case_that_an_earlier_release_wrote_once_a_night_is_over_closed_ones_too(
        int layout)
    {
        var cases = _tables.Cases.All().Where(row => Rows.KindOf(row.RowKey) == Rows.CasePrefix).ToList();
        var table = new MemoryTable(_tables.Cases, new QuietWire()).Sealed();
        foreach (var row in cases)
        {
            var earlier = row.Columns().Where(column => column.StartsWith("About_", StringComparison.Ordinal))
                .Aggregate(row, (left, column) => left.With(column, null))
                .With(CaseRows.UnitColumn, null).With("Turn", null).With(CaseRows.LayoutColumn, layout);
            await table.SubmitAsync([earlier.ToPut()], default);
        }

        foreach (var partition in _tables.Partitions.ToList())
            await _tables.ReconcileAsync(partition);

        Assert.Contains(cases, row => row.GetBoolean("Open") is false);
        Assert.Contains(cases, row => row.GetBoolean(CaseRows.AboutColumn("health")) is true);
        Assert.All(cases, row => Assert.True(
            CaseRows.Says(row, _tables.Cases.Find(row.PartitionKey, row.RowKey)!), row.RowKey));
    }

    [Fact]
    public async Task A_night_that_is_cut_short_goes_on_where_it_stopped_and_ends_once()
    {
        var now = _world.Clock.GetCurrentInstant();
        Night ended;
        var steps = 0;
        do
        {
            // Each step by an instance that knows nothing of the one before, and without time for more than a part.
            var night = new ReconcileMunicipality(
                _tables.Reconciliation, _tables.Nights, _tables.FirstSeals, _world.Clock,
                _world.Log.CreateLogger<ReconcileMunicipality>());
            ended = await night.RunAsync("3439", until: now, default);
        }
        while (ended.Step < NightStep.Tell && ++steps < 1_000);

        var open = await _tables.OpenAsync("3439");
        Assert.InRange(steps, 3, 999);
        Assert.Equal((open.Count, 0, 0), (ended.Cases, ended.Mended, ended.Found));
        Assert.Equal(ended, await _tables.Nights.NightAsync("3439", default));
    }

    [Fact]
    public async Task What_an_earlier_release_left_without_seals_is_sealed_in_the_first_night()
    {
        foreach (var row in _tables.Cases.All().ToList())
            _tables.Cases.Put(row.With(RowSeals.Column, null));
        Assert.NotEmpty(await _tables.VerifyAsync());

        foreach (var partition in _tables.Partitions.ToList())
            await FirstSeals().SealAsync(partition, default);

        Assert.Empty(await _tables.VerifyAsync());
    }

    // The earlier of two rings, and sets the next.
    private bool AnotherAlarmStands(TableEntity lost) => Rows.KindOf(lost.RowKey) == Rows.AlarmPrefix
        && _tables.Cases.All().Any(row => Rows.KindOf(row.RowKey) == Rows.AlarmPrefix
            && Rows.CaseOf(row.RowKey) == Rows.CaseOf(lost.RowKey));

    private FirstSeals FirstSeals()
    {
        var (cases, kinds) = (Accepting(_tables.Cases), StoresSetup.Kinds);
        return new(
            cases, Accepting(_tables.Anchors), new(cases, kinds), kinds,
            new(_world.Clock, _world.Reminders, _world.Draw));
    }

    private static SealedTable Accepting(TableRows rows) =>
        new(new MemoryTable(rows, new QuietWire()), new(TestSeals.Keys, acceptsUnsealed: true));
}
