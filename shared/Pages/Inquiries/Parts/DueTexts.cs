namespace Ombud.Pages.Inquiries.Parts;

/// <summary>The texts around the month.</summary>
internal static class DueTexts
{
    public static readonly Text Heading = new("Svarfristen", "Svarfristen");
    public static readonly Text Received = new("Nådde kommunen", "Nådde kommunen");
    public static readonly Text Last = new("Siste dag for å svare", "Siste dag for å svare");
    public static readonly Text LastEstimated = new("Siste dag, anslått", "Siste dag, etter overslag");
    public static readonly Text Original = new("Den opprinnelige fristen", "Den opphavlege fristen");
    public static readonly Text How = new("Slik er den regnet ut", "Slik er han rekna ut");
    public static readonly Text LastToExtend = new("Kan forlenges til og med", "Kan forlengjast til og med");
    public static readonly Text Extended = new("Forlenget", "Forlengd");
    public static readonly Text Identity = new("Identiteten", "Identiteten");
    public static readonly Text Asked = new("Spurte hvem det er", "Spurde kven det er");
    public static readonly Text Confirmed = new("Bekreftet", "Stadfesta");
    public static readonly Text Awaited = new("Ikke bekreftet ennå", "Ikkje stadfesta enno");

    public static readonly Text AskedLate = new(
        "Spørsmålet kom mer enn sju dager etter mottak, og flytter derfor ikke fristen.",
        "Spørsmålet kom meir enn sju dagar etter mottak, og flyttar derfor ikkje fristen.");
}
