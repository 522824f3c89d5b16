using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Breaches.Parts;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

/// <summary>What is said about a breach, and what its page shows.</summary>
public sealed class BreachWords : KindWords
{
    public override string Kind => Breach.KindName;

    public override Text Many { get; } = new("Avvik", "Avvik", "Breaches");

    public override ValueTexts States => StateWords.States;

    public override ValueTexts WhatHappensNext => StateWords.WhatHappensNext;

    public override ValueTexts Deadlines => DeadlineWords.Names;

    public override ValueTexts Obligations => ObligationWords.Names;

    public override ValueTexts Flags => BreachValues.Flags;

    public override string GravestFlag => WireName.Of(BreachTrait.ProtectedAddress);

    public override ValueTexts Data => BreachValues.Categories;

    public override IReadOnlyDictionary<string, ActionWords> Actions { get; } = CommonWords.Actions
        .Concat(DecidingWords.All).Concat(RecordingWords.All)
        .GroupBy(action => action.Key)
        .ToDictionary(action => action.Key, action => action.Last().Value);

    public override CaseParts Parts { get; } = new(
        [typeof(SuspectPart), typeof(UnexplainedPart)],
        [typeof(FactsPart), typeof(DecisionPart), typeof(SentLetterPart), typeof(FindingsPart)], [typeof(TimelinePart)])
    {
        First = [typeof(ProtectedPart)],
    };

    public override IReadOnlyList<(string To, Text Words)> Sections { get; } =
    [
        ("#facts", SectionTexts.Case), ("#ruling", SectionTexts.Assessment),
        ("meldingsutkast", SectionTexts.Notification), ("brev", SectionTexts.Letter),
    ];

    public override Type? StepPart(string action) => CautionWords.Decides(action) ? typeof(DecidingPart) : null;

    public override StepWords Step(string action, Case one) =>
        ObligationWords.Step(action, (Breach)one) ?? base.Step(action, one);

    public override Text StepIn(string action, string state) =>
        ObligationWords.StepIn(action, state) ?? base.StepIn(action, state);

    public override (Text Whom, Instant? Since) Waiting(Case one) => ObligationWords.Waiting((Breach)one);

    public override Text Why(Case one, string deadline, string from) =>
        DeadlineWords.Why((Breach)one, deadline, from);

    public override Text? Late(Case one) => one is Breach { IsLate: true } ? PartTexts.Late : null;

    public override Text? Warning(string action, Case one) => CautionWords.Warning(action, (Breach)one);

    public override (Text Label, Text Words)? Recall(string action, Case one) =>
        CautionWords.Recall(action, (Breach)one);

    public override bool IsFailedElsewhere(string action, Case one) =>
        Actions[action].Page == FactsPage.Address && ((Breach)one).Unexplained.Count > 0;

    public override (Text Label, string Words)? Detail(
        KeyValuePair<string, string> detail, Language language, Times times) =>
        HistoryWords.Of(detail, language, times);

    public override Text TextNamed(string name) => HistoryWords.TextNamed(name);

    public override Text Headline(AlertTopic topic) => AlertWords.Headline(topic);

    public override Text Label(AlertTopic topic) => AlertWords.Label(topic);

    public override Text DueAt(string written) =>
        new($"Frist til Datatilsynet: {written}.", $"Frist til Datatilsynet: {written}.");
}
