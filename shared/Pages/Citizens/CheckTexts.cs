namespace Ombud.Pages.Citizens;

/// <summary>What is said between writing and the receipt.</summary>
internal static class CheckTexts
{
    public static readonly Text Title = new("Se over og send", "Sjå over og send", "Check and send");
    public static readonly Text About = new("Det gjelder", "Det gjeld", "It is about");
    public static readonly Text Municipality = new("Kommune", "Kommune", "Municipality");
    public static readonly Text Change = new("Endre", "Endre", "Change");
    public static readonly Text Send = new("Send til kommunen", "Send til kommunen", "Send to the municipality");
    public static readonly Text NotGiven = new("Ikke oppgitt", "Ikkje oppgitt", "Not given");
    public static readonly Text Ombud = new("Personvernombudet", "Personvernombodet", "The ombud");
    public static readonly Text OmbudReads = new("Får også lese det", "Får òg lese det", "May read it too");
    public static readonly Text OmbudDoesNot = new("Leser det ikke", "Les det ikkje", "Does not read it");

    public static readonly Text NotSent = new("Ikke sendt ennå", "Ikkje sendt enno", "Not sent yet");

    public static readonly Text SendAgain = new(
        "Alt du skrev, står her. Trykk på send en gang til.",
        "Alt du skreiv, står her. Trykk på send ein gong til.",
        "Everything you wrote is here. Press send once more.");

    public static readonly Text WasSent = new(
        "Det som ble sendt fra dette skjemaet før, er lagret. Er dette noe nytt, sender du en gang til.",
        "Det som vart sendt frå dette skjemaet før, er lagra. Er dette noko nytt, sender du ein gong til.",
        "What was sent from this form before is stored. If this is something new, send once more.");

    public static readonly Text NotStored = new(
        "Det er IKKE sendt", "Det er IKKJE sendt", "It has NOT been sent");

    public static readonly Text NotStoredBody = new(
        "Lageret vårt svarer ikke akkurat nå. Alt du skrev, står fortsatt her. Prøv igjen om litt.",
        "Lageret vårt svarar ikkje akkurat no. Alt du skreiv, står framleis her. Prøv igjen om litt.",
        "Our storage is not responding right now. Everything you wrote is still here. Try again in a moment.");
}
