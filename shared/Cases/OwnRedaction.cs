namespace Ombud.Cases;

/// <summary>A redaction that reporters ask for, of what they wrote themselves.</summary>
public static class OwnRedaction
{
    /// <summary>Whether it has been done since the reporter saw the case: one with that text and reason is recorded,
    /// and nothing of what is asked for stands any longer. No record says which words went.</summary>
    /// <param name="reporter">Acting as no more than that.</param>
    /// <param name="seen">The version that the reporter saw.</param>
    public static bool IsDone(
        Case one, Caller reporter, IReadOnlyList<HistoryEntry> history, FieldValues asked, int seen)
    {
        var wrong = new Problems();
        var name = RedactionFields.Named.Read(asked, wrong);
        var why = RedactionFields.Reason.Read(asked, wrong);
        var words = new MarkedWords(RedactionFields.Words.Read(asked, wrong));
        return history.Any(entry => entry is { IsRedaction: true, IsByReporter: true } && entry.Sequence > seen
                && entry.Text == why && Redactions.TextOf(entry) == name)
            && !WrittenText.In(one, history).Any(
                text => text.Name == name && text.Authors.Allow(reporter) && words.StandsIn(text.Text));
    }
}
