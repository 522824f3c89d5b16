namespace Ombud.Pages.Desk;

/// <summary>About the deadlines in somebody's own calendar.</summary>
public static class CalendarTexts
{
    /// <summary>Of the calendar.</summary>
    public static readonly Text Name = new("Frister i personvernsaker", "Fristar i personvernsaker");

    /// <summary>An event of today in a calendar that lacks some.</summary>
    public static readonly Text More = new(
        "Noen saker kan ikke vises i kalenderen. Se sakslista.",
        "Nokre saker kan ikkje visast i kalenderen. Sjå sakslista.");

    /// <summary>To a calendar whose owner is not signed in.</summary>
    public static readonly Text NobodyKnows = new(
        "Den som eier lenken, er ikke logget inn. Kalenderen oppdateres neste gang.",
        "Den som eig lenka, er ikkje logga inn. Kalenderen blir oppdatert neste gong.",
        "The owner of this link is not signed in. The calendar is updated the next time they are.");

    internal static readonly Text Title = new("Fristene i din egen kalender", "Fristane i din eigen kalender");

    internal static readonly Text Lead = new(
        "Med en lenke kan Outlook og andre kalendere vise fristene i de åpne sakene som du ser her. Kalenderen får "
        + "saksnummer, kommune og frist, og ingenting av det som står i sakene.",
        "Med ei lenke kan Outlook og andre kalendrar vise fristane i dei opne sakene som du ser her. Kalenderen får "
        + "saksnummer, kommune og frist, og ingenting av det som står i sakene.");

    internal static readonly Text Kept = new(
        "Lenken er en nøkkel: alle som har den, ser fristene. Ikke gi den til andre. Den slutter å virke når du mister "
        + "rollen, når du lager en ny, og når ingen kalender har brukt den på 30 dager.",
        "Lenka er ein nøkkel: alle som har ho, ser fristane. Ikkje gi ho til andre. Ho sluttar å verke når du mistar "
        + "rolla, når du lagar ei ny, og når ingen kalender har brukt ho på 30 dagar.");

    internal static readonly Text WhileSignedIn = new(
        "Kalenderen henter nye frister mens du er logget inn her. Ellers viser den det den hentet sist.",
        "Kalenderen hentar nye fristar medan du er logga inn her. Elles viser han det han henta sist.");

    internal static readonly Text Made = new("Lenken din", "Lenka di");

    internal static readonly Text ShownOnce = new(
        "Kopier lenken nå. Den vises bare denne ene gangen.", "Kopier lenka no. Ho blir vist berre denne eine gongen.");

    internal static readonly Text Has = new("Du har en lenke, laget", "Du har ei lenke, laga");
    internal static readonly Text Used = new("Sist brukt", "Sist brukt");
    internal static readonly Text Make = new("Lag en lenke", "Lag ei lenke");
    internal static readonly Text Again = new("Lag en ny lenke", "Lag ei ny lenke");
    internal static readonly Text End = new("Slett lenken", "Slett lenka");
    internal static readonly Text Ended = new("Lenken er slettet", "Lenka er sletta");

    internal static readonly Text EndedBody = new(
        "Ingen kalender får frister gjennom den lenger.", "Ingen kalender får fristar gjennom ho lenger.");
}
