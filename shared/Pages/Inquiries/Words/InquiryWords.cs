using Ombud.Cases.Inquiries;
using Ombud.Pages.Inquiries.Parts;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>What is said about an inquiry, and what its page shows.</summary>
public sealed class InquiryWords : KindWords
{
    public override string Kind => Inquiry.KindName;

    public override Text Many { get; } = new("Henvendelser", "Førespurnader", "Inquiries");

    public override ValueTexts States => InquiryStates.All;

    public override ValueTexts WhatHappensNext => InquiryStates.WhatHappensNext;

    public override ValueTexts Deadlines => DueWords.Names;

    public override ValueTexts Obligations => DueWords.Obligations;

    public override ValueTexts Flags => InquiryValues.Flags;

    public override IReadOnlyDictionary<string, ActionWords> Actions { get; } = CommonWords.Actions
        .Where(action => action.Key != HistoryEntry.Reply)
        .Concat(HandlingWords.All).Concat(AnsweringWords.All).Concat(MovingWords.All).Concat(JournalWords.All)
        .Concat(CitizenWords.All)
        .ToDictionary(action => action.Key, action => action.Value);

    public override CaseParts Parts { get; } = new([], [typeof(AskedPart), typeof(AnswerPart)], [typeof(DuePart)]);

    public override IReadOnlyList<(string To, Text Words)> Sections { get; } =
    [
        ("#asked", AskedTexts.Heading), ("#given", AnswerTexts.Heading), ("#month", DueTexts.Heading),
    ];

    public override (Text Whom, Instant? Since) Waiting(Case one) => WaitingWords.Of((Inquiry)one);

    public override Text Why(Case one, string deadline, string from) => DueWords.Why((Inquiry)one, deadline);

    public override Text? Late(Case one) => WaitingWords.Late((Inquiry)one);

    public override Text? Warning(string action, Case one) => WarningWords.Of(action, (Inquiry)one);

    public override string? Draft(string action, string field, Case one) =>
        AnswerDraft.Of(action, field, (Inquiry)one);

    public override (Text Label, string Words)? Detail(
        KeyValuePair<string, string> detail, Language language, Times times) => HistoryNames.Of(detail, language);

    public override Text TextNamed(string name) => HistoryNames.TextNamed(name);

    public override Text Headline(AlertTopic topic) => InquiryAlertWords.Headline(topic);

    public override Text Label(AlertTopic topic) => InquiryAlertWords.Label(topic);

    public override string ReportersPage => "/svar";

    public override string? ReportersLanguage(Case one) => ((Inquiry)one).Citizen.Language;

    public override Text DueAt(string written) => new($"Svar innen {written}.", $"Svar innan {written}.");
}
