namespace Ombud.Pages.Breaches;

internal static class ReceiptTexts
{
    public static readonly Text Title = new(
        "Takk, vi har fått meldingen",
        "Takk, vi har fått meldinga",
        "Thank you, we have your report");
    public static readonly Text Number = new("Saksnummeret ditt", "Saksnummeret ditt", "Your case number");
    public static readonly Text CaseNumber = new("Saksnummer", "Saksnummer", "Case number");
    public static readonly Text Received = new("Mottatt", "Motteken", "Received");
    public static readonly Text Next = new("Hva skjer nå?", "Kva skjer no?", "What happens now?");

    public static readonly Text Step1 = new(
        "Personvernombudet får beskjed med en gang.",
        "Personvernombodet får beskjed med ein gong.",
        "The ombud is told straight away.");

    public static readonly Text Step2 = new(
        "Ombudet og kommunen vurderer om Datatilsynet skal ha melding. Den må i så fall være sendt innen:",
        "Ombodet og kommunen vurderer om Datatilsynet skal ha melding. Ho må i så fall vere send innan:",
        "The ombud and the municipality decide whether the authority must be notified. If so, this must be sent by:");

    public static readonly Text Step2Why = new(
        "72 timer etter at det ble oppdaget",
        "72 timar etter at det vart oppdaga",
        "72 hours after it was discovered");

    public static readonly Text Step3 = new(
        "Du kan følge saken under Mine meldinger. Vil du legge til noe, kontakter du ombudet og oppgir saksnummeret.",
        "Du kan følgje saka under Meldingane mine. Vil du leggje til noko, kontaktar du ombodet og oppgir "
        + "saksnummeret.",
        "You can follow the case under My reports. To add something, contact the ombud and quote the case number.");

    public static readonly Text StopIt = new(
        "Kan du stoppe det eller begrense skaden uten å vente på oss, så gjør det.",
        "Kan du stoppe det eller avgrense skaden utan å vente på oss, så gjer det.",
        "If you can stop it or limit the harm without waiting for us, please do.");

    public static readonly Text Keep = new("Ta vare på kvitteringen", "Ta vare på kvitteringa", "Keep your receipt");

    public static readonly Text KeepBody = new(
        "Teksten beviser når du meldte, og hva. Kopier eller last den ned. Den inneholder det du skrev, så legg den et "
        + "trygt sted.",
        "Teksten prover når du melde, og kva. Kopier eller last han ned. Han inneheld det du skreiv, så legg han ein "
        + "trygg stad.",
        "This text proves when you reported, and what. Copy or download it. It contains what you wrote, so keep it "
        + "somewhere safe.");

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
        "Den er laget av oss, og svarene i den er ikke endret.",
        "Ho er laga av oss, og svara i henne er ikkje endra.",
        "It was made by us, and the answers in it are unchanged.");

    public static readonly Text NotGenuine = new(
        "Kvitteringen stemmer ikke", "Kvitteringa stemmer ikkje", "The receipt is not valid");

    public static readonly Text NotGenuineBody = new(
        "Enten er noe i teksten endret, eller så er den ikke laget av oss. Sjekk at du har limt inn alt, helt likt.",
        "Anten er noko i teksten endra, eller så er han ikkje laga av oss. Sjekk at du har limt inn alt, heilt likt.",
        "Either the text has been changed, or it was not made by us. Check that you pasted all of it, "
        + "exactly.");

    public static readonly Text Unreadable = new(
        "Vi kan ikke lese dette som en kvittering",
        "Vi kan ikkje lese dette som ei kvittering",
        "We cannot read this as a receipt");

    public static readonly Text UnreadableBody = new(
        "Lim inn hele teksten, også den siste linjen med beviset.",
        "Lim inn heile teksten, òg den siste linja med provet.",
        "Paste the whole text, including the last line with the proof.");
}
