namespace Ombud.Pages.Desk;

public sealed record VerifyView(IReadOnlyList<VerifyRow> Reports)
{
    /// <summary>Set when one case is verified.</summary>
    public string? Number { get; init; }

    public string? Municipality { get; init; }
    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    /// <summary>There are so many rows that a person would not wait for all of them.</summary>
    public bool LeftToTheNight { get; init; }

    /// <summary>Where to continue; null when all were verified.</summary>
    public string? After { get; init; }
}

/// <param name="Anchored">When the history was last anchored; null before the first time.</param>
public sealed record VerifyRow(string Number, int Entries, Instant? Anchored, IReadOnlyList<VerifyFinding> Findings);

/// <param name="Fault">A chain fault's wire name.</param>
/// <param name="Chain">In the log of reads and alerts: empty for its reminders, <c>a:</c> and an alert, <c>r:</c> and a
/// reader; null in the history of actions.</param>
public sealed record VerifyFinding(int Sequence, string Fault, string? Chain);
