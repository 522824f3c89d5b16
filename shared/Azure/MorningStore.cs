using System.Globalization;
using Azure;

namespace Ombud.Stores;

/// <summary>The one card a morning: who is first to say that they post it does, and no other, on whatever instance and
/// after whatever crash. A card that is lost with whoever was to post it is not posted again: every clock also rings by
/// itself.</summary>
public sealed class MorningStore(SealedTable table, Randomness random)
{
    private const string Row = "morning";
    private const string Day = "Day";
    private const string Claim = "Claim";

    /// <returns>False where it is somebody else's, or was posted.</returns>
    public async Task<bool> TryClaimAsync(LocalDate day, CancellationToken ct)
    {
        var stands = await table.FindAsync(Heartbeats.Partition, Row, ct);
        if (stands is not null && table.Seals.Holds(stands) && stands.TextOf(Day) == Written(day))
            return false;
        var claim = Convert.ToHexStringLower(random(16));
        try
        {
            await table.FollowAsync(
                new(Heartbeats.Partition, Row) { [Day] = Written(day), [Claim] = claim }, stands?.ETag, ct);
            return true;
        }
        // The answer to one's own may have been lost.
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return (await table.FindGenuineAsync(Heartbeats.Partition, Row, ct))?.TextOf(Claim) == claim;
        }
    }

    /// <summary>For a card that was certainly not posted: somebody tries again.</summary>
    public Task ReleaseAsync(CancellationToken ct) => table.DeleteAsync(Heartbeats.Partition, Row, ct);

    private static string Written(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
