namespace Ombud.Stores;

/// <summary>How far the nightly reconciliation of one municipality has come.</summary>
/// <param name="Date">On which it began, in Norway, as ISO 8601.</param>
/// <param name="After">The last key that this step has looked at; null at its beginning.</param>
/// <param name="Cases">Cases looked at so far.</param>
/// <param name="Mended">Cases and rows that were put right.</param>
/// <param name="Found">Faults that somebody has to look at.</param>
/// <param name="FoundBefore">The same in the night before.</param>
public sealed record Night(
    string Date, NightStep Step, string? After, int Cases, int Mended, int Found, int FoundBefore)
{
    /// <summary>As far as is known: until a night is over, what the one before found stands.</summary>
    public int Standing => Step is NightStep.Done ? Found : Math.Max(Found, FoundBefore);
}

public enum NightStep
{
    Cases,
    Rows,
    Anchors,

    /// <summary>All is looked at; what was found is still to be told.</summary>
    Tell,
    Done,
}
