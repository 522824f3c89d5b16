using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ombud.Local.Azurite;
using Ombud.Local.Clock;
using Ombud.Local.Faults;
using Ombud.Local.Graph;
using Ombud.Local.Graph.Mailbox;
using Ombud.Local.Personas;
using Ombud.Local.ServiceBus;
using Ombud.Local.Teams;
using Ombud.Stores;

namespace Ombud.Local.Suite;

/// <summary>What the two apps talk to: storage, the bus, and Graph with Teams, each with its list of faults.</summary>
internal sealed class Neighbours : IAsyncDisposable
{
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(10);

    private readonly Parts _parts = new();
    private StorageGate? _gate;

    private Neighbours(LocalOptions options)
    {
        CasesTable = options.TablePrefix + new StorageOptions().CasesTable;
        SessionsTable = options.TablePrefix + new StorageOptions().SessionsTable;
        AnchorsTable = options.TablePrefix + new StorageOptions().AnchorsTable;
        BackupContainer = options.TablePrefix.ToLowerInvariant() + new BackupOptions().Container;
    }

    public FaultList StorageFaults { get; } = new();

    public FaultList BusFaults { get; } = new();

    public FaultList GraphFaults { get; } = new();

    public LocalGraph Graph { get; private set; } = null!;

    public LocalConnector Teams { get; private set; } = null!;

    public SharedMailbox Mailbox { get; private set; } = null!;

    public Broker Broker { get; private set; } = null!;

    public string CasesTable { get; }

    public string SessionsTable { get; }

    public string AnchorsTable { get; }

    /// <summary>Where the apps back up to; empty where the tables are not Azurite's.</summary>
    public string Backups { get; private set; } = "";

    public string BackupContainer { get; }

    /// <summary>Azurite's own address, which no fault affects.</summary>
    public string Storage { get; private set; } = "";

    /// <summary>The address that the apps are given.</summary>
    public string StorageOfApps => _gate?.ConnectionString ?? "UseDevelopmentStorage=true";

    /// <summary>The apps' storage calls so far.</summary>
    public StorageCount StorageCount => _gate!.Calls.Count;

    public TableServiceClient Tables { get; private set; } = null!;

    public static Task<Neighbours> StartAsync(
        LocalOptions options, DataFolder folder, LocalClock clock, PersonaList personas, CancellationToken ct) =>
        new Neighbours(options).StartedAsync(async started =>
        {
            await started.StartBusAsync(clock, folder, ct);
            started.StartGraph(clock, folder, personas);
            await started.StartStorageAsync(options, folder, ct);
        });

    /// <summary>Releases every call that a fault holds; then the apps can end.</summary>
    public void ClearFaults()
    {
        StorageFaults.Clear();
        BusFaults.Clear();
        GraphFaults.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        ClearFaults();
        await _parts.DisposeAsync();
    }

    private async Task StartBusAsync(LocalClock clock, DataFolder folder, CancellationToken ct)
    {
        var (names, faults) = (new BusOptions(), new BusFaults(BusFaults));
        var options = new BrokerOptions
        {
            Queues =
            [
                Queue(names.AlertsQueue, BusOptions.AlertDeliveries),
                Queue(names.AlarmsQueue, BusOptions.AlarmDeliveries),
                Queue(names.AnswersQueue, BusOptions.AnswerDeliveries),
            ],
            Clock = clock,
            Journal = folder.Bus,
            Intercept = faults.BeforeAsync,
            InterceptAnswer = faults.AfterAsync,
        };
        try
        {
            Broker = _parts.Own(await Broker.StartAsync(options, ct));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new StartRefusedException(e.Message, e);
        }
    }

    private static BrokerQueueOptions Queue(string name, int deliveries) =>
        new(name) { DuplicateDetectionWindow = DuplicateWindow, MaxDeliveryCount = deliveries };

    private void StartGraph(LocalClock clock, DataFolder folder, PersonaList personas)
    {
        var journal = _parts.Own(new CallJournal(folder.Journal));
        Mailbox = new SharedMailbox(folder.Mailbox);
        var (options, door) = (GraphSettings.Of(personas), new CallDoor(journal, GraphFaults, clock));
        Graph = new LocalGraph(options, journal, door, new MailboxRoutes(options, Mailbox, GraphFaults, clock));
        Teams = new LocalConnector(door, journal);
    }

    private async Task StartStorageAsync(LocalOptions options, DataFolder folder, CancellationToken ct)
    {
        Tables = options.Tables ?? await StartAzuriteAsync(options.AzuriteConnectionString, folder, ct);
        string[] tables = [CasesTable, SessionsTable, AnchorsTable];
        await Task.WhenAll(tables.Select(table => Tables.CreateTableIfNotExistsAsync(table, ct)));
    }

    private async Task<TableServiceClient> StartAzuriteAsync(string? shared, DataFolder folder, CancellationToken ct)
    {
        Storage = shared ?? _parts.Own(await AzuriteProcess.StartAsync(folder.Azurite, ct)).ConnectionString;
        _gate = _parts.Own(await StorageGate.Start(Storage, StorageFaults, ct));
        await new BlobContainerClient(Storage, BackupContainer).CreateIfNotExistsAsync(cancellationToken: ct);
        Backups = Storage;
        return new(Storage);
    }
}
