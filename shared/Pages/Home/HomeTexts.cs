namespace Ombud.Pages.Home;

internal static class HomeTexts
{
    public static readonly Text Title = new(
        "Personvern i kommunen din",
        "Personvern i kommunen din",
        "Privacy in your municipality");

    public static readonly Text Lead = new(
        "Personvernombudet hjelper innbyggere og ansatte når personopplysninger er på avveie, og når du lurer på hva "
        + "kommunen vet om deg.",
        "Personvernombodet hjelper innbyggjarar og tilsette når personopplysningar er på avvegar, og når du lurer på "
        + "kva kommunen veit om deg.",
        "The data protection ombud helps residents and employees when personal data has gone astray, and when you "
        + "wonder what the municipality knows about you.");

    public static readonly Text ReportFor = new(
        "For ansatte i kommunen", "For tilsette i kommunen", "For employees of the municipality");

    public static readonly Text ReportBody = new(
        "Har opplysninger havnet feil, blitt borte eller blitt sett av noen som ikke skulle se dem? Meld med en gang. "
        + "Det tar et par minutter.",
        "Har opplysningar hamna feil, blitt borte eller blitt sett av nokon som ikkje skulle sjå dei? Meld med ein "
        + "gong. Det tek eit par minutt.",
        "Has information gone astray, been lost, or been seen by someone who should not have? Report at once. It takes "
        + "a couple of minutes.");

    public static readonly Text AskHeading = new("Spør om personvern", "Spør om personvern", "Ask about your privacy");
    public static readonly Text AskFor = new("For innbyggere", "For innbyggjarar", "For residents");

    public static readonly Text AskBody = new(
        "Du kan be om å få se, rette eller slette opplysninger om deg selv. Du kan også spørre eller klage.",
        "Du kan be om å få sjå, rette eller slette opplysningar om deg sjølv. Du kan òg spørje eller klage.",
        "You can ask to see information about yourself, or to have it corrected or erased. You can also ask questions "
        + "or complain.");

    public static readonly Text ReadAnswer = new(
        "Har du en kode? Les svaret", "Har du ein kode? Les svaret", "Do you have a code? Read the answer");

    public static readonly Text NotInEmail = new(
        "Bruk skjemaet heller enn e-post: e-posten er ikke kryptert.",
        "Bruk skjemaet heller enn e-post: e-posten er ikkje kryptert.",
        "Use the form rather than e-mail, which is not encrypted.");

    public static readonly Text OmbudHeading = new(
        "Hvem er personvernombudet?", "Kven er personvernombodet?", "Who is the ombud?");

    public static readonly Text OmbudBody = new(
        "Personvernombudet er felles for kommunene, er uavhengig og har taushetsplikt. Ombudet gir råd. Det er "
        + "kommunen som bestemmer, og som har ansvaret.",
        "Personvernombodet er felles for kommunane, er uavhengig og har teieplikt. Ombodet gir råd. Det er kommunen "
        + "som avgjer, og som har ansvaret.",
        "The municipalities share one ombud, who is independent and bound by secrecy. The ombud gives advice. The "
        + "municipality decides, and is responsible.");

    public static readonly Text Email = new("E-post", "E-post", "E-mail");
    public static readonly Text Phone = new("Telefon", "Telefon", "Telephone");
    public static readonly Text Municipalities = new("Kommuner", "Kommunar", "Municipalities");

    public static readonly Text HaveReceipt = new(
        "Har du en kvittering fra oss?", "Har du ei kvittering frå oss?", "Do you have a receipt from us?");

    public static readonly Text CheckIt = new(
        "Sjekk at den er ekte", "Sjekk at ho er ekte", "Check that it is genuine");
}
