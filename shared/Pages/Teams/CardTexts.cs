namespace Ombud.Pages.Teams;

/// <summary>What a card says beside the words of the kind and of its actions.</summary>
public static class CardTexts
{
    internal static readonly Text Next = new("Neste steg", "Neste steg");
    internal static readonly Text Proposal = new("Forslag", "Forslag");
    internal static readonly Text Taken = new("Noen følger opp saken", "Nokon følgjer opp saka");
    internal static readonly Text Decision = new("Avgjørelse", "Avgjerd");
    internal static readonly Text Followed = new("Følger ombudets råd", "Følgjer rådet frå ombodet");
    internal static readonly Text NotFollowed = new("Følger ikke ombudets råd", "Følgjer ikkje rådet frå ombodet");
    internal static readonly Text Otherwise = new("Avgjør noe annet", "Avgjer noko anna");
    internal static readonly Text Open = new("Åpne saken", "Opne saka");
    internal static readonly Text OpenList = new("Åpne listen", "Opne lista");
    internal static readonly Text OpenSuite = new("Åpne og logg inn", "Opne og logg inn");

    internal static readonly Text More = new("Det står flere saker i listen.", "Det står fleire saker i lista.");

    public static readonly Text Morning = new("Frister som løper nå", "Fristar som går no");
    public static readonly Text NoneRuns = new("Ingen frister løper.", "Ingen fristar går.");
    public static readonly Text YourTurn = new("Saker som venter på deg", "Saker som ventar på deg");
    public static readonly Text NoTurn = new("Ingen saker venter på deg.", "Ingen saker ventar på deg.");
    public static readonly Text Deadlines = new("Frister som løper", "Fristar som går");

    public static readonly Text NoDeadlines = new(
        "Ingen frister løper i saker du har tilgang til.", "Ingen fristar går i saker du har tilgang til.");

    public static readonly Text NoCases = new(
        "Rollen din gir ikke tilgang til saker.", "Rolla di gir ikkje tilgang til saker.");

    internal static Text AndMore(int count) => count == 1
        ? new("Og 1 sak til. Alle står i listen.", "Og 1 sak til. Alle står i lista.")
        : new($"Og {count} saker til. Alle står i listen.", $"Og {count} saker til. Alle står i lista.");

    public static readonly Text Help = new(
        "Skriv «saker» for å se sakene som venter på deg, eller «frister» for å se fristene som løper. Svarene "
        + "inneholder saksnummer, kommune og frist. Alt annet står i saken. Ikke skriv personopplysninger her: Teams "
        + "tar vare på det du skriver.",
        "Skriv «saker» for å sjå sakene som ventar på deg, eller «fristar» for å sjå fristane som går. Svara inneheld "
        + "saksnummer, kommune og frist. Alt anna står i saka. Ikkje skriv personopplysningar her: Teams tek vare på "
        + "det du skriv.");

    internal static readonly Text SignInToAsk = new(
        "Du må være logget inn for å spørre om saker. Åpne fanen Saker, så blir du logget inn, og spør en gang til.",
        "Du må vere logga inn for å spørje om saker. Opne fana Saker, så blir du logga inn, og spør ein gong til.");

    internal static Text ChangedMeanwhile(CaseNumber number) => new(
        $"{number} er endret siden du sist var logget inn. Åpne saken for å se hvordan den står.",
        $"{number} er endra sidan du sist var logga inn. Opne saka for å sjå korleis ho står.");

    public static readonly Text Stranger = new(
        "Ingenting er gjort, for du hører ikke til en kommune som bruker dette personvernombudet.",
        "Ingenting er gjort, for du høyrer ikkje til ein kommune som bruker dette personvernombodet.");

    public static readonly Text SignInFirst = new(
        "Ingenting er gjort, for du er ikke logget inn. Åpne saken, så blir du logget inn, og prøv igjen.",
        "Ingenting er gjort, for du er ikkje logga inn. Opne saka, så blir du logga inn, og prøv igjen.");

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

    /// <summary>Where nobody can tell whether something was done.</summary>
    public static readonly Text ChangedSomehow = new(
        "Saken er endret siden kortet ble laget. Slik er den nå:",
        "Saka er endra sidan kortet vart laga. Slik er ho no:");
}
