using Ombud.Pages;

namespace Ombud.Local.ConsolePage;

internal static class LocalTexts
{
    public static readonly Text Title = new("Lokal konsoll", "Lokal konsoll", "Local console");

    public static readonly Text Lead = new(
        "Finnes bare på utviklerens maskin. Ingenting her går ut på nettet, og alle personer er oppdiktet.",
        "Finst berre på maskina til utviklaren. Ingenting her går ut på nettet, og alle personar er oppdikta.",
        "Only exists on the developer's machine. Nothing leaves it, and all the people are made up.");

    public static readonly Text Personas = new("Hvem vil du være?", "Kven vil du vere?", "Who do you want to be?");
    public static readonly Text Now = new("Du er nå", "Du er no", "You are now");
    public static readonly Text NoOne = new("ikke logget inn", "ikkje logga inn", "not signed in");
    public static readonly Text Clock = new("Klokken", "Klokka", "The clock");
    public static readonly Text Ahead = new("Stilt fram", "Stilt fram", "Ahead by");

    public static readonly Text ClockBody = new(
        "Alt som forfaller underveis, kjøres før svaret kommer.",
        "Alt som forfell undervegs, blir køyrt før svaret kjem.",
        "Everything that falls due on the way runs before you get a response.");

    public static readonly Text Hour = new("1 time", "1 time", "1 hour");
    public static readonly Text Day = new("24 timer", "24 timar", "24 hours");
    public static readonly Text TwoDays = new("49 timer", "49 timar", "49 hours");
    public static readonly Text FourDays = new("4 døgn", "4 døgn", "4 days");

    public static readonly Text Advance = new("Annen varighet", "Anna lengd", "Another duration");

    public static readonly Text AdvanceHelp = new(
        "ISO 8601, for eksempel PT90M eller P1DT2H.",
        "ISO 8601, til dømes PT90M eller P1DT2H.",
        "ISO 8601, such as PT90M or P1DT2H.");

    public static readonly Text Turn = new("Still fram", "Still fram", "Move forward");
    public static readonly Text Calls = new("Varsler som er mottatt", "Varsel som er mottekne", "Alerts received");

    public static readonly Text NoCalls = new(
        "Ingen ennå. Meld et avvik, så kommer de hit.",
        "Ingen enno. Meld eit avvik, så kjem dei hit.",
        "None yet. Report a breach and they appear here.");

    public static readonly Text Mail = new(
        "Send e-post til ombudet", "Send e-post til ombodet", "Send mail to the ombud");

    public static readonly Text MailFrom = new("Avsender", "Avsendar", "Sender");
    public static readonly Text MailSubject = new("Emne", "Emne", "Subject");
    public static readonly Text MailBody = new("Tekst", "Tekst", "Text");
    public static readonly Text MailSend = new("Send e-posten", "Send e-posten", "Send the mail");

    public static readonly Text Traces = new("Spor", "Spor", "Traces");

    public static readonly Text NoTraces = new(
        "Ingen ennå. Meld et avvik, så viser sporet veien fra skjemaet til Graph.",
        "Ingen enno. Meld eit avvik, så viser sporet vegen frå skjemaet til Graph.",
        "None yet. Report a breach, and its trace shows the way from the form to Graph.");

    public static readonly Text Metrics = new("Måltall", "Måltal", "Metrics");
    public static readonly Text NoMetrics = new("Ingen ennå.", "Ingen enno.", "None yet.");
    public static readonly Text HasFailed = new("feilet", "feila", "failed");

    public static readonly Text Feed = new(
        "Aktivitetsfeeden i Teams", "Aktivitetsfeeden i Teams", "Activity feed in Teams");

    public static readonly Text NoFeed = new(
        "Ingen varsler i Teams ennå.", "Ingen varsel i Teams enno.", "No notifications in Teams yet.");

    public static readonly Text Cards = new("Kort i Teams", "Kort i Teams", "Cards in Teams");

    public static readonly Text NoCards = new(
        "Ingen kort. Start med --cards, og meld et avvik. Med --playground står kortene i Agents Playground i stedet.",
        "Ingen kort. Start med --cards, og meld eit avvik. Med --playground står korta i Agents Playground i staden.",
        "No cards. Start with --cards and report a breach. With --playground, the cards are in Agents Playground.");

    public static readonly Text Playground = new(
        "Teams, slik Agents Playground viser det", "Teams, slik Agents Playground viser det",
        "Teams as Agents Playground shows it");

    public static readonly Text Body = new("Innhold", "Innhald", "Body");
    public static readonly Text Links = new("Lenker", "Lenkjer", "Links");
}
