using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Drafts;

internal static class LetterTexts
{
    public static Text Title(string number) => new($"Utkast til brev, {number}", $"Utkast til brev, {number}");

    public static readonly Text Intro = new(
        "Brevet er laget av det som står i saken. Det er skrevet for dem som behandler saken: les det med mottakerens "
        + "øyne, og skriv om.",
        "Brevet er laga av det som står i saka. Det er skrive for dei som behandlar saka: les det med auga til "
        + "mottakaren, og skriv om.");

    public static ValueTexts Parts { get; } = new()
    {
        ["nature"] = new("Hva som har skjedd", "Kva som har skjedd"),
        ["contact"] = new("Hvem mottakeren kan snakke med", "Kven mottakaren kan snakke med"),
        ["consequences"] = new("Mulige følger", "Moglege følgjer"),
        ["measures"] = new("Hva som er gjort", "Kva som er gjort"),
    };

    /// <summary>After «opplysninger om deg kan ha».</summary>
    public static ValueTexts Befell { get; } = new()
    {
        ["confidentiality"] = new("kommet på avveier", "kome på avvegar"),
        ["integrity"] = new("blitt endret uten at det skulle skje", "blitt endra utan at det skulle skje"),
        ["availability"] = new("blitt utilgjengelige", "blitt utilgjengelege"),
    };

    public static readonly Text Suspect = new(
        "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort.",
        "Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort.");

    public static readonly Text Channel = new(
        "Send brevet for seg, ikke sammen med annet. Følsomt innhold sendes med SvarUt eller post, ikke med vanlig "
        + "e-post, og ikke gjennom kanalen der bruddet skjedde. Har noen i saken hemmelig adresse (kode 6 eller 7), "
        + "skal dere snakke med den det gjelder, og med politiet, før noe blir sendt. Skriv ikke til foresatte uten å "
        + "ha vurdert det for hvert barn: brevet kan røpe hvor et barn bor, og i helsesaker er det som regel ungdommen "
        + "selv som skal ha beskjed fra fylte 16 år.",
        "Send brevet for seg, ikkje saman med noko anna. Kjenslevart innhald blir sendt med SvarUt eller post, ikkje "
        + "med vanleg e-post, og ikkje gjennom kanalen der brotet skjedde. Har nokon i saka hemmeleg adresse (kode 6 "
        + "eller 7), skal de snakke med den det gjeld, og med politiet, før noko blir sendt. Skriv ikkje til føresette "
        + "utan å ha vurdert det for kvart barn: brevet kan røpe kvar eit barn bur, og i helsesaker er det som regel "
        + "ungdommen sjølv som skal ha beskjed frå fylte 16 år.");

    public static readonly Text Letter = new("Brevet", "Brevet");
    public static readonly Text Record = new("Registrer at de har fått beskjed", "Registrer at dei har fått beskjed");
}
