using Azure;
using Azure.Data.Tables;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Tampered;

/// <summary>Cases and anchors as some weeks of use left them, in the hands of somebody who can write to both tables but
/// has no key.</summary>
internal sealed class Tables
{
    private readonly World _world;
    private readonly AnchorStore _anchors;
    private readonly ChainStore _chains;
    private readonly CaseLists _lists;
    private readonly PartitionCheck _partition;

    public Tables(World world)
    {
        _world = world;
        Anchors = new(world.Clock);
        var kinds = StoresSetup.Kinds;
        var cases = new MemoryTable(world.Rows, new QuietWire()).Sealed();
        var anchors = new MemoryTable(Anchors, new QuietWire()).Sealed();
        _anchors = new(cases, anchors, kinds);
        var alarms = new AlarmStore(cases, new(cases, world.Draw));
        var moments = new Moments(world.Clock, world.Reminders, world.Draw);
        var strays = new StrayRows(cases, kinds);
        _chains = new(cases, _anchors, kinds, alarms, moments);
        _partition = new(_anchors, strays, world.Clock);
        Reconciliation = new(
            _lists = new(cases, kinds), _chains, strays, _anchors, new(cases, kinds, alarms, moments));
        Nights = new(cases);
        FirstSeals = new(cases, anchors, new(cases, kinds), kinds, moments);
    }

    public Reconciliation Reconciliation { get; }

    public Heartbeats Nights { get; }

    public FirstSeals FirstSeals { get; }

    public TableRows Cases => _world.Rows;

    public TableRows Anchors { get; }

    public IEnumerable<string> Partitions => Cases.All().Select(row => row.PartitionKey).Distinct();

    public async Task LayAnchorsAsync()
    {
        foreach (var partition in Partitions.ToList())
            await _anchors.LayAsync(partition, _world.Clock.GetCurrentInstant(), default);
    }

    /// <summary>Ids of the open cases.</summary>
    public async Task<HashSet<CaseId>> OpenAsync(string? partition = null)
    {
        var open = new HashSet<CaseId>();
        foreach (var one in Partitions.Where(one => partition is null || one == partition).ToList())
            await foreach (var id in _lists.OpenIdsAsync(one, null, default))
                open.Add(id);
        return open;
    }

    /// <summary>What a night puts right, and what it finds that somebody has to look at.</summary>
    public async Task<(int Mended, int Found)> ReconcileAsync(string partition)
    {
        var now = _world.Clock.GetCurrentInstant();
        var looked = await Reconciliation.CasesAsync(partition, null, default).ToListAsync();
        looked.AddRange(await Reconciliation.RowsAsync(partition, null, default).ToListAsync());
        looked.AddRange(await Reconciliation.AnchorsAsync(partition, now, default).ToListAsync());
        return (looked.Sum(one => one.Mended), looked.Sum(one => one.Found.Count));
    }

    /// <summary>What verification of everything says, one line a finding.</summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(IEnumerable<string>? partitions = null)
    {
        var said = new List<string>();
        foreach (var partition in (partitions ?? Partitions).Distinct().ToList())
            said.AddRange(await VerifyAsync(partition));
        return said;
    }

    private async Task<IEnumerable<string>> VerifyAsync(string partition)
    {
        var (reports, _) = await _partition.VerifyAsync(partition, TimeSpan.MaxValue, default);
        var ids = Cases.All().Where(row => row.PartitionKey == partition && Rows.KindOf(row.RowKey) == Rows.CasePrefix)
            .Select(row => Rows.CaseOf(row.RowKey)).ToList();
        var all = reports.ToList();
        foreach (var id in ids)
            if (id is not null)
                all.Add(await _chains.VerifyAsync(partition, id, default));
        return all.SelectMany(report =>
            report.History.Select(one => $"{partition} {report.Number} {one.Sequence} {one.Fault}")
                .Concat(report.Log.Select(one => $"{partition} {report.Number} {one.Chain} {one.Fault}")));
    }
}

internal static class Tampering
{
    private static readonly string[] NotColumns = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static IEnumerable<string> Columns(this TableEntity row) => row.Keys.Except(NotColumns);

    public static void Put(this TableRows rows, TableEntity row) =>
        rows.Apply([new(TableTransactionActionType.UpsertReplace, row)]);

    public static void Drop(this TableRows rows, TableEntity row) =>
        rows.Apply([new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), ETag.All)]);

    /// <summary>The same row in another place.</summary>
    public static TableEntity At(this TableEntity row, string partition, string key) =>
        new(row.Where(column => !NotColumns.Contains(column.Key)).ToDictionary(one => one.Key, one => one.Value))
        {
            PartitionKey = partition,
            RowKey = key,
        };

    public static TableEntity With(this TableEntity row, string column, object? value)
    {
        var changed = row.At(row.PartitionKey, row.RowKey);
        if (value is null)
            changed.Remove(column);
        else
            changed[column] = value;
        return changed;
    }
}
