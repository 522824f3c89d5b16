namespace Ombud.Pages.Desk;

internal static class CaseTexts
{
    public static Text Title(string number) => new($"Sak {number}", $"Sak {number}");
    public static readonly Text Reporter = new("Den som meldte", "Den som melde");
    public static readonly Text NotTaken = new("Ikke tatt av noen ennå", "Ikkje teken av nokon enno");
    public static readonly Text DueHeading = new("Dette haster først", "Dette hastar først");
    public static readonly Text DueAlso = new("Deretter", "Deretter");
    public static readonly Text Expires = new("Frist:", "Frist:");
    public static readonly Text NothingDue = new("Ingen frist løper i denne saken", "Ingen frist går i denne saka");

    public static readonly Text NothingDueBody = new(
        "Klokkene er stoppet fordi saken er avgjort, besvart eller lukket. Historikken viser hvorfor.",
        "Klokkene er stoppa fordi saka er avgjord, svart på eller lukka. Historikken viser kvifor.");

    public static readonly Text Sections = new("Deler av saken", "Delar av saka");
    public static readonly Text History = new("Historikk", "Historikk");
    public static Text Earlier(int count) => new($"Tidligere i saken ({count})", $"Tidlegare i saka ({count})");
    public static readonly Text For = new("For:", "For:");
    public static readonly Text Deliveries = new("Varsler som er sendt", "Varsel som er sende");
    public static Text DeliveryCount(int count) => new($"Vis hvert varsel ({count})", $"Vis kvart varsel ({count})");
    public static readonly Text DeliveryTime = new("Tid", "Tid");
    public static readonly Text DeliveryKind = new("Hvorfor", "Kvifor");
    public static readonly Text DeliveryTo = new("Til", "Til");
    public static readonly Text DeliveryResult = new("Resultat", "Resultat");
    public static readonly Text WaitedSince = new("Siden", "Sidan");

    public static readonly Text WithoutDelay = new(
        "Loven setter ingen dato, men dette kan ikke ligge.", "Lova set ingen dato, men dette kan ikkje liggje.");

    public static readonly Text Since = new("siden", "sidan");

    public static readonly Text ProposalWaits = new(
        "Fristene løper til kommunen bekrefter forslaget eller avgjør noe annet.",
        "Fristane går til kommunen stadfestar forslaget eller avgjer noko anna.");

    public static Text Exported(string at, string by) => new(
        $"Eksportert {at} av {by}", $"Eksportert {at} av {by}");

    public static readonly Text Redacted = new("Noe her er sladdet.", "Noko her er sladda.");
    public static readonly Text Redacting = new("En sladding pågår", "Ei sladding går føre seg");

    public static readonly Text RedactingBody = new(
        "Teksten vises ikke lenger for noen. I løpet av noen minutter er den også slettet fra lageret.",
        "Teksten blir ikkje vist for nokon lenger. I løpet av nokre minutt er han òg sletta frå lageret.");
}
