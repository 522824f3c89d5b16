namespace Ombud.Pages.Desk;

internal static class ListTexts
{
    public static Text Count(int count, bool more) => (count, more) switch
    {
        (_, true) => new($"Viser {count}, og det er flere", $"Viser {count}, og det er fleire"),
        (1, _) => new("1 sak", "1 sak"),
        _ => new($"{count} saker", $"{count} saker"),
    };

    public static Text Unreadable(int cases) => cases == 1
        ? new("En sak kan ikke leses", "Ei sak kan ikkje lesast")
        : new($"{cases} saker kan ikke leses", $"{cases} saker kan ikkje lesast");

    public static readonly Text UnreadableBody = new(
        "Noe av det som er lagret, er skadet eller endret utenom systemet. De andre sakene er ikke berørt.",
        "Noko av det som er lagra, er skadd eller endra utanom systemet. Dei andre sakene er ikkje råka.");

    public static readonly Text Joint = new("Meld felles avvik", "Meld felles avvik");
    public static readonly Text Filters = new("Velg saker", "Vel saker");
    public static readonly Text State = new("Status", "Status");
    public static readonly Text Open = new("Åpne", "Opne");
    public static readonly Text All = new("Alle", "Alle");
    public static readonly Text Municipality = new("Kommune", "Kommune");
    public static readonly Text AllMunicipalities = new("Alle kommuner", "Alle kommunar");
    public static readonly Text Order = new("Rekkefølge", "Rekkjefølgje");
    public static readonly Text ByDue = new("Frist først", "Frist først");
    public static readonly Text ByNewest = new("Nyeste først", "Nyaste først");
    public static readonly Text Show = new("Vis", "Vis");
    public static readonly Text Number = new("Sak", "Sak");
    public static readonly Text Received = new("Mottatt", "Motteke");
    public static readonly Text Deadline = new("Frist", "Frist");
    public static readonly Text NoDeadline = new("Ingen frist løper", "Ingen frist går");
    public static readonly Text TakenBy = new("Tatt av", "Teken av");
    public static readonly Text Nobody = new("Ingen ennå", "Ingen enno");
    public static readonly Text Next = new("Neste side", "Neste side");
    public static readonly Text First = new("Til første side", "Til første side");
    public static readonly Text Pages = new("Sider", "Sider");
    public static readonly Text None = new("Ingen saker her", "Ingen saker her");

    public static readonly Text NoneBody = new(
        "Ingen saker passer med det du har valgt. Nye meldinger kommer hit av seg selv.",
        "Ingen saker passar med det du har valt. Nye meldingar kjem hit av seg sjølve.");
}
