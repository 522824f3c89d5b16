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
    public static readonly Text Inquiries = new("Svar til innbyggerne", "Svar til innbyggjarane");
    public static readonly Text Filters = new("Velg saker", "Vel saker");
    public static readonly Text Kind = new("Sakstype", "Sakstype");
    public static readonly Text State = new("Status", "Status");
    public static readonly Text Open = new("Åpne", "Opne");
    public static readonly Text All = new("Alle", "Alle");
    public static readonly Text Municipality = new("Kommune", "Kommune");
    public static readonly Text AllMunicipalities = new("Alle kommuner", "Alle kommunar");
    public static readonly Text Order = new("Rekkefølge", "Rekkjefølgje");
    public static readonly Text ByDue = new("Det som haster mest, først", "Det som hastar mest, først");
    public static readonly Text ByNewest = new("Nyeste først", "Nyaste først");
    public static readonly Text Show = new("Vis", "Vis");
    public static readonly Text Number = new("Sak", "Sak");
    public static readonly Text Received = new("Mottatt", "Motteke");
    public static readonly Text Deadline = new("Frist", "Frist");
    public static readonly Text NoDeadline = new("Ingen frist løper", "Ingen frist går");
    public static readonly Text TakenBy = new("Tatt av", "Teken av");
    public static readonly Text Urgent = new("Haster", "Hastar");
    public static readonly Text NothingWaits = new("Ingenting gjenstår", "Ingenting står att");
    public static readonly Text About = new("Gjelder", "Gjeld");
    public static readonly Text NextStep = new("Neste steg", "Neste steg");
    public static readonly Text NobodyYet = new("Ombudet, ikke tatt ennå", "Ombodet, ikkje teken enno");
    public static readonly Text UnitsTurn = new("Enheten, ikke tatt ennå", "Eininga, ikkje teken enno");
    public static readonly Text ControllersTurn = new("Kommunen", "Kommunen");

    public static Text OmbudsTurn(string name) => new($"Ombudet, {name}", $"Ombodet, {name}");

    public static Text Waited(string span) => new($"Har ventet {span}", $"Har venta {span}");

    public static readonly Text Overdue = new("skulle vært gjort", "skulle vore gjort");
    public static readonly Text Within24 = new("må gjøres innen 24 timer", "må gjerast innan 24 timar");
    public static readonly Text Sought = new("Saksnummer eller enhet", "Saksnummer eller eining");
    public static readonly Text More = new("Flere valg", "Fleire val");
    public static readonly Text Severity = new("Alvorlighet", "Alvorsgrad");
    public static readonly Text From = new("Mottatt fra og med", "Motteken frå og med");
    public static readonly Text To = new("Mottatt til og med", "Motteken til og med");
    public static readonly Text Mine = new("Bare der neste steg er mitt", "Berre der neste steg er mitt");

    public static readonly Text Owes = new(
        "Bare der noe loven krever, gjenstår", "Berre der noko lova krev, står att");
    public static readonly Text Next = new("Neste side", "Neste side");
    public static readonly Text First = new("Til første side", "Til første side");
    public static readonly Text Pages = new("Sider", "Sider");
    public static readonly Text None = new("Ingen saker her", "Ingen saker her");

    public static readonly Text NoneBody = new(
        "Ingen saker passer med det du har valgt. Nye meldinger kommer hit av seg selv.",
        "Ingen saker passar med det du har valt. Nye meldingar kjem hit av seg sjølve.");
}
