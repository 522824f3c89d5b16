namespace Ombud.Cases.Breaches;

/// <summary>What art. 34(2) requires of a letter to the persons.</summary>
public enum LetterPart
{
    Nature,
    Contact,
    Consequences,
    Measures,
}

/// <summary>The parts of a letter that the case can fill. The sentences around them belong to the pages.</summary>
/// <param name="Kinds">What happened to the data: the letter opens with it.</param>
/// <param name="Missing">The required parts that nobody has written yet.</param>
public sealed record LetterDraft(
    IReadOnlyList<BreachKind> Kinds, string? WhatHappened, DraftContact Contact, string? Consequences,
    string? Measures, string? Prevention, IReadOnlyList<LetterPart> Missing)
{
    public static LetterDraft Of(Breach breach, DraftContact contact)
    {
        var (facts, findings) = (breach.Facts, breach.Findings);
        var whatHappened = facts.WhatHappened is { Length: > 0 } text ? text : null;
        var done = Joined(facts.Measures, findings.Mitigation);
        var parts = new (LetterPart Part, string? Text)[]
        {
            (LetterPart.Nature, whatHappened),
            (LetterPart.Contact, contact.Email ?? contact.Phone),
            (LetterPart.Consequences, findings.Consequences),
            (LetterPart.Measures, Joined(done, findings.Prevention)),
        };
        return new(
            facts.Kinds, whatHappened, contact, findings.Consequences, done, findings.Prevention,
            [.. parts.Where(p => p.Text is null).Select(p => p.Part)]);
    }

    private static string? Joined(string? one, string? other) =>
        string.Join(' ', new[] { one, other }.OfType<string>()) is { Length: > 0 } text ? text : null;
}
