namespace Ombud.Stores;

/// <summary>What the suite's own rows say about how it is.</summary>
public sealed class SuiteSigns(Heartbeats heartbeats, OwnerlessStore ownerless, BackupMarks backups, Holds holds)
{
    /// <inheritdoc cref="Heartbeats.LastSweepAsync"/>
    public Task<Instant?> LastSweepAsync(CancellationToken ct) => heartbeats.LastSweepAsync(ct);

    /// <inheritdoc cref="Heartbeats.LastMailAsync"/>
    public Task<Instant?> LastMailAsync(CancellationToken ct) => heartbeats.LastMailAsync(ct);

    /// <summary>Whether there are open cases that no configured municipality has.</summary>
    public async Task<bool> HasOwnerlessAsync(CancellationToken ct) =>
        (await ownerless.KnownAsync(ct)).Partitions.Count > 0;

    /// <summary>Whether the last night found in one of the partitions what it could not put right.</summary>
    public async Task<bool> IsAlteredAsync(IEnumerable<string> partitions, CancellationToken ct) =>
        (await Task.WhenAll(partitions.Select(place => heartbeats.NightAsync(place, ct))))
        .Any(night => night?.Standing > 0);

    /// <summary>The partition that has waited longest for a backup; null where none is waited for.</summary>
    public async Task<Instant?> OldestBackupAsync(IEnumerable<string> partitions, CancellationToken ct) =>
        (await Task.WhenAll(partitions.Select(place => backups.LastAsync(place, ct)))).Min();

    /// <summary>Partitions that were restored and are held.</summary>
    public async Task<IReadOnlyList<string>> HeldAsync(CancellationToken ct) =>
        [.. (await holds.AllAsync(ct)).Select(hold => hold.Partition)];
}
