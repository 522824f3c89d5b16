namespace Ombud.Stores;

/// <summary>What verification said of a case on the night it went out.</summary>
/// <param name="Faults">By wire name; none where it is intact.</param>
/// <param name="From">The night from which its last good copy comes; null for the case as it lay there.</param>
/// <param name="Accepted">Somebody has decided that it stays as it is.</param>
public sealed record CaseVerdict(string Case, IReadOnlyList<string> Faults, string? From = null, bool Accepted = false)
{
    public bool IsIntact => Faults.Count == 0;

    /// <summary>It does not verify, and nobody has decided yet what is to be done.</summary>
    public bool IsMarked => !IsIntact && !Accepted;
}

/// <summary>What goes out together, and is never cut: a case with its own rows, or some rows that belong to none.
/// </summary>
/// <param name="Last">Where to go on behind it.</param>
/// <param name="Verdict">Null for rows that lie outside the ranges of their cases.</param>
internal sealed record BackupUnit(string Last, CaseVerdict? Verdict, IReadOnlyList<BackedRow> Rows);
