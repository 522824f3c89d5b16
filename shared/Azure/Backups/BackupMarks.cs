using System.Text.Json;

namespace Ombud.Stores;

/// <summary>What the suite keeps about its own backups: how far the night has come, when each partition was last backed
/// up, and what somebody has decided about a case that does not verify.</summary>
public sealed class BackupMarks(SealedTable table)
{
    private const string PlacePrefix = "backup_";
    private const string LastPrefix = "backed_";
    private const string AcceptedPrefix = "accepted_";
    private const string Body = "Body";
    private const string Faults = "Faults";

    /// <summary>Null before the first night, and where what stands there is not ours: then the night begins anew.
    /// </summary>
    public async Task<BackupPlace?> PlaceAsync(string partition, CancellationToken ct) =>
        await table.FindGenuineAsync(Heartbeats.Partition, PlacePrefix + partition, ct) is { } row
            ? JsonSerializer.Deserialize<BackupPlace>(LongText.Read(row, Body), CaseJson.Options)
            : null;

    public Task KeepAsync(BackupPlace place, CancellationToken ct)
    {
        var row = new TableEntity(Heartbeats.Partition, PlacePrefix + place.Partition);
        LongText.Write(row, Body, JsonSerializer.Serialize(place, CaseJson.Options));
        return table.PutAsync(row, ct);
    }

    /// <summary>When the newest backup of the partition began, or when the suite first meant to make one; null where
    /// it never did.</summary>
    public async Task<Instant?> LastAsync(string partition, CancellationToken ct) =>
        await table.FindGenuineAsync(Heartbeats.Partition, LastPrefix + partition, ct) is { } row
        && row.TextOf(Heartbeats.At) is { } at ? CaseRows.TryReadInstant(at) : null;

    public Task BackedUpAsync(string partition, Instant at, CancellationToken ct) => table.PutAsync(
        new(Heartbeats.Partition, LastPrefix + partition) { [Heartbeats.At] = CaseRows.Write(at) }, ct);

    /// <summary>Somebody has looked at the case and decided that it stays as it is. Whatever else is found wrong with
    /// it later is not covered.</summary>
    public Task AcceptAsync(string partition, CaseVerdict found, Instant now, CancellationToken ct) => table.PutAsync(
        new(Heartbeats.Partition, AcceptedKey(partition, found.Case))
        {
            [Faults] = string.Join(' ', found.Faults),
            [Heartbeats.At] = CaseRows.Write(now),
        },
        ct);

    /// <summary>The same verdict, with what was decided about it.</summary>
    internal async Task<CaseVerdict> DecidedAsync(string partition, CaseVerdict found, CancellationToken ct) =>
        !found.IsIntact
        && await table.FindGenuineAsync(Heartbeats.Partition, AcceptedKey(partition, found.Case), ct) is { } row
        && found.Faults.All((row.TextOf(Faults) ?? "").Split(' ').Contains)
            ? found with { Accepted = true }
            : found;

    /// <summary>Whether the row is about the backups themselves, which do not go out.</summary>
    internal static bool IsOne(string partition, string rowKey) => partition == Heartbeats.Partition
        && (rowKey.StartsWith(PlacePrefix, StringComparison.Ordinal)
            || rowKey.StartsWith(LastPrefix, StringComparison.Ordinal)
            || rowKey.StartsWith(Holds.Prefix, StringComparison.Ordinal));

    private static string AcceptedKey(string partition, string id) => $"{AcceptedPrefix}{partition}_{id}";
}
