using System.Text.Json;

namespace Ombud.Stores;

/// <summary>How far the nightly reconciliation of one municipality has come.</summary>
/// <param name="Date">On which it began, in Norway, as ISO 8601.</param>
/// <param name="After">The last key that this step has looked at; null at its beginning.</param>
/// <param name="Cases">Open cases looked at so far.</param>
/// <param name="Mended">Cases and rows that were put right.</param>
/// <param name="Found">Faults that somebody has to look at.</param>
/// <param name="At">When this was written.</param>
public sealed record Night(
    string Date, NightStep Step, string? After, int Cases, int Mended, int Found, Instant At);

public enum NightStep
{
    Cases,
    Rows,
    Anchors,
    Done,
}

/// <summary>The place of each municipality's reconciliation, so that one that was cut short goes on.</summary>
public sealed class NightStore(SealedTable table)
{
    private const string BodyColumn = "Body";

    /// <summary>Null before the first night, and where what stands there is not ours: then all is looked at.</summary>
    public async Task<Night?> FindAsync(string municipality, CancellationToken ct) =>
        await table.FindAsync(Heartbeats.Partition, KeyOf(municipality), ct) is { } row && table.Seals.Holds(row)
            ? CaseRows.ReadBody<Night>(row)
            : null;

    public Task KeepAsync(string municipality, Night night, CancellationToken ct) => table.PutAsync(
        new(Heartbeats.Partition, KeyOf(municipality))
        {
            [BodyColumn] = JsonSerializer.Serialize(night, CaseJson.Options),
        },
        ct);

    private static string KeyOf(string municipality) => $"night_{municipality}";
}
