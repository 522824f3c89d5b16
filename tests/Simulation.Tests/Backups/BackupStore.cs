using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Backups;

/// <summary>A world in memory whose backups lie in a container of their own.</summary>
internal sealed class BackupStore
{
    private readonly World _world;

    public BackupStore(World world, BlobContainerClient blobs)
    {
        _world = world;
        Blobs = blobs;
        Container = new(blobs, TestSeals.Keys);
        Marks = new(Cases);
    }

    public BlobContainerClient Blobs { get; }

    public BackupContainer Container { get; }

    public BackupMarks Marks { get; }

    public SealedTable Cases => _world.TrueTable.Sealed();

    public SealedTable Anchors => new MemoryTable(_world.Anchors, new QuietWire()).Sealed();

    public LastGoodCopies LastGood => new(Container, NullLogger<LastGoodCopies>.Instance);

    public IEnumerable<string> Partitions =>
        _world.Rows.All().Select(row => row.PartitionKey).Distinct().Order(StringComparer.Ordinal).ToList();

    /// <summary>As an instance that knows nothing of the one before.</summary>
    public PartitionBackup Backup()
    {
        var anchors = new AnchorStore(Cases, Anchors, StoresSetup.Kinds);
        return new(
            Container, new(Cases, Anchors, Chains(Cases, anchors), anchors), LastGood, Marks, _world.Clock);
    }

    /// <param name="cases">Where the rows are put; null: where they came from.</param>
    public PartitionRestore Restore(SealedTable? cases = null, SealedTable? anchors = null)
    {
        var (to, anchored) = (cases ?? Cases, anchors ?? Anchors);
        var laid = new AnchorStore(to, anchored, StoresSetup.Kinds);
        return new(Container, to, anchored, Chains(to, laid), laid);
    }

    public CaseRestore CaseRestore => new(Container, LastGood, Restore(), Cases, Anchors);

    /// <summary>One partition, by an operator; nobody sends anything here.</summary>
    public async Task<Restored> RestoreAsync(string night, string partition, PartitionRestore? restore = null) =>
        await (restore ?? Restore()).RunAsync(
            (await Container.FindAsync(night, partition, default))!, _world.Clock.GetCurrentInstant(),
            () =>
            {
                _world.Clock.Pass(Duration.FromSeconds(1));
                return Task.FromResult(_world.Clock.GetCurrentInstant().ToDateTimeOffset());
            },
            default);

    private ChainStore Chains(SealedTable cases, AnchorStore anchors) => new(
        cases, anchors, StoresSetup.Kinds, new AlarmStore(cases, new(cases, _world.Draw)),
        new(_world.Clock, _world.Reminders, _world.Draw));

    /// <summary>All partitions, in one go.</summary>
    public async Task BackUpAsync(string night)
    {
        foreach (var partition in Partitions)
            await BackUpAsync(night, partition);
    }

    public async Task<BackupManifest> BackUpAsync(string night, string partition)
    {
        await Backup().RunAsync(
            BackupPlace.Begin(night, partition, _world.Clock.GetCurrentInstant()), Instant.MaxValue,
            _ => Task.CompletedTask, default);
        return (await Container.FindAsync(night, partition, default))!;
    }

    /// <summary>Every unit of the parts of that kind.</summary>
    public async Task<List<BackupUnit>> UnitsAsync(BackupManifest manifest, params PartKind[] kinds)
    {
        var units = new List<BackupUnit>();
        foreach (var part in manifest.Parts.Where(part => kinds.Length == 0 || kinds.Contains(part.Kind)))
            units.AddRange(await Container.ReadAsync(manifest, part, default));
        return units;
    }
}
