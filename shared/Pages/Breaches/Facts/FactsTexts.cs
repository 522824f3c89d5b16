using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>The facts page, in the order of Datatilsynet's form.</summary>
internal static class FactsTexts
{
    public static Text Title(string number) => new($"Fakta, {number}", $"Fakta, {number}");

    public static readonly Text Heading = new("Rett eller legg til fakta", "Rett eller legg til fakta");

    public static readonly Text Intro = new(
        "Fyll ut det du vet, og la resten stå. Historikken viser hva som sto der før, og hvorfor det ble endret.",
        "Fyll ut det du veit, og la resten stå. Historikken viser kva som stod der før, og kvifor det vart endra.");

    public static readonly Text ConflictBody = new(
        "Ingenting er lagret. Det du endret, står her fortsatt. Der andre har endret noe imens, ser du det nyeste.",
        "Ingenting er lagra. Det du endra, står her framleis. Der andre har endra noko imens, ser du det nyaste.");

    public static readonly Text Both = new(
        "Både du og en annen har endret dette. Her står det den andre skrev:",
        "Både du og ein annan har endra dette. Her står det den andre skreiv:");

    public static readonly Text YouWrote = new("Du skrev:", "Du skreiv:");

    public static readonly Text NotYours = new(
        "Tidspunktet flytter fristen, så bare ombudet og den behandlingsansvarlige kan rette det.",
        "Tidspunktet flyttar fristen, så berre ombodet og den behandlingsansvarlege kan rette det.");

    public static readonly Text NotKnown = new("Ikke kjent ennå", "Ikkje kjent enno");
    public static readonly Text Why = new("Hvorfor endrer du?", "Kvifor endrar du?");
    public static readonly Text WhyHelp = new(
        "For eksempel «etter samtale med enheten».", "Til dømes «etter samtale med eininga».");

    public static readonly Text Save = new("Lagre endringene", "Lagre endringane");

    public static IReadOnlyDictionary<FactGroup, Text> Groups { get; } = new Dictionary<FactGroup, Text>
    {
        [FactGroup.Municipality] = new("Kommunen", "Kommunen"),
        [FactGroup.When] = new("Når", "Når"),
        [FactGroup.What] = new("Hva og hvorfor", "Kva og kvifor"),
        [FactGroup.Who] = new("Hvem det gjelder", "Kven det gjeld"),
        [FactGroup.Data] = new("Opplysningene", "Opplysningane"),
        [FactGroup.FollowUp] = new("Følger og tiltak", "Følgjer og tiltak"),
        [FactGroup.Others] = new("Andre", "Andre"),
    };

    private static readonly Dictionary<string, FactWords> Facts = new[]
    {
        MunicipalityWords.All, WhenWords.All, WhatWords.All, WhoWords.All, DataWords.All, FollowUpWords.All,
        OthersWords.All, LetterWords.All,
    }.SelectMany(group => group).ToDictionary(fact => fact.Key, fact => fact.Value);

    public static FactWords Of(string fact) => Facts[fact];

    public static FactWords? Find(string fact) => Facts.GetValueOrDefault(fact);

    public static Text Label(string fact) => Of(fact).Label;

    /// <summary>A stored value in words for people.</summary>
    public static string Said(BreachField fact, string written, Language language, Times times) => fact.Kind switch
    {
        FieldKind.Moment => times.Written(written),
        FieldKind.Choices or FieldKind.Choice or FieldKind.YesNo =>
            string.Join("; ", written.Split(' ').Select(code => Of(fact.Name).Value(code).In(language))),
        _ => written,
    };
}
