using System.Text.Json;

namespace Ombud.Stores;

/// <summary>What the suite leaves behind for itself: when it last swept and read the mailbox, and how far the night has
/// come. An old mark is an alarm of its own.</summary>
public sealed class Heartbeats(SealedTable table)
{
    internal const string Partition = "suite";

    internal const string Mailbox = "mailbox";
    internal const string At = "At";

    private const string Sweep = "sweep";

    public Task BeatAsync(Instant at, CancellationToken ct) =>
        table.PutAsync(new(Partition, Sweep) { [At] = CaseRows.Write(at) }, ct);

    /// <summary>Null when none was ever left, and where what stands there is not ours: whoever stops the sweep must not
    /// be able to say that it goes on.</summary>
    public Task<Instant?> LastSweepAsync(CancellationToken ct) => LastAsync(Sweep, ct);

    /// <summary>Null where no mailbox is read, and where what stands there is not ours.</summary>
    public Task<Instant?> LastMailAsync(CancellationToken ct) => LastAsync(Mailbox, ct);

    /// <summary>Null before the first night, and where what stands there is not ours: then all is looked at.</summary>
    public async Task<Night?> NightAsync(string municipality, CancellationToken ct) =>
        await table.FindGenuineAsync(Partition, NightOf(municipality), ct) is { } row
            ? CaseRows.ReadBody<Night>(row)
            : null;

    public Task KeepAsync(string municipality, Night night, CancellationToken ct) => table.PutAsync(
        new(Partition, NightOf(municipality)) { ["Body"] = JsonSerializer.Serialize(night, CaseJson.Options) }, ct);

    private async Task<Instant?> LastAsync(string mark, CancellationToken ct) =>
        await table.FindGenuineAsync(Partition, mark, ct) is { } row && row.TextOf(At) is { } at
            ? CaseRows.TryReadInstant(at)
            : null;

    private static string NightOf(string municipality) => $"night_{municipality}";
}
