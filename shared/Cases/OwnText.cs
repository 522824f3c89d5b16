namespace Ombud.Cases;

/// <summary>A text that the reporter wrote, and that is theirs alone to keep or to take out.</summary>
/// <param name="Name">What a redaction calls it.</param>
/// <param name="WrittenAt">Null for one that came with the report.</param>
public sealed record OwnText(string Name, string Text, Instant? WrittenAt)
{
    /// <summary>The name of the address that the reporter is alerted at.</summary>
    public const string Mail = "mail";

    /// <summary>In the order of the report, then of the history; what somebody else has written on is not among them.
    /// </summary>
    /// <param name="reporter">Acting as no more than that.</param>
    public static IReadOnlyList<OwnText> Of(Case one, Caller reporter, IReadOnlyList<HistoryEntry> history) =>
    [
        .. WrittenText.RemovableBy(reporter, one, history)
            .DistinctBy(text => text.Name)
            .Select(text => new OwnText(text.Name, text.Text, text.Entry?.At)),
    ];
}
