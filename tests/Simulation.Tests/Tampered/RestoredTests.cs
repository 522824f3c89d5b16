using System.Text.Json;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Tampered;

// Somebody kept every row that was ever there and puts back, alone, what the suite has deleted since: an alarm that has
// rung, a message that was sent, a place in the list that a case no longer has. Each is genuine. It must do nothing,
// and be gone, or told, when a night has passed.
public sealed class RestoredTests : IAsyncLifetime
{
    private static readonly Duration UntilNight = Duration.FromHours(26);
    private static readonly string[] Deleted =
    [
        Rows.AlarmPrefix, Rows.OutboxPrefix, Rows.DuePrefix, Rows.RedactionPrefix, Rows.IdempotencyPrefix,
        Rows.MovePrefix,
    ];

    private readonly Dictionary<(string, string), TableEntity> _ever = [];
    private SimulatedMonth _month = null!;
    private WholeStore _tables = null!;
    private IdempotencyStore _requests = null!;

    public static TheoryData<string> Kinds => [.. Rows.Kinds];

    private World World => _month.World;

    public async Task InitializeAsync()
    {
        _month = await UsedWorld.MonthAsync((row, _) => _ever[(row.PartitionKey, row.RowKey)] = row);
        foreach (var row in World.Rows.All())
            _ever[(row.PartitionKey, row.RowKey)] = row;
        World.Rows.Written = (row, _) => _ever[(row.PartitionKey, row.RowKey)] = row;
        _tables = new(World);
        _requests = new(World.TrueTable.Sealed());
        await PassNightAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_the_suite_deleted_does_nothing_when_it_comes_back_and_is_gone_after_a_night(string kind)
    {
        var gone = _ever.Values.Where(row => row.PartitionKey != Heartbeats.Partition && Rows.KindOf(row.RowKey) == kind
            && World.Rows.Find(row.PartitionKey, row.RowKey) is null).ToList();
        Assert.Equal(Deleted.Contains(kind), gone.Count > 0);
        var (sent, rung) = (World.Witness.Accepted.Select(one => one.Alert.Id).ToList(), Rung());
        var closed = Closed();
        foreach (var row in gone)
            World.Rows.Put(row);

        var told = await PassNightAsync();

        Assert.DoesNotContain(
            World.Witness.Accepted.Skip(sent.Count).Select(one => one.Alert.Id), sent.Contains);
        var again = Rung();
        Assert.DoesNotContain(rung.Keys, one => again[one] != rung[one]);
        Assert.Superset(closed, Closed());
        Assert.DoesNotContain(gone, row =>
            World.Rows.Find(row.PartitionKey, row.RowKey) is not null && !told.Contains(row.RowKey));
        Assert.Empty(await _tables.VerifyAsync());
    }

    // A day of the suite by itself, and then what it does at night.
    private async Task<List<string>> PassNightAsync()
    {
        _month.Wait(UntilNight);
        var told = new List<string>();
        foreach (var partition in _tables.Partitions.ToList())
        {
            told.AddRange((await _tables.LookAsync(partition)).SelectMany(one => one.Found).Select(one => one.Row));
            await _requests.ForgetAsync(partition, World.Clock.GetCurrentInstant() - UntilNight, default);
        }

        await _tables.LayAnchorsAsync();
        return told;
    }

    /// <summary>How often each reminder of each clock is written down.</summary>
    private Dictionary<string, int> Rung() => World.Rows.All()
        .Where(row => Rows.KindOf(row.RowKey) == Rows.LogsPrefix)
        .Select(row => (Row: row, Entry: JsonSerializer.Deserialize<HistoryEntry>(
            CaseRows.DocumentOf(row), CaseJson.Options)!))
        .Where(one => one.Entry.Action == "reminder")
        .CountBy(one => $"{Rows.CaseOf(one.Row.RowKey)} {one.Entry.Details["rung"]} {one.Entry.Details["due"]}")
        .ToDictionary();

    private HashSet<string> Closed() => [.. World.Rows.All()
        .Where(row => Rows.KindOf(row.RowKey) == Rows.CasePrefix && !Stored.AnyCase(row).Open)
        .Select(row => row.RowKey)];
}
