namespace Ombud.Stores;

/// <summary>Partitions with open cases that no configured municipality owns.</summary>
/// <param name="ToldAt">When the ombud was told of these; null while nobody was.</param>
public sealed record Ownerless(IReadOnlyList<string> Partitions, Instant? ToldAt)
{
    public static readonly Ownerless None = new([], null);
}

// Cases whose municipality has left the settings are in no list and ring no alarm: whoever looks for them must ask the
// table which partitions it has.
public sealed class OwnerlessStore(SealedTable table, CaseKinds kinds)
{
    private const string Row = "ownerless";

    /// <summary>Looks for them; each partition of the table costs one call, however many cases it holds.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(IEnumerable<string> owned, CancellationToken ct)
    {
        var (known, found) = (owned.ToHashSet(), new List<string>());
        for (var at = await NextAsync("", ct); at is not null; at = await NextAsync(at, ct))
            if (IsNumber(at) && !known.Contains(at) && await HasOpenCasesAsync(at, ct))
                found.Add(at);
        return found;
    }

    /// <summary>What was found when somebody last looked.</summary>
    public async Task<Ownerless> KnownAsync(CancellationToken ct) =>
        await table.FindGenuineAsync(Heartbeats.Partition, Row, ct) is { } row
            ? new(
                row.TextOf("Partitions")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
                row.TextOf("ToldAt") is { } at ? CaseRows.TryReadInstant(at) : null)
            : Ownerless.None;

    public Task KeepAsync(Ownerless found, CancellationToken ct)
    {
        var row = new TableEntity(Heartbeats.Partition, Row) { ["Partitions"] = string.Join(' ', found.Partitions) };
        if (found.ToldAt is { } at)
            row["ToldAt"] = CaseRows.Write(at);
        return table.PutAsync(row, ct);
    }

    // The first row behind the partition tells the next one. Numbers sort before everything that begins with a letter.
    private async Task<string?> NextAsync(string partition, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {partition} and PartitionKey lt {":"}");
        return await table.QueryAsync(filter, atATime: 1, ["PartitionKey"], ct)
            .Select(row => row.PartitionKey).FirstOrDefaultAsync(ct);
    }

    // A case that has lost its row among what is due still has its alarm.
    private async Task<bool> HasOpenCasesAsync(string partition, CancellationToken ct) =>
        await table.QueryAsync(Rows.StartsWith(partition, Rows.DuePrefix), atATime: 1, ["RowKey"], ct).AnyAsync(ct)
        || await table.KeysAsync(Rows.StartsWith(partition, Rows.AlarmPrefix), ct)
            .Select(Rows.CaseOf).OfType<CaseId>().Distinct()
            .AnyAsync(async (id, token) => IsOpen(await table.FindAsync(partition, Rows.Case(id), token)), ct);

    private bool IsOpen(TableEntity? row) =>
        row is not null && CaseRows.TryReadCase(table, row, kinds).Stored is not { Case.Open: false };

    // Kommunenummer; the suite has partitions of its own.
    private static bool IsNumber(string partition) => partition.Length == 4 && partition.All(char.IsAsciiDigit);
}
