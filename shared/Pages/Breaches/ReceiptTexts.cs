namespace Ombud.Pages.Breaches;

internal static class ReceiptTexts
{
    public static readonly Text Title = new(
        "Takk, vi har fått meldingen",
        "Takk, vi har fått meldinga",
        "Thank you, we have your report");
    public static readonly Text Number = new("Saksnummeret ditt", "Saksnummeret ditt", "Your case number");
    public static readonly Text CaseNumber = new("Saksnummer", "Saksnummer", "Case number");
    public static readonly Text Received = new("Mottatt", "Motteke", "Received");
    public static readonly Text Next = new("Hva skjer nå?", "Kva skjer no?", "What happens now?");

    public static readonly Text Step1 = new(
        "Personvernombudet får beskjed med en gang.",
        "Personvernombodet får beskjed med ein gong.",
        "The ombud is told straight away.");

    public static readonly Text Step2 = new(
        "Ombudet gir råd, og kommunen avgjør om Datatilsynet skal ha melding. Den må i så fall være sendt innen:",
        "Ombodet gir råd, og kommunen avgjer om Datatilsynet skal ha melding. Ho må i så fall vere send innan:",
        "The ombud gives advice, and the municipality decides whether to notify the authority. If so, by:");

    public static readonly Text Step2Why = new(
        "72 timer etter at det ble oppdaget: vi regner med at kommunen fikk kjennskap til det da",
        "72 timar etter at det vart oppdaga: vi reknar med at kommunen fekk kjennskap til det då",
        "72 hours after it was discovered: we assume that the municipality became aware of it then");

    public static readonly Text Step3 = new(
        "Du kan følge saken under Mine meldinger. Der kan du også legge til noe eller svare ombudet.",
        "Du kan følgje saka under Meldingane mine. Der kan du òg leggje til noko eller svare ombodet.",
        "You can follow the case under My reports. There you can also add something or answer the ombud.");

    public static readonly Text StopIt = new(
        "Kan du stoppe det eller begrense skaden uten å vente på oss, så gjør det.",
        "Kan du stoppe det eller avgrense skaden utan å vente på oss, så gjer det.",
        "If you can stop it or limit the harm without waiting for us, please do.");

    public static readonly Text Keep = new("Ta vare på kvitteringen", "Ta vare på kvitteringa", "Keep your receipt");

    public static readonly Text KeepBody = new(
        "Teksten beviser at du meldte, og når. Kopier den eller last den ned. Det du skrev, står ikke i den.",
        "Teksten er beviset på at du melde, og når. Kopier han eller last han ned. Det du skreiv, står ikkje i han.",
        "This text proves that you reported, and when. Copy or download it. It does not contain what you wrote.");

    public static readonly Text Told = new("Dette meldte du", "Dette melde du", "What you reported");

    public static readonly Text ToldOtherwise = new(
        "Opplysningene er rettet eller sladdet siden, og vises ikke her.",
        "Opplysningane er retta eller sladda sidan, og blir ikkje viste her.",
        "The answers have been corrected or redacted since, and are not shown here.");

    public static readonly Text Whole = new(
        "Kvittering med alle svarene", "Kvittering med alle svara", "Receipt with all the answers");

    public static readonly Text WholeBody = new(
        "Denne beviser også hva du meldte. Den inneholder det du skrev, så legg den et trygt sted.",
        "Denne er òg beviset på kva du melde. Ho inneheld det du skreiv, så legg ho ein trygg stad.",
        "This one also proves what you reported. It contains what you wrote, so keep it somewhere safe.");

    public static readonly Text Add = new(
        "Legg til noe, eller følg saken", "Legg til noko, eller følg saka", "Add something, or follow the case");

    public static readonly Text KeptText = new("Kvittering", "Kvittering", "Receipt");
    public static readonly Text Download = new("Last ned", "Last ned", "Download");
    public static readonly Text Print = new("Skriv ut", "Skriv ut", "Print");

    public static readonly Text CheckLead = new(
        "Lim inn hele kvitteringen, så ser vi om den er ekte og om noe er endret. Ingenting blir lagret.",
        "Lim inn heile kvitteringa, så ser vi om ho er ekte og om noko er endra. Ingenting blir lagra.",
        "Paste the whole receipt and we will see whether it is genuine and unchanged. Nothing is stored.");

    public static readonly Text CheckHelp = new(
        "Fra første til siste linje.", "Frå første til siste linje.", "From the first line to the last.");

    public static readonly Text CheckButton = new("Sjekk", "Sjekk", "Check");
    public static readonly Text Genuine = new("Kvitteringen er ekte", "Kvitteringa er ekte", "The receipt is genuine");

    public static readonly Text GenuineBody = new(
        "Den er laget av oss, og ingenting i den er endret.",
        "Ho er laga av oss, og ingenting i kvitteringa er endra.",
        "It was made by us, and nothing in it has been changed.");

    public static readonly Text NotGenuine = new(
        "Kvitteringen stemmer ikke", "Kvitteringa stemmer ikkje", "The receipt is not valid");

    public static readonly Text NotGenuineBody = new(
        "Enten er noe i teksten endret, eller så er den ikke laget av oss. Sjekk at du har limt inn alt, "
        + "akkurat slik det sto.",
        "Anten er noko i teksten endra, eller så er han ikkje laga av oss. Sjekk at du har limt inn alt, "
        + "akkurat slik det stod.",
        "Either the text has been changed, or we did not make it. Check that you have pasted all of it, exactly as it "
        + "was.");

    public static readonly Text Unreadable = new(
        "Vi kan ikke lese dette som en kvittering",
        "Vi kan ikkje lese dette som ei kvittering",
        "We cannot read this as a receipt");

    public static readonly Text UnreadableBody = new(
        "Lim inn hele teksten, også den siste linjen med beviset.",
        "Lim inn heile teksten, òg den siste linja med beviset.",
        "Paste the whole text, including the last line with the proof.");
}
