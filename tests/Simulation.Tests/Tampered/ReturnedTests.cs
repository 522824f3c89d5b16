using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Tampered;

// Somebody kept copies of both tables, one of each night, and brings a part of it back: every row was written by the
// suite and fits the others. What is put back is a case or a chain of its log, whole, with the anchors laid since taken
// away; then what anchors and roots say is put back too.
public sealed class ReturnedTests
{
    private const int Seed = 4;
    private const int OfEachKind = 6;
    private static readonly Duration Length = Duration.FromDays(9);
    private static readonly string[] HeadsOfLog = [Rows.LogHeadPrefix, Rows.MarkerPrefix];

    private readonly World _world;
    private readonly WholeStore _tables;
    private readonly List<Night> _nights = [];
    private readonly Night _last;

    public ReturnedTests()
    {
        var month = new SimulatedMonth(Seed, Length, Duration.FromDays(1));
        _world = month.World;
        _tables = new(_world);
        month.NightPassed = () => _nights.Add(Kept());
        month.Run();
        // What follows is nobody's deed.
        _world.Rows.Written = (_, _) => { };
        _last = _nights[^1];
        _nights.Remove(_last);
        _world.Clock.Pass(Duration.FromHours(2));
    }

    [Fact]
    public async Task A_case_that_is_put_back_to_before_its_last_anchor_is_found_whoever_takes_its_anchors_away()
    {
        var tried = 0;
        foreach (var (partition, id) in Cases())
            foreach (var night in _nights.Where(night => LaidSince(night, partition, id).Count > 0))
            {
                tried++;
                PutBack(_tables.Cases, _last.Cases, night.Cases, row => IsOf(row, partition, id));
                Assert.True(await IsFoundAsync(partition), $"{id} with its anchors");
                foreach (var anchor in LaidSince(night, partition, id))
                    _tables.Anchors.Drop(anchor);
                Assert.True(await IsFoundAsync(partition), $"{id} without its anchors");
                PutAllBack();
            }

        Assert.InRange(tried, 10, 1_000);
        Assert.Empty(await _tables.VerifyAsync());
    }

    [Fact]
    public async Task A_log_that_is_cut_to_what_it_was_is_found_whoever_takes_its_anchors_away()
    {
        var tried = new List<string>();
        var heads = _last.Cases.Where(row => HeadsOfLog.Contains(Rows.KindOf(row.RowKey)))
            .GroupBy(row => (row.PartitionKey, row.RowKey[0])).SelectMany(kind => kind.Take(OfEachKind));
        foreach (var head in heads)
            foreach (var night in _nights.Where(night => !night.Has(night.Cases, head)))
            {
                tried.Add(Rows.KindOf(head.RowKey)!);
                PutBack(_tables.Cases, _last.Cases, night.Cases, row => IsOfChain(row, head));
                foreach (var anchor in Since(night).Where(row => IsAnchorOf(row, head)))
                    _tables.Anchors.Drop(anchor);
                Assert.True(await IsFoundAsync(head.PartitionKey), head.RowKey);
                PutAllBack();
            }

        Assert.Equal(HeadsOfLog.Order(), tried.Distinct().Order());
        Assert.Empty(await _tables.VerifyAsync());
    }

    [Fact]
    public async Task An_anchor_or_a_root_that_is_taken_away_or_replaced_by_an_older_one_is_found()
    {
        var tried = 0;
        var others = _last.Anchors.GroupBy(row => (row.PartitionKey, row.RowKey[0]))
            .SelectMany(kind => kind.Take(OfEachKind));
        foreach (var row in _last.Anchors.Where(IsRoot).Union(others))
        {
            _tables.Anchors.Drop(row);
            Assert.True(await IsFoundAsync(row.PartitionKey), $"{row.RowKey} taken away");
            foreach (var older in _last.Anchors.Where(other => IsOlder(other, row)))
            {
                tried++;
                _tables.Anchors.Put(older.At(row.PartitionKey, row.RowKey));
                Assert.True(await IsFoundAsync(row.PartitionKey), $"{row.RowKey} as {older.RowKey}");
            }

            _tables.Anchors.Put(row);
        }

        Assert.InRange(tried, 10, 10_000);
        Assert.Empty(await _tables.VerifyAsync());
    }

    // Storage alone cannot tell that it was ever any further.
    [Fact]
    public async Task When_all_anchors_or_all_of_both_tables_are_put_back_the_root_in_the_log_is_missing()
    {
        foreach (var night in _nights)
            foreach (var withCases in new[] { false, true })
            {
                PutBack(_tables.Anchors, _last.Anchors, night.Anchors, _ => true);
                if (withCases)
                    PutBack(_tables.Cases, _last.Cases, night.Cases, _ => true);
                foreach (var logged in _last.Roots.Where(root => !night.Roots.Contains(root)))
                    Assert.False(await _tables.HasRootAsync(logged), logged.Municipality);
                PutAllBack();
            }

        foreach (var logged in _nights.Append(_last).SelectMany(night => night.Roots))
            Assert.True(await _tables.HasRootAsync(logged), logged.Municipality);
    }

