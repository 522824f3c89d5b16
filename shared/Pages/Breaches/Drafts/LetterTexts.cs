using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Drafts;

internal static class LetterTexts
{
    public static Text Title(string number) => new($"Utkast til brev, {number}", $"Utkast til brev, {number}");

    public static readonly Text Intro = new(
        "Brevet er laget av det som står i saken. Det som står der, er skrevet for dem som behandler saken: les det "
        + "med mottakerens øyne og skriv om.",
        "Brevet er laga av det som står i saka. Det som står der, er skrive for dei som behandlar saka: les det med "
        + "auga til mottakaren og skriv om.");

    public static ValueTexts Parts { get; } = new()
    {
        ["nature"] = new("Hva som har skjedd", "Kva som har skjedd"),
        ["contact"] = new("Hvem en kan snakke med", "Kven ein kan snakke med"),
        ["consequences"] = new("Mulige følger", "Moglege følgjer"),
        ["measures"] = new("Hva som er gjort", "Kva som er gjort"),
    };

    /// <summary>After «opplysninger om deg kan ha».</summary>
    public static ValueTexts Befell { get; } = new()
    {
        ["confidentiality"] = new("kommet på avveier", "kome på avvegar"),
        ["integrity"] = new("blitt endret uten at det skulle skje", "vorte endra utan at det skulle skje"),
        ["availability"] = new("blitt utilgjengelige", "vorte utilgjengelege"),
    };

    public static readonly Text Suspect = new(
        "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort.",
        "Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort.");

    public static readonly Text Channel = new(
        "Send det alene, ikke sammen med annet. Følsomt innhold går i SvarUt eller brev, ikke vanlig e-post, og ikke "
        + "gjennom kanalen der bruddet skjedde. For barn skrives det til foresatte. Under unntak c trengs en offentlig "
        + "kunngjøring.",
        "Send det åleine, ikkje saman med anna. Kjenslevart innhald går i SvarUt eller brev, ikkje vanleg e-post, og "
        + "ikkje gjennom kanalen der brotet skjedde. For barn skriv ein til føresette. Under unntak c trengst ei "
        + "offentleg kunngjering.");

    public static readonly Text Letter = new("Brevet", "Brevet");
    public static readonly Text Record = new("Registrer at de har fått beskjed", "Registrer at dei har fått beskjed");
}
