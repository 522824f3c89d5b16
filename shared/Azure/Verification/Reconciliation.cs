using System.Runtime.CompilerServices;

namespace Ombud.Stores;

/// <param name="Last">The last key that was looked at: where to go on.</param>
/// <param name="Cases">Cases among them.</param>
/// <param name="Mended">Put right.</param>
/// <param name="Found">Left as they lie, for somebody to look at: the case or row, and what is wrong with it.</param>
public sealed record Looked(string Last, int Cases, int Mended, IReadOnlyList<RowFinding> Found);

// What verification does, and in addition puts right what follows from a case. Each part goes on from any key and
// holds no more than a page, so that it can be done in steps.
public sealed class Reconciliation(
    CaseLists lists, ChainStore chains, StrayRows strays, AnchorStore anchors, Mending mending)
{
    private const int AtOnce = 50;

    /// <summary>Each open case against its rows, newest first; one that has ended only after an upgrade.</summary>
    /// <param name="after">A case's id, exclusive; null for all.</param>
    public IAsyncEnumerable<Looked> CasesAsync(string municipality, string? after, CancellationToken ct) =>
        lists.ToReconcileAsync(municipality, after, ct).Chunk(AtOnce)
            .Select(async (CaseId[] ids, CancellationToken token) =>
            {
                var looked = await Task.WhenAll(ids.Select(id => LookAsync(municipality, id, token)));
                return new Looked(
                    ids[^1].Value, ids.Length, looked.Count(one => one.IsMended),
                    [.. looked.SelectMany(one => one.Found)]);
            });

    /// <summary>Each row against its case.</summary>
    /// <param name="after">A row's key, exclusive; null for all.</param>
    public IAsyncEnumerable<Looked> RowsAsync(string municipality, string? after, CancellationToken ct) =>
        strays.FindAsync(municipality, after, ct)
            .Select(async ((string Last, IReadOnlyList<RowFinding> Findings) part, CancellationToken token) =>
            {
                var left = new List<RowFinding>();
                foreach (var finding in part.Findings)
                    if (finding.Fault is not ChainFault.RowPlanted
                        || !await mending.RemoveAsync(municipality, finding.Row, token))
                        left.Add(finding);
                return new Looked(part.Last, 0, part.Findings.Count - left.Count, left);
            });

    /// <summary>The anchors against each other and their roots, and cases that were anchored against those that are
    /// there.</summary>
    public async IAsyncEnumerable<Looked> AnchorsAsync(
        string municipality, Instant now, [EnumeratorCancellation] CancellationToken ct)
    {
        var found = await anchors.VerifyAsync(municipality, now, ct).ToListAsync(ct);
        var gone = await anchors.VanishedAsync(municipality, ct);
        yield return new("", 0, 0, [.. found, .. gone.Select(id => new RowFinding(id.Value, ChainFault.CaseMissing))]);
    }

    private async Task<(bool IsMended, IEnumerable<RowFinding> Found)> LookAsync(
        string municipality, CaseId id, CancellationToken ct)
    {
        var report = await chains.VerifyAsync(municipality, id, ct);
        if (report is { IsWhole: true, IsOfToday: false })
            await mending.MendAsync(municipality, id, ct);
        var isMended = !report.IsWhole && await mending.MendAsync(municipality, id, ct);
        if (isMended)
            report = await chains.VerifyAsync(municipality, id, ct);
        var faults = report.History.Select(one => one.Fault).Concat(report.Log.Select(one => one.Fault));
        return (isMended, faults.Distinct().Select(fault => new RowFinding(report.Number, fault)));
    }
}
