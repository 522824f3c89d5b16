using Ombud.Cases.Feedbacks;
using Ombud.Pages.Feedbacks.Parts;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Feedbacks.Words;

/// <summary>What is said about feedback, and what its page shows.</summary>
public sealed class FeedbackWords : KindWords
{
    private static readonly Text Removed = new("Fjernet", "Fjerna");

    public override string Kind => Feedback.KindName;

    public override Text Many { get; } = new("Tilbakemeldinger", "Tilbakemeldingar", "Feedback");

    public override ValueTexts States => FeedbackValues.States;

    public override IReadOnlyDictionary<string, ActionWords> Actions { get; } = CommonWords.Actions
        .Concat(FeedbackActionWords.All)
        .ToDictionary(action => action.Key, action => action.Value);

    public override CaseParts Parts { get; } = new([], [typeof(GivenPart)], []);

    public override IReadOnlyList<(string To, Text Words)> Sections { get; } = [("#given", GivenTexts.Heading)];

    public override (Text Whom, Instant? Since) Waiting(Case one) => one.Open
        ? (new("Venter på at kommunen ser på den", "Ventar på at kommunen ser på ho"), one.ReceivedAt)
        : (new("Tilbakemeldingen er besvart", "Tilbakemeldinga er svart på"), ((Feedback)one).Answer?.At);

    public override (Text Label, string Words)? Detail(
        KeyValuePair<string, string> detail, Language language, Times times) => detail.Key == "field"
        ? (Removed, TextNamed(detail.Value).In(language))
        : null;

    public override Text TextNamed(string name) => CaseText.EntryOf(name) is { } entry
        ? new($"Teksten i historikken, nummer {entry}", $"Teksten i historikken, nummer {entry}")
        : FeedbackValues.Texts[name];

    public override Text Headline(AlertTopic topic) => topic is FeedbackAlert.Received
        ? new("ny tilbakemelding på nettsidene", "ny tilbakemelding på nettsidene")
        : CommonWords.Headline(topic);

    public override Text Label(AlertTopic topic) => topic is FeedbackAlert.Received
        ? new("Ny tilbakemelding", "Ny tilbakemelding")
        : CommonWords.Label(topic);
}
