namespace Ombud.Pages.Breaches.Facts;

/// <summary>The page of facts, in the order of Datatilsynet's form.</summary>
internal static class FactsTexts
{
    public static Text Title(string number) => new($"Fakta, {number}", $"Fakta, {number}");

    public static readonly Text Heading = new("Rett eller legg til fakta", "Rett eller legg til fakta");

    public static readonly Text Intro = new(
        "Fyll ut det du vet, og la resten stå. Historikken viser hva som sto før, og hvorfor det ble endret.",
        "Fyll ut det du veit, og la resten stå. Historikken viser kva som stod før, og kvifor det vart endra.");

    public static readonly Text ConflictBody = new(
        "Ingenting er lagret. Det du endret, står her fortsatt; det andre endret imens, viser det nyeste.",
        "Ingenting er lagra. Det du endra, står her framleis; det andre endra imens, viser det nyaste.");

    public static readonly Text Both = new(
        "Dere endret begge disse, og her står det den andre skrev:",
        "De endra begge desse, og her står det den andre skreiv:");

    public static readonly Text YouWrote = new("Du skrev:", "Du skreiv:");

    public static readonly Text NotYours = new(
        "Tidspunktet flytter fristen, så bare ombudet og kommunens leder kan rette det.",
        "Tidspunktet flyttar fristen, så berre ombodet og leiaren i kommunen kan rette det.");

    public static readonly Text NotKnown = new("Ikke kjent ennå", "Ikkje kjent enno");
    public static readonly Text Why = new("Hvorfor endrer du?", "Kvifor endrar du?");
    public static readonly Text WhyHelp = new(
        "For eksempel «etter samtale med enheten».", "Til dømes «etter samtale med eininga».");

    public static readonly Text Save = new("Lagre endringene", "Lagre endringane");

    public static IReadOnlyList<(Text Heading, IReadOnlyList<string> Names)> Groups { get; } =
    [
        (new("Kommunen", "Kommunen"), ["role", "otherControllers", "processor", "processorToldAt"]),
        (new("Når", "Når"), ["occurredFrom", "occurredTo", "ongoing", "discoveredAt", "discoveredHow",
            "timesExplanation", "reasonForDelay"]),
        (new("Hva og hvorfor", "Kva og kvifor"), ["kinds", "cause", "causeText", "causeNature", "causeOrigin",
            "unit", "whatHappened"]),
        (new("Hvem det gjelder", "Kven det gjeld"), ["personsPrecision", "personsCount", "relations", "vulnerable"]),
        (new("Opplysningene", "Opplysningane"), ["dataCategories", "recordsPrecision", "recordsCount", "encryption",
            "whereabouts"]),
        (new("Følger og tiltak", "Følgjer og tiltak"), ["consequences", "measures", "mitigation", "prevention"]),
        (new("Andre", "Andre"), ["otherCountries", "otherNotices", "owner", "lessons"]),
    ];
}
