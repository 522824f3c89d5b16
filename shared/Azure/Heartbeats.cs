namespace Ombud.Stores;

/// <summary>What the suite leaves behind for itself: when it last swept. An old mark is an alarm of its own.</summary>
public sealed class Heartbeats(TableClient table)
{
    internal const string Partition = "suite";

    private const string Sweep = "sweep";

    public Task BeatAsync(Instant at, CancellationToken ct) =>
        table.UpsertEntityAsync(
            new TableEntity(Partition, Sweep) { ["At"] = CaseRows.Write(at) },
            TableUpdateMode.Replace, ct);

    /// <summary>Null when none was ever left.</summary>
    public async Task<Instant?> LastSweepAsync(CancellationToken ct) =>
        await table.FindAsync(Partition, Sweep, ct) is { } row ? CaseRows.ReadInstant(row.GetString("At")!) : null;
}