    // What nobody but the key's holder could tell: it is as if the day had not been.
    [Fact]
    public async Task What_was_done_since_the_last_anchor_can_be_undone_and_nobody_sees_it()
    {
        var cases = new CaseStore(_world.TrueTable.Sealed(), StoresSetup.Kinds);
        foreach (var id in await _tables.OpenAsync())
        {
            var partition = Cases().First(one => one.Id == id).Partition;
            // Of a citizen's inquiry the ombud writes nothing down that the unit handles.
            if ((await cases.FindAsync(partition, id, default))!.Case is not Breach)
                continue;
            await UsedWorld.DoAsync(
                cases, partition, id, new Note(), _world, ("text", "Et navn."), ("audience", "ombud"));
            PutAllBack();
        }

        Assert.NotEmpty(await _tables.OpenAsync());
        Assert.Empty(await _tables.VerifyAsync());
    }

    private Night Kept() => new(
        [.. _tables.Cases.All().Where(row => row.PartitionKey != Heartbeats.Partition)], [.. _tables.Anchors.All()],
        [.. _tables.Anchors.All().Where(IsRoot).GroupBy(row => row.PartitionKey)
            .Select(all => new AnchorRoot(all.Key, 0, 0, all.Last().GetString("Root")))]);

    private IEnumerable<(string Partition, CaseId Id)> Cases() => _last.Cases
        .Where(row => Rows.KindOf(row.RowKey) == Rows.CasePrefix)
        .Select(row => (row.PartitionKey, Rows.CaseOf(row.RowKey)!));

    private List<TableEntity> LaidSince(Night night, string partition, CaseId id) =>
        [.. Since(night).Where(row => row.PartitionKey == partition
            && row.RowKey.Contains(id.Value, StringComparison.Ordinal))];

    private IEnumerable<TableEntity> Since(Night night) =>
        _last.Anchors.Where(row => !night.Has(night.Anchors, row));

    private static bool IsRoot(TableEntity row) => row.RowKey.StartsWith("root_", StringComparison.Ordinal);

    private static bool IsOlder(TableEntity other, TableEntity row) => other.PartitionKey == row.PartitionKey
        && string.CompareOrdinal(other.RowKey, row.RowKey) < 0 && ChainOf(other) == ChainOf(row);

    private static string ChainOf(TableEntity anchor) => anchor.RowKey[..anchor.RowKey.LastIndexOf('_')];

    private static bool IsOf(TableEntity row, string partition, CaseId id) => row.PartitionKey == partition
        && (Rows.CaseOf(row.RowKey)?.Value ?? row.GetString("Id")) == id.Value;

    private static bool IsOfChain(TableEntity row, TableEntity head)
    {
        var id = Rows.CaseOf(head.RowKey)!;
        return row.RowKey == head.RowKey || (IsOf(row, head.PartitionKey, id)
            && row.RowKey.StartsWith(Rows.LogsPrefix, StringComparison.Ordinal)
            && LogChain.OfEntry(id, row.RowKey).Chain == LogChain.OfHead(id, head.RowKey));
    }

    private static bool IsAnchorOf(TableEntity row, TableEntity head) => row.PartitionKey == head.PartitionKey
        && !IsRoot(row) && ChainOf(row)[1..] == head.RowKey[2..];

    private void PutAllBack()
    {
        PutBack(_tables.Cases, [.. _tables.Cases.All()], _last.Cases, row => row.PartitionKey != Heartbeats.Partition);
        PutBack(_tables.Anchors, [.. _tables.Anchors.All()], _last.Anchors, _ => true);
    }

    private static void PutBack(
        TableRows table, IEnumerable<TableEntity> now, IEnumerable<TableEntity> then, Func<TableEntity, bool> which)
    {
        foreach (var row in now.Where(which).ToList())
            table.Drop(row);
        foreach (var row in then.Where(which))
            table.Put(row);
    }

    private async Task<bool> IsFoundAsync(string partition) =>
        (await _tables.VerifyAsync([partition])).Count > 0;

    private sealed record Night(
        IReadOnlyList<TableEntity> Cases, IReadOnlyList<TableEntity> Anchors, IReadOnlyList<AnchorRoot> Roots)
    {
        /// <summary>Whether the row stood there just so.</summary>
        public bool Has(IEnumerable<TableEntity> rows, TableEntity row) => rows.Any(one =>
            one.PartitionKey == row.PartitionKey && one.RowKey == row.RowKey && one.ETag == row.ETag);
    }
}
