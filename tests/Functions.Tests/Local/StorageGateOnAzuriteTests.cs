using Azure;
using Azure.Data.Tables;
using Ombud.Local.Azurite;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Local;

/// <summary>The gate in front of a real Azurite, with real signatures.</summary>
public sealed class StorageGateOnAzuriteTests(StorageGateOnAzuriteTests.Storage storage)
    : IClassFixture<StorageGateOnAzuriteTests.Storage>
{
    // Characters that a path must carry encoded, and that a proxy may be tempted to encode otherwise.
    private const string Key = "a b'ø%2F";

    [Fact]
    public async Task A_transaction_and_what_it_stored_pass_the_gate()
    {
        var table = await storage.NewTable();

        await table.SubmitTransactionAsync(Rows(3));
        var row = await table.GetEntityAsync<TableEntity>("3405", Key + 1);
        var conflict = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync(Rows(1)));

        Assert.Equal(1, row.Value.GetInt32("Number"));
        Assert.Equal(409, conflict.Status);
    }

    [Fact]
    public async Task A_busy_storage_refuses_the_transaction_and_takes_the_next_one()
    {
        var table = await storage.NewTable();
        storage.Faults.Arm(new Fault { Path = "transaction", Status = 503 });

        var busy = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Rows(1)));
        await table.SubmitTransactionAsync(Rows(1));

        Assert.Equal((503, "ServerBusy"), (busy.Status, busy.ErrorCode));
    }

    [Fact]
    public async Task A_transaction_accepted_but_lost_is_stored()
    {
        var table = await storage.NewTable();
        storage.Faults.Arm(new Fault { Path = "$batch", AcceptedButLost = true });

        var lost = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Rows(1)));
        var row = await table.GetEntityAsync<TableEntity>("3405", Key + 0);

        Assert.Equal(0, lost.Status);
        Assert.Equal(0, row.Value.GetInt32("Number"));
    }

    private static IEnumerable<TableTransactionAction> Rows(int count) =>
        Enumerable.Range(0, count).Select(number => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("3405", Key + number) { ["Number"] = number }));

    public sealed class Storage : IAsyncLifetime
    {
        private AzuriteProcess? _azurite;
        private StorageGate? _gate;
        private int _tables;

        internal FaultList Faults { get; } = new();

        public async Task InitializeAsync()
        {
            _azurite = await AzuriteProcess.StartAsync(folder: null, CancellationToken.None);
            _gate = await StorageGate.Start(_azurite.ConnectionString, Faults);
        }

        public async Task DisposeAsync()
        {
            if (_gate is not null)
                await _gate.DisposeAsync();
            if (_azurite is not null)
                await _azurite.DisposeAsync();
        }

        internal async Task<TableClient> NewTable()
        {
            var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
            var table = new TableClient(_gate!.ConnectionString, $"Gate{++_tables}", options);
            await table.CreateIfNotExistsAsync();
            return table;
        }
    }
}
