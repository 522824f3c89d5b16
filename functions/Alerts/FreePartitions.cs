namespace Ombud.Alerts;

/// <summary>Where something may be rung, sent and put right: every partition of the municipalities but those that were
/// restored and are held.</summary>
public sealed class FreePartitions(Municipalities municipalities, Holds holds)
{
    public Municipalities Municipalities => municipalities;

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken ct)
    {
        var held = await holds.KnownAsync(ct);
        return [.. municipalities.Partitions.Where(partition => !held.Contains(partition))];
    }
}
