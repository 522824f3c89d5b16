namespace Ombud.Cases;

/// <summary>A text and one place where it stands: in the case itself, or in an entry of its history.</summary>
/// <param name="Name">What a redaction calls it.</param>
internal sealed record WrittenText(string Name, string Text, Authors Authors)
{
    /// <summary>How it is replaced in the case; null for one in the history.</summary>
    public Func<Case, string, Case>? Write { get; private init; }

    public HistoryEntry? Entry { get; private init; }

    /// <summary>Its name within the entry.</summary>
    public string Value { get; private init; } = HistoryEntry.TextName;

    /// <summary>Every text that stands anywhere, those of the case first.</summary>
    public static IReadOnlyList<WrittenText> In(Case one, IReadOnlyList<HistoryEntry> history)
    {
        var own = one.Texts(history);
        var facts = own.Where(text => text.Name != CaseText.Repeated).DistinctBy(text => text.Name)
            .ToDictionary(text => text.Name, text => text.Authors);
        return
        [
            .. from text in own
               where text.Text.Length > 0 && !text.IsRedacted
               select new WrittenText(text.Name, text.Text, text.Authors) { Write = text.Write },
            .. from entry in history
               from written in OfEntry(entry, facts, Authors.Of(entry, one, history))
               where written.Text != CaseText.Redacted
               select written,
        ];
    }

    /// <summary>Those that this caller may take out. What repeats another goes with that one.</summary>
    public static IEnumerable<WrittenText> RemovableBy(
        Caller by, Case one, IReadOnlyList<HistoryEntry> history) =>
        In(one, history).Where(text => text.Name != CaseText.Repeated && text.Authors.Allow(by));

    /// <summary>Whether this caller can read it. A reporter reads only what they wrote themselves.</summary>
    public bool IsSeenBy(Caller by, Case one) => by.Has(Roles.Triage | Roles.Decide | Roles.Read)
        ? Entry is null || one.Shows(Entry, by)
        : Authors.Allow(by);

    // Earlier versions of a fact, and what was sent of it, are called as it is: they go with it.
    private static IEnumerable<WrittenText> OfEntry(
        HistoryEntry entry, Dictionary<string, Authors> facts, Authors own)
    {
        if (entry.Text is { } text)
            yield return new(CaseText.NameOf(entry), text, own) { Entry = entry };
        foreach (var (name, value) in entry.Details)
            if (name.Split('.') is [var fact, "before" or "after" or "sent"]
                && facts.TryGetValue(fact, out var authors))
                yield return new(fact, value, authors) { Entry = entry, Value = name };
    }
}
