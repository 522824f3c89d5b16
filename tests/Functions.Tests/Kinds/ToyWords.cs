using NodaTime;
using Ombud.Cases;
using Ombud.Pages;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>What is said about a toy; its page shows nothing of its own.</summary>
internal sealed class ToyWords : KindWords
{
    private static readonly ValueTexts Outcomes = new()
    {
        ["grant"] = new("Si ja", "Sei ja"),
        ["refuse"] = new("Si nei", "Sei nei"),
    };

    public override string Kind => Toy.KindName;

    public override Text Many { get; } = Text.Same("toys");


    public override ValueTexts States { get; } = new()
    {
        ["waiting"] = new("Ligger i kø", "Ligg i kø"),
        ["answering"] = new("Svaret skrives", "Svaret blir skrive"),
        ["decided"] = new("Svaret er klart", "Svaret er klart"),
        ["closed"] = new("Lagt bort", "Lagd bort"),
        ["withdrawn"] = new("Ikke lenger ønsket", "Ikkje lenger ønskt"),
    };

    public override ValueTexts WhatHappensNext { get; } = new()
    {
        ["waiting"] = new("Du får svar innen tretti dager.", "Du får svar innan tretti dagar."),
    };

    public override ValueTexts Deadlines { get; } = new()
    {
        ["answer-asker"] = new("Svar til den som spør", "Svar til den som spør"),
    };

    public override ValueTexts Obligations { get; } = new()
    {
        ["answer"] = new("Den som spør, skal ha svar", "Den som spør, skal ha svar"),
    };

    public override IReadOnlyDictionary<string, ActionWords> Actions { get; } =
        CommonWords.Actions.Concat(Own()).ToDictionary(action => action.Key, action => action.Value);

    public override CaseParts Parts { get; } = new([], [], []);

    public override (Text Whom, Instant? Since) Waiting(Case one) =>
        (new("Venter på ombudet", "Ventar på ombodet"), one.ReceivedAt);

    public override Text Why(Case one, string deadline, string from) =>
        new($"Tretti dager regnet fra {from}.", $"Tretti dagar rekna frå {from}.");

    public override (Text Label, string Words)? Detail(
        KeyValuePair<string, string> detail, Language language, Times times) =>
        detail.Key == "outcome" ? (new("Utfall", "Utfall"), Outcomes[detail.Value].In(language)) : null;

    public override Text TextNamed(string name) => CaseText.EntryOf(name) is { } entry
        ? new($"Punkt {entry} i historikken", $"Punkt {entry} i historikken")
        : new($"Teksten {name}", $"Teksten {name}");

    public override Text Headline(AlertTopic topic) => topic switch
    {
        ToyAlert.Arrived => new("noen har spurt", "nokon har spurt"),
        ToyAlert.DaysLeft(var days) => new($"{days} dager igjen til svaret", $"{days} dagar att til svaret"),
        ToyAlert.Overdue => new("svaret er for sent", "svaret er for seint"),
        _ => CommonWords.Headline(topic),
    };

    public override Text Label(AlertTopic topic) => topic switch
    {
        ToyAlert.Arrived => new("Nytt spørsmål", "Nytt spørsmål"),
        ToyAlert.DaysLeft(var days) => new($"{days} dager igjen", $"{days} dagar att"),
        ToyAlert.Overdue(var days) => new($"{days} dager for sent", $"{days} dagar for seint"),
        _ => CommonWords.Label(topic),
    };

    public override Text DueAt(string written) => new($"Svar innen {written}.", $"Svar innan {written}.");

    private static Dictionary<string, ActionWords> Own() => new()
    {
        ["reported"] = ActionWords.OfHistory(new("Spurte", "Spurde")),
        ["advise"] = Deciding(new("Foreslå et svar", "Føreslå eit svar"), "text"),
        ["decide"] = Deciding(new("Bestem svaret", "Bestem svaret"), "reason"),
    };

    private static ActionWords Deciding(Text words, string text) => new(words, words, words, words)
    {
        Step = new(words, words),
        Fields = new Dictionary<string, FieldWords>
        {
            ["outcome"] = new(words) { Values = Outcomes },
            [text] = new(CommonWords.Reason),
        },
    };
}
