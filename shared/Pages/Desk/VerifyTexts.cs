using Ombud.Pages.Values;

namespace Ombud.Pages.Desk;

internal static class VerifyTexts
{
    public static readonly Text Title = new("Kontroll av historikken", "Kontroll av historikken");

    public static readonly Text Intro = new(
        "Hver handling bærer et fingeravtrykk av den forrige. Her regnes alle etter: er noe endret, fjernet eller "
        + "byttet om, står det under.",
        "Kvar handling ber eit fingeravtrykk av den førre. Her blir alle rekna etter: er noko endra, fjerna eller bytt "
        + "om, står det under.");

    public static readonly Text Check = new("Kontroller", "Kontroller");
    public static readonly Text Whole = new("Historikken er hel", "Historikken er heil");

    public static Text Count(int cases, int entries) => new(
        $"{Cases(cases).Nb} med {Actions(entries).Nb} er kontrollert.",
        $"{Cases(cases).Nn} med {Actions(entries).Nn} er {(cases == 1 ? "kontrollert" : "kontrollerte")}.");

    public static Text Broken(int cases) => new(
        $"Historikken stemmer ikke i {Cases(cases).Nb}", $"Historikken stemmer ikkje i {Cases(cases).Nn}");

    public static readonly Text BrokenBody = new(
        "Noen har endret det som er lagret, utenom systemet. Ta vare på det som det er, og varsle den som har ansvar "
        + "for sikkerheten.",
        "Nokon har endra det som er lagra, utanom systemet. Ta vare på det som det er, og varsle den som har ansvar "
        + "for tryggleiken.");

    public static Text Entries(int count) => new($"{Actions(count).Nb}.", $"{Actions(count).Nn}.");

    public static readonly Text Anchored = new("Sist forankret", "Sist forankra");
    public static readonly Text NotAnchored = new("Ikke forankret ennå.", "Ikkje forankra enno.");

    // Before the first entry there is the case itself.
    public static Text Entry(VerifyFinding finding) => finding switch
    {
        { Chain: null, Sequence: 0 } => new("Saken", "Saka"),
        { Chain: null } => Of("Historikken", "Historikken", finding),
        { Chain: "" } => Of("Loggen", "Loggen", finding),
        { Chain: ['a', ':', .. var name] } => Of($"Loggen for varselet {name}", $"Loggen for varselet {name}", finding),
        { Chain: var name } => Of($"Loggen for en leser ({name})", $"Loggen for ein lesar ({name})", finding),
    };

    private static Text Cases(int count) => ListTexts.Count(count, more: false);

    private static Text Actions(int count) =>
        count == 1 ? new("1 handling", "1 handling") : new($"{count} handlinger", $"{count} handlingar");

    private static Text Of(string nb, string nn, VerifyFinding finding) =>
        new($"{nb}, nummer {finding.Sequence}", $"{nn}, nummer {finding.Sequence}");

    public static ValueTexts Faults { get; } = new()
    {
        ["unreadable"] = new("kan ikke leses", "kan ikkje lesast"),
        ["altered"] = new("er endret", "er endra"),
        ["out-of-place"] = new("står på feil plass", "står på feil plass"),
        ["unlinked"] = new("følger ikke den som står før", "følgjer ikkje den som står før"),
        ["missing"] = new("mangler", "manglar"),
        ["not-the-head"] = new("slutter ikke der saken sier", "sluttar ikkje der saka seier"),
        ["not-anchored"] = new("er ikke den som ble forankret", "er ikkje den som vart forankra"),
        ["case-altered"] = new(
            "saken er ikke slik denne handlingen etterlot den", "saka er ikkje slik denne handlinga etterlét ho"),
        ["case-unreadable"] = new("kan ikke leses", "kan ikkje lesast"),
        ["case-missing"] = new("finnes ikke lenger", "finst ikkje lenger"),
        ["columns-altered"] = new(
            "det som listene viser av saken, er endret", "det som listene viser av saka, er endra"),
        ["row-missing"] = new(
            "en rad som hører til saken, mangler", "ei rad som høyrer til saka, manglar"),
        ["row-altered"] = new(
            "en rad som hører til saken, er endret", "ei rad som høyrer til saka, er endra"),
        ["row-planted"] = new(
            "er en rad som saken ikke skal ha", "er ei rad som saka ikkje skal ha"),
        ["forged"] = new("er ikke skrevet av systemet", "er ikkje skriven av systemet"),
        ["alarm-missing"] = new("ingen påminnelse er satt", "inga påminning er sett"),
        ["root-missing"] = new("et forankringspunkt mangler", "eit forankringspunkt manglar"),
        ["alert-missing"] = new(
            "et varsel som ble besluttet her, er ikke registrert som sendt",
            "eit varsel som vart avgjort her, er ikkje registrert som sendt"),
        ["redacted-unsaid"] = new("noe er fjernet uten at det står hvem og hvorfor",
            "noko er fjerna utan at det står kven og kvifor"),
        ["redacted-stands"] = new("noe som var fjernet, er satt inn igjen", "noko som var fjerna, er sett inn igjen"),
    };

    public static readonly Text LeftToTheNight = new(
        "Hver sak kontrolleres her. Rader som ikke hører til noen sak, finner kontrollen hver natt: til det er de for "
        + "mange her.",
        "Kvar sak blir kontrollert her. Rader som ikkje høyrer til noka sak, finn kontrollen kvar natt: til det er dei "
        + "for mange her.");

    public static readonly Text NotAll = new("Ikke alle er kontrollert ennå.", "Ikkje alle er kontrollerte enno.");
    public static readonly Text GoOn = new("Fortsett kontrollen", "Hald fram med kontrollen");
}
