using System.Collections.Frozen;

namespace Ombud.Stores;

/// <param name="Night">From which it was restored.</param>
/// <param name="IsComplete">False while rows are still being put back.</param>
public sealed record Hold(string Partition, string Night, Instant At, bool IsComplete)
{
    /// <summary>When it was last written, as storage has it; null for one that was not read there.</summary>
    public DateTimeOffset? WrittenAt { get; init; }
}

/// <summary>Partitions that were restored and are held: from them nothing is sent until somebody releases them, or
/// people would be reminded of what was done long ago. What comes in is stored all the same.</summary>
public sealed class Holds(SealedTable table, IClock clock)
{
    internal const string Prefix = "held_";
    private const string Night = "Night";
    private const string Complete = "Complete";

    /// <summary>So old what an instance knows may be. Whoever holds a partition waits so long before touching it.
    /// </summary>
    public static readonly Duration Known = Duration.FromSeconds(10);

    private volatile Looked? _last;

    public async Task<bool> AnyAsync(string partition, CancellationToken ct) =>
        (await KnownAsync(ct)).Contains(partition);

    /// <summary>Those that are held, as known ten seconds ago at the worst: whoever sends asks each time.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (_last is { } known && now >= known.At && now - known.At < Known)
            return known.Held;
        var held = (await AllAsync(ct)).Select(one => one.Partition).ToFrozenSet();
        _last = new(now, held);
        return held;
    }

    /// <summary>As it stands now.</summary>
    public async Task<IReadOnlyList<Hold>> AllAsync(CancellationToken ct) =>
        await table.RangeAsync(Heartbeats.Partition, Prefix, ct).Select(table.Genuine).OfType<TableEntity>()
            .Select(row => new Hold(
                row.RowKey[Prefix.Length..], row.TextOf(Night) ?? "",
                CaseRows.TryReadInstant(row.TextOf(Heartbeats.At) ?? "") ?? Instant.MinValue,
                row.GetBoolean(Complete) is true)
            {
                WrittenAt = row.Timestamp,
            })
            .ToListAsync(ct);

    public Task HoldAsync(Hold hold, CancellationToken ct) => table.PutAsync(
        new(Heartbeats.Partition, Prefix + hold.Partition)
        {
            [Night] = hold.Night,
            [Heartbeats.At] = CaseRows.Write(hold.At),
            [Complete] = hold.IsComplete,
        },
        ct);

    public Task ReleaseAsync(string partition, CancellationToken ct) =>
        table.DeleteAsync(Heartbeats.Partition, Prefix + partition, ct);

    private sealed record Looked(Instant At, IReadOnlySet<string> Held);
}
