using System.Security.Cryptography;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

// A table of its own for each test, the stores on it, and a second way to it on which things go wrong.
public abstract class OnATable(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Dictionary<char, string> Kinds = new()
    {
        ['c'] = "case",
        ['n'] = "number",
        ['o'] = "once",
        ['h'] = "history",
        ['l'] = "log",
        ['k'] = "log head",
        ['p'] = "reporter",
        ['u'] = "due",
        ['x'] = "message",
        ['m'] = "marker",
        ['t'] = "alarm",
        ['g'] = "group",
        ['r'] = "redaction",
        ['s'] = "code",
        ['d'] = "deletion",
        ['v'] = "move",
    };

    protected TableClient Table { get; private set; } = null!;

    protected CaseStore Cases => new(Table.Sealed(), StoresSetup.Kinds);

    protected CaseLists Lists => new(Table.Sealed(), StoresSetup.Kinds);

    protected CaseLog Log => LogOn(Table);

    protected DeliveryLog Deliveries => DeliveriesOn(Table);

    protected AlarmStore Alarms => new(Table.Sealed(), Log);

    public async Task InitializeAsync() => Table = await azurite.CreateTableAsync();

    public Task DisposeAsync() => Table.DeleteAsync();

    protected static CaseLog LogOn(TableClient table) => new(table.Sealed(), RandomNumberGenerator.GetBytes);

    protected static DeliveryLog DeliveriesOn(TableClient table) => new(table.Sealed(), RandomNumberGenerator.GetBytes);

    /// <summary>The same table; asks three times at the most, without waiting in between.</summary>
    protected TableClient Through(HttpPipelineTransport transport)
    {
        var options = new TableClientOptions { Transport = transport };
        options.Retry.MaxRetries = 2;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.Zero;
        return new(azurite.ConnectionString, Table.Name, options);
    }

    protected async Task<StoredCase> StoreAsync(Change report)
    {
        var stored = Assert.IsType<Committed.Stored>(await Cases.CommitNewAsync(() => report, default));
        return await ReadAsync(stored.Case);
    }

    protected async Task<StoredCase> DoAsync(StoredCase read, Func<Case, Change> action)
    {
        var done = Assert.IsType<Committed.Stored>(await Cases.CommitAsync(action(read.Case), read.Tag, default));
        return await ReadAsync(done.Case);
    }

    protected async Task<StoredCase> ReadAsync(Case known) =>
        await Cases.FindAsync(known.Municipality, known.Id, default)
        ?? throw new InvalidOperationException("The case is not there.");

    /// <summary>As it is now, however long ago the case was read.</summary>
    protected async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Case known) =>
        await Cases.HistoryAsync((await ReadAsync(known)).Case, default);

    protected async Task<List<TableEntity>> RowsAsync() => await Table.QueryAsync<TableEntity>().ToListAsync();

    /// <summary>What stands in the table, one word a row, in alphabetical order.</summary>
    protected async Task<List<string>> KindsAsync() =>
        [.. (await RowsAsync()).Select(row => Kinds[row.RowKey[0]]).Order(StringComparer.Ordinal)];

    protected async Task<List<TableEntity>> RowsAsync(string kind) =>
        [.. (await RowsAsync()).Where(row => row.RowKey[1] == '_' && Kinds[row.RowKey[0]] == kind)];

    /// <summary>One chain, or several that lie among each other in the log, each from its first entry on.</summary>
    protected static void IsUnbroken(IReadOnlyList<HistoryEntry> entries)
    {
        var heads = new List<HistoryEntry>();
        foreach (var entry in entries)
        {
            var before = heads.FindIndex(head => entry.Previous == head.Hash);
            Assert.Equal(before < 0 ? 1 : heads[before].Sequence + 1, entry.Sequence);
            Assert.True(
                entry.Follows(before < 0 ? HistoryEntry.Beginning : heads[before].Hash),
                $"Entry {entry.Sequence} does not follow the one before.");
            if (before >= 0)
                heads.RemoveAt(before);
            heads.Add(entry);
        }
    }
}
