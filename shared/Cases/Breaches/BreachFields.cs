using Ombud.Cases.Breaches.Facts;

namespace Ombud.Cases.Breaches;

/// <summary>Every fact of a breach, in the order of the facts page; the letter has a page of its own.</summary>
public static class BreachFields
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        .. Of(FactGroup.Municipality, MunicipalityFacts.All),
        .. Of(FactGroup.When, WhenFacts.All),
        .. Of(FactGroup.What, WhatFacts.All),
        .. Of(FactGroup.Who, WhoFacts.All),
        .. Of(FactGroup.Data, DataFacts.All),
        .. Of(FactGroup.FollowUp, FollowUpFacts.All),
        .. Of(FactGroup.Others, OthersFacts.All),
        .. Of(FactGroup.Letter, LetterFacts.All),
    ];

    /// <summary>Those that may be corrected or added later.</summary>
    public static IReadOnlyList<BreachField> Amendable { get; } = [.. All.Where(fact => fact.IsAmended)];

    /// <summary>The facts of a report as sent, in that order.</summary>
    public static IReadOnlyList<BreachField> Sent { get; } =
        [.. All.Where(fact => fact.Sent is not null).OrderBy(fact => fact.Sent)];

    private static readonly Dictionary<string, BreachField> ByName = All.ToDictionary(fact => fact.Name);

    private static readonly ILookup<ReportForm, (BreachField, Asked)> ByForm = All
        .SelectMany(fact => fact.Asked, (fact, asked) => (Fact: fact, Asked: asked))
        .OrderBy(one => one.Asked.Order)
        .ToLookup(one => one.Asked.On);

    /// <summary>Null when there is none by this name.</summary>
    public static BreachField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Null when there is no amendable fact by this name.</summary>
    public static BreachField? FindAmendable(string name) => Find(name) is { IsAmended: true } fact ? fact : null;

    /// <summary>What a form asks, in its order.</summary>
    public static IEnumerable<(BreachField Fact, Asked Asked)> AskedOn(ReportForm form) => ByForm[form];

    private static IEnumerable<BreachField> Of(FactGroup group, IEnumerable<BreachField> facts) =>
        facts.Select(fact => fact with { Group = group });
}

/// <summary>The pieces that a row of the table is built from.</summary>
internal static class Rows
{
    public static Asked At(this ReportForm form, FormPart part, int order, bool isOptional = false) =>
        new(form, part, order, isOptional);

    public static KnownFacts Told(KnownFacts known, Func<BreachFacts, BreachFacts> change) =>
        known with { Report = change(known.Report) };

    public static KnownFacts Found(KnownFacts known, Func<Findings, Findings> change) =>
        known with { Findings = change(known.Findings) };

    public static KnownFacts Wrong(KnownFacts known, Func<WrongRecipient, WrongRecipient> change) =>
        Told(known, f => f with { WrongRecipient = change(f.WrongRecipient ?? new(default, default, default)) });
}
