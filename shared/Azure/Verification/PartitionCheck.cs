using System.Diagnostics;

namespace Ombud.Stores;

/// <summary>What verification case by case does not come across: cases that are gone, rows that belong to none, anchors
/// and roots.</summary>
public sealed class PartitionCheck(AnchorStore anchors, StrayRows strays, IClock clock)
{
    /// <param name="limit">What is not looked at by then is left to the night.</param>
    public async Task<(IReadOnlyList<ChainReport> Reports, bool IsComplete)> VerifyAsync(
        string municipality, TimeSpan limit, CancellationToken ct)
    {
        var (clockOfPatience, isComplete) = (Stopwatch.StartNew(), true);
        var found = (await anchors.VanishedAsync(municipality, ct))
            .Select(id => new RowFinding(id.Value, ChainFault.CaseMissing)).ToList();
        found.AddRange(await anchors.VerifyAsync(municipality, clock.GetCurrentInstant(), ct).ToListAsync(ct));
        await foreach (var (_, findings) in strays.FindAsync(municipality, after: null, ct))
        {
            found.AddRange(findings);
            isComplete = clockOfPatience.Elapsed < limit;
            if (!isComplete)
                break;
        }

        return ([.. found.Distinct().Select(one => ChainReport.Without(one.Row, one.Fault))], isComplete);
    }
}
