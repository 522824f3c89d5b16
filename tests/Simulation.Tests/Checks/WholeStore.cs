using Ombud.Cases;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Checks;

/// <param name="Name">Of the case or the row.</param>
internal sealed record Finding(string Partition, string Name, string Where, ChainFault Fault);

/// <summary>Cases and anchors as they lie there, and all that compares, mends, anchors and verifies them.</summary>
internal sealed class WholeStore
{
    private readonly World _world;
    private readonly AnchorStore _anchors;
    private readonly ChainStore _chains;
    private readonly CaseLists _lists;
    private readonly PartitionCheck _partition;

    public WholeStore(World world)
    {
        _world = world;
        var kinds = StoresSetup.Kinds;
        var cases = world.TrueTable.Sealed();
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

    public TableRows Anchors => _world.Anchors;

    /// <summary>Of municipalities: what the suite leaves for itself lies in one of its own.</summary>
    public IEnumerable<string> Partitions => Cases.All().Select(row => row.PartitionKey).Distinct()
        .Where(partition => partition != Heartbeats.Partition);

    /// <returns>The root of each municipality, as the log tells it.</returns>
    public async Task<IReadOnlyList<AnchorRoot>> LayAnchorsAsync()
    {
        var roots = new List<AnchorRoot>();
        foreach (var partition in Partitions.ToList())
            roots.Add(await _anchors.LayAsync(partition, _world.Clock.GetCurrentInstant(), default));
        return roots;
    }

    public Task<bool> HasRootAsync(AnchorRoot logged) =>
        _anchors.HasRootAsync(logged.Municipality, logged.Root, default);

    /// <summary>Ids of the open cases.</summary>
    public async Task<HashSet<CaseId>> OpenAsync(string? partition = null)
    {
        var open = new HashSet<CaseId>();
        foreach (var one in Partitions.Where(one => partition is null || one == partition).ToList())
            await foreach (var id in _lists.ToReconcileAsync(one, null, default))
                open.Add(id);
        return open;
    }

    /// <summary>What a night puts right, and what it finds that somebody has to look at.</summary>
    public async Task<(int Mended, int Found)> ReconcileAsync(string partition)
    {
        var looked = await LookAsync(partition);
        return (looked.Sum(one => one.Mended), looked.Sum(one => one.Found.Count));
    }

    public async Task<IReadOnlyList<Looked>> LookAsync(string partition)
    {
        var now = _world.Clock.GetCurrentInstant();
        var looked = await Reconciliation.CasesAsync(partition, null, default).ToListAsync();
        looked.AddRange(await Reconciliation.RowsAsync(partition, null, default).ToListAsync());
        looked.AddRange(await Reconciliation.AnchorsAsync(partition, now, default).ToListAsync());
        return looked;
    }

    /// <summary>What verification of everything says.</summary>
    public async Task<IReadOnlyList<Finding>> VerifyAsync(IEnumerable<string>? partitions = null)
    {
        var said = new List<Finding>();
        foreach (var partition in (partitions ?? Partitions).Distinct().ToList())
            said.AddRange(await VerifyAsync(partition));
        return said;
    }

    private async Task<IEnumerable<Finding>> VerifyAsync(string partition)
    {
        var (reports, _) = await _partition.VerifyAsync(partition, TimeSpan.MaxValue, default);
        var all = reports.ToList();
        await foreach (var (_, id) in _lists.IdsAsync([partition], after: null, default))
            all.Add(await _chains.VerifyAsync(partition, id, default));
        return all.SelectMany(report =>
            report.History.Select(one => new Finding(partition, report.Number, $"{one.Sequence}", one.Fault))
                .Concat(report.Log.Select(one => new Finding(partition, report.Number, one.Chain, one.Fault))));
    }
}
