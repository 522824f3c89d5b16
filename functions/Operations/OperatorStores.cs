using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ombud.Operations;

/// <summary>The suite's own stores on the storage of a command.</summary>
internal sealed class OperatorStores
{
    private readonly OperatorStorage _storage;

    public OperatorStores(OperatorStorage storage)
    {
        _storage = storage;
        var (kinds, seals) = (StoresSetup.Kinds, new RowSeals(storage.Keys, storage.Names.AcceptUnsealed));
        Cases = new(storage.Tables.GetTableClient(storage.Names.CasesTable), seals);
        Anchors = new(storage.Tables.GetTableClient(storage.Names.AnchorsTable), seals);
        Laid = new(Cases, Anchors, kinds);
        Chains = new(
            Cases, Laid, kinds, new(Cases, new(Cases, RandomNumberGenerator.GetBytes)),
            new(storage.Clock, new ReminderSchedule(), RandomNumberGenerator.GetBytes));
    }

    public SealedTable Cases { get; }

    public SealedTable Anchors { get; }

    public AnchorStore Laid { get; }

    public ChainStore Chains { get; }

    public CaseStore Store => new(Cases, StoresSetup.Kinds);

    public CaseLists Lists => new(Cases, StoresSetup.Kinds);

    public PartitionCheck Beside => new(Laid, new(Cases, StoresSetup.Kinds), _storage.Clock);

    public OwnerlessStore Ownerless => new(Cases, StoresSetup.Kinds);

    public BackupMarks Marks => new(Cases);

    public Holds Holds => new(Cases, _storage.Clock);

    public Instant Now => _storage.Clock.GetCurrentInstant();

    /// <exception cref="ArgumentException">Nobody said where they are.</exception>
    public BackupContainer Backups => new(
        _storage.Backups ?? throw new ArgumentException("Say with --backup where the backups are."), _storage.Keys);

    public PartitionBackup Backup => new(
        Backups, new(Cases, Anchors, Chains, Laid), Copies, Marks, _storage.Clock);

    public PartitionRestore Restore => new(Backups, Cases, Anchors, Chains, Laid);

    public CaseRestore CaseRestore => new(Backups, Copies, Restore, Cases, Anchors);

    private LastGoodCopies Copies => new(Backups, NullLogger<LastGoodCopies>.Instance);

    /// <summary>By number or name, of today or a former one.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public Municipality Place(string name) => _storage.Municipalities.Place(name)
        ?? throw new ArgumentException($"{name} is not a municipality here.");

    /// <exception cref="ArgumentException">It is no case number, or one of nobody here.</exception>
    public (CaseNumber Number, Municipality Place) CaseOf(string number) =>
        CaseNumber.Read(number) is { } read && _storage.Municipalities.Place(read.Prefix) is { } place
            ? (read, place)
            : throw new ArgumentException($"Not a case: {number}");
}
