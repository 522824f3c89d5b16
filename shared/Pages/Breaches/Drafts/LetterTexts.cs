using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Drafts;

public static class LetterTexts
{
    public static Text Title(string number) => new($"Brev, {number}", $"Brev, {number}");

    public static readonly Text Intro = new(
        "Brevet er laget av det som står i saken. Det er skrevet for dem som behandler saken: les det med mottakerens "
        + "øyne, og skriv om. Det du lagrer, ser alle som behandler saken.",
        "Brevet er laga av det som står i saka. Det er skrive for dei som behandlar saka: les det med auga til "
        + "mottakaren, og skriv om. Det du lagrar, ser alle som behandlar saka.");

    public static ValueTexts Parts { get; } = new()
    {
        ["nature"] = new("Hva som har skjedd", "Kva som har skjedd"),
        ["contact"] = new("Hvem mottakeren kan snakke med", "Kven mottakaren kan snakke med"),
        ["consequences"] = new("Mulige følger", "Moglege følgjer"),
        ["measures"] = new("Hva som er gjort", "Kva som er gjort"),
    };

    public static readonly Text SeeForYourself = new(
        "Brevet er ikke lenger systemets forslag. Se selv at det har med det loven krever:",
        "Brevet er ikkje lenger forslaget frå systemet. Sjå sjølv at det har med det lova krev:");

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

    public static readonly Text LetterHelp = new(
        "I dokumentet blir første linje overskrift. En linje for seg selv som slutter med spørsmålstegn, blir "
        + "mellomtittel.",
        "I dokumentet blir første linja overskrift. Ei linje for seg sjølv som sluttar med spørjeteikn, blir "
        + "mellomtittel.");

    public static readonly Text Save = new("Lagre brevet", "Lagre brevet");
    public static readonly Text Saved = new("Brevet er lagret i saken.", "Brevet er lagra i saka.");
    public static readonly Text WrittenBy = new("Sist lagret av", "Sist lagra av");

    public static readonly Text Download = new(
        "Last ned som Word-dokument (DOCX)", "Last ned som Word-dokument (DOCX)");

    public static readonly Text DownloadHelp = new(
        "Dokumentet lages av det som er lagret her.", "Dokumentet blir laga av det som er lagra her.");

    public static readonly Text SaveFirst = new(
        "Når brevet er lagret, kan du laste det ned, og registrere at det er sendt.",
        "Når brevet er lagra, kan du laste det ned, og registrere at det er sendt.");

    public static readonly Text Behind = new(
        "Saken er endret etter at brevet ble skrevet", "Saka er endra etter at brevet vart skrive");

    public static readonly Text BehindBody = new(
        "Se om brevet fortsatt stemmer. Under det står det systemet ville skrevet nå.",
        "Sjå om brevet framleis stemmer. Under det står det systemet ville ha skrive no.");

    public static readonly Text Suggested = new(
        "Det systemet ville skrevet nå", "Det systemet ville ha skrive no");

    public static readonly Text PutBack = new("Bruk dette i stedet", "Bruk dette i staden");

    public static readonly Text PutBackHelp = new(
        "Brevet som er lagret, blir stående i historikken.", "Brevet som er lagra, blir ståande i historikken.");

    /// <summary>On the letter itself.</summary>
    public static Text Reference(string number) => new($"Vår referanse: {number}", $"Referansen vår: {number}");

    /// <summary>In the history, as the reason for the change.</summary>
    public static readonly Text Reason = new("Brevet til dem det gjelder", "Brevet til dei det gjeld");

    public static readonly Text Sent = new("Brevet slik det ble sendt", "Brevet slik det vart sendt");
    public static readonly Text Record = new("Registrer at de har fått beskjed", "Registrer at dei har fått beskjed");
}
