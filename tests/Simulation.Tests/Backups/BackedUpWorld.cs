using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Tables;
using Ombud.Simulation.Tests.Tampered;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Backups;

/// <summary>A world with a row of every kind, anchored, and a container for its backups.</summary>
public abstract class BackedUpWorld(AzuriteInMemory azurite) : IClassFixture<AzuriteInMemory>, IAsyncLifetime
{
    protected const string Place = "3405";
    protected const string First = "2026-11-01";
    protected const string Second = "2026-11-02";
    protected const string Third = "2026-11-03";

    private protected World World { get; private set; } = null!;

    private protected WholeStore Tables { get; private set; } = null!;

    private protected BackupStore Backups { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await UsedWorld.MakeAsync();
        Tables = new(World);
        await Tables.LayAnchorsAsync();
        var blobs = new BlobContainerClient(
            azurite.ConnectionString, $"b{RandomNumberGenerator.GetHexString(20, lowercase: true)}");
        await blobs.CreateAsync();
        Backups = new(World, blobs);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Every row of a partition with every property and its type, but those that storage gives it.</summary>
    protected List<string> RowsOf(string partition) =>
    [
        .. Lines(BackedTable.Cases, World.Rows, partition), .. Lines(BackedTable.Anchors, World.Anchors, partition),
    ];

    private protected static string Line(BackedTable table, TableEntity row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            new BackedRow(table, row.Sorted()).WriteTo(json);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Whether any row holds these words.</summary>
    protected bool Holds(string words) => World.Rows.All().Any(row =>
        CaseRows.DocumentOf(row).Contains(words, StringComparison.Ordinal)
        || row.Any(column => column.Value is string text && text.Contains(words, StringComparison.Ordinal)));

    private static IEnumerable<string> Lines(BackedTable table, TableRows rows, string partition) => rows.All()
        .Where(row => row.PartitionKey == partition && !BackupMarks.IsOne(partition, row.RowKey))
        .Select(row => Line(table, row)).Order(StringComparer.Ordinal);
}

internal static class SortedColumns
{
    /// <summary>In one order, whoever wrote it.</summary>
    public static TableEntity Sorted(this TableEntity row)
    {
        var sorted = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row.OrderBy(column => column.Key, StringComparer.Ordinal))
            if (name is not ("odata.etag" or "Timestamp"))
                sorted[name] = value;
        return sorted;
    }
}
