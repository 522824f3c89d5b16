namespace Ombud.Pages.Teams;

/// <summary>What a card says beside the words of the kind and of its actions.</summary>
public static class CardTexts
{
    internal static readonly Text Next = new("Neste steg", "Neste steg");
    internal static readonly Text Proposal = new("Forslag", "Forslag");
    internal static readonly Text Taken = new("Noen følger opp saken", "Nokon følgjer opp saka");
    internal static readonly Text Open = new("Åpne saken", "Opne saka");
    internal static readonly Text OpenList = new("Åpne listen", "Opne lista");
    internal static readonly Text OpenSuite = new("Åpne og logg inn", "Opne og logg inn");

    internal static readonly Text More = new("Det står flere saker i listen.", "Det står fleire saker i lista.");

    public static readonly Text YourTurn = new("Saker som venter på deg", "Saker som ventar på deg");
    public static readonly Text NoTurn = new("Ingen saker venter på deg.", "Ingen saker ventar på deg.");
    public static readonly Text Deadlines = new("Frister som løper", "Fristar som går");

    public static readonly Text NoDeadlines = new(
        "Ingen frister løper i saker du har tilgang til.", "Ingen fristar går i saker du har tilgang til.");

    public static readonly Text NoCases = new(
        "Rollen din gir ikke tilgang til saker.", "Rolla di gir ikkje tilgang til saker.");

    public static readonly Text Help = new(
        "Skriv «saker» for å se sakene som venter på deg, eller «frister» for å se fristene som løper. Svarene "
        + "inneholder saksnummer, kommune og frist. Alt annet står i saken, og det du skriver til meg, blir ikke "
        + "lagret.",
        "Skriv «saker» for å sjå sakene som ventar på deg, eller «fristar» for å sjå fristane som går. Svara inneheld "
        + "saksnummer, kommune og frist. Alt anna står i saka, og det du skriv til meg, blir ikkje lagra.");

    public static readonly Text SignInFirst = new(
        "Ingenting er gjort, for du er ikke logget inn. Åpne personvernombudets sider, logg inn og prøv igjen.",
        "Ingenting er gjort, for du er ikkje logga inn. Opne sidene til personvernombodet, logg inn og prøv igjen.");

    public static readonly Text NotYours = new(
        "Ingenting er gjort. Saken finnes ikke, eller du har ikke tilgang til den.",
        "Ingenting er gjort. Saka finst ikkje, eller du har ikkje tilgang til ho.");

    public static readonly Text NotUnderstood = new(
        "Ingenting er gjort. Åpne saken og gjør det der.", "Ingenting er gjort. Opne saka og gjer det der.");

    public static readonly Text NeedsWords = new(
        "Ingenting er gjort, for dette må begrunnes. Åpne saken og gjør det der.",
        "Ingenting er gjort, for dette må grunngivast. Opne saka og gjer det der.");

    public static readonly Text Changed = new(
        "Ingenting er gjort, for saken er endret siden kortet ble laget. Slik er den nå:",
        "Ingenting er gjort, for saka er endra sidan kortet vart laga. Slik er ho no:");
}
