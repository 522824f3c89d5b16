using Ombud.Cases.Breaches.Facts;

namespace Ombud.Cases.Breaches;

/// <summary>The two written forms of Norwegian.</summary>
public enum LetterForm
{
    Nb,
    Nn,
}

/// <summary>A letter to the persons as it was sent: nothing that is written later changes it.</summary>
public sealed record SentLetter(LetterForm Form, string Text)
{
    /// <summary>The detail of a history entry that holds it.</summary>
    internal string DetailName => CaseText.Sent(Letter.In(Form).Name);
}

// A letter is a fact like the others, so that it has their history, their redaction and their door. The one that was
// sent goes with it when words of it are redacted: it is the same letter.
public static class Letter
{
    /// <summary>The fact that holds it.</summary>
    public static BreachField In(LetterForm form) => LetterFacts.All[(int)form];

    /// <summary>When somebody last saved it, or put the suite's back; null if nobody has.</summary>
    /// <param name="history">Oldest first.</param>
    public static HistoryEntry? WrittenIn(LetterForm form, IReadOnlyList<HistoryEntry> history) =>
        history.LastOrDefault(entry => Amends(entry, In(form)));

    /// <summary>Whether something that the suite puts into the letter was amended or redacted after that.</summary>
    /// <param name="written">The entry that saved it.</param>
    public static bool IsBehind(HistoryEntry written, IReadOnlyList<HistoryEntry> history) =>
        history.Any(entry => entry.Sequence > written.Sequence
            && BreachFields.All.Any(fact => fact.IsInLetter
                && (Amends(entry, fact) || Redactions.TextOf(entry) == fact.Name)));

    /// <summary>Whoever had written it last when it was sent, and everybody who wrote an earlier version that still
    /// stands somewhere.</summary>
    internal static Authors AuthorsOfSent(LetterForm form, IReadOnlyList<HistoryEntry> history)
    {
        var name = In(form).Name;
        var sent = history.LastOrDefault(entry => entry.Seals.ContainsKey(CaseText.Sent(name)));
        return Authors.OfFact(name, stands: true, reporter: null, [.. history.TakeWhile(entry => entry != sent)]);
    }

    private static bool Amends(HistoryEntry entry, BreachField fact) =>
        entry.Seals.ContainsKey(CaseText.Before(fact.Name)) || entry.Seals.ContainsKey(CaseText.After(fact.Name));
}

public sealed partial record Breach
{
    /// <summary>As somebody wrote it and it was saved; null where nobody has, or where it was redacted.</summary>
    public string? LetterIn(LetterForm form) =>
        Letter.In(form).Read(this) is [var text] && text != CaseText.Redacted ? text : null;
}
