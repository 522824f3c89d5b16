using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Drafts;

public sealed record LetterView
{
    public required Breach Breach { get; init; }
    public required string Version { get; init; }
    public required LetterDraft Draft { get; init; }

    /// <summary>Of the letter, not of the page around it.</summary>
    public required LetterForm Form { get; init; }

    /// <summary>As the suite would write it from the facts as they are now.</summary>
    public required string Suggested { get; init; }

    /// <summary>In the field: as typed, else as saved, else as suggested.</summary>
    public required string Text { get; init; }

    /// <summary>When somebody last saved it; null while it is the suite's.</summary>
    public HistoryEntry? Written { get; init; }

    /// <summary>Facts that it tells have changed since.</summary>
    public bool IsBehind { get; init; }

    /// <summary>It has just been saved.</summary>
    public bool IsDone { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What this person typed while a colleague saved another letter; empty where it stands in the field, or
    /// was redacted. Null if there was no conflict.</summary>
    public string? Overruled { get; init; }

    /// <summary>Why nothing was saved, where that is not about the text.</summary>
    public Text? Refused { get; init; }

    /// <summary>An ended case keeps its letter as it is.</summary>
    public bool MayWrite => Breach.Open;

    /// <summary>It is not, or no longer, what the suite would write.</summary>
    public bool IsRewritten => Text != Suggested;

    /// <summary>What art. 34(2) requires and the letter lacks; null where only a person can tell.</summary>
    public IReadOnlyList<LetterPart>? Missing => IsRewritten ? null : Draft.Missing;

    public string? Saved => Breach.LetterIn(Form);

    public Language Language => Form.Language();

    /// <summary>Where it is shown and posted.</summary>
    public string Address => $"/saker/{Breach.Number}/brev?malform={Language.Code()}";

    /// <summary>The name of its field.</summary>
    public string Name => Letter.In(Form).Name;
}

public static class LetterLanguages
{
    public static Language Language(this LetterForm form) =>
        form is LetterForm.Nn ? Pages.Language.Nn : Pages.Language.Nb;
}
