namespace Ombud.Pages.Layout;

/// <summary>What the desk, or a mail to the ombud, says about the suite itself.</summary>
public static class WatchTexts
{
    public static readonly Banner Late = new(
        BannerKind.Danger,
        new(
            "Varsler og påminnelser kan være forsinket",
            "Varsel og påminningar kan vere forseinka"),
        new(
            "Systemet har ikke sett etter frister det siste kvarteret. Fristene her er riktige, men stol ikke på at du "
            + "blir varslet. Følg med i listen, og si fra til drift.",
            "Systemet har ikkje sett etter fristar det siste kvarteret. Fristane her er rette, men stol ikkje på at du "
            + "blir varsla. Følg med i lista, og sei frå til drift."));

    public static readonly Banner MailLate = new(
        BannerKind.Warning,
        new(
            "E-post til ombudet er ikke hentet den siste timen",
            "E-post til ombodet er ikkje henta den siste timen"),
        new(
            "Henvendelser som er sendt til ombudets postkasse, står ikke i listen ennå. Fristen på én måned løper fra "
            + "de kom fram. Ombudet bør se etter i postkassen. Si fra til drift.",
            "Førespurnader som er sende til postkassa til ombodet, står ikkje i lista enno. Fristen på éin månad går "
            + "frå dei kom fram. Ombodet bør sjå etter i postkassa. Sei frå til drift."));

    /// <param name="municipalities">By name.</param>
    public static Banner Held(string municipalities) => new(
        BannerKind.Danger,
        new("Ingen varsler blir sendt", "Ingen varsel blir sende"),
        new(
            $"Sakene til {municipalities} er hentet tilbake fra en sikkerhetskopi og blir kontrollert. Til det er "
            + "gjort, blir det verken sendt varsler eller påminnelser om dem. Nye meldinger blir lagret som vanlig. "
            + "Følg selv med på fristene i listen.",
            $"Sakene til {municipalities} er henta tilbake frå ein tryggingskopi og blir kontrollerte. Til det er "
            + "gjort, blir det korkje sendt varsel eller påminningar om dei. Nye meldingar blir lagra som vanleg. "
            + "Følg sjølv med på fristane i lista."));

    public static readonly Text Night = new(
        "Nattens kontroll fant avvik i det som er lagret", "Kontrollen i natt fann avvik i det som er lagra");

    /// <param name="found">To be looked at by somebody.</param>
    /// <param name="mended">Put right by the suite itself.</param>
    public static Text NightBody(string municipality, int found, int mended) => new(
        $"Kontrollen i natt sammenlignet det som er lagret for {municipality}, med det sakene sier.\n\n"
        + $"Rettet av systemet selv: {mended}\nMå ses på av noen: {found}\n\n"
        + "Dette kommer av at noe er endret, slettet eller lagt til utenom systemet. Åpne Kontroll av historikken for "
        + "å se hva det gjelder. Ta vare på det som det er, og varsle den som har ansvar for sikkerheten.",
        $"Kontrollen i natt samanlikna det som er lagra for {municipality}, med det sakene seier.\n\n"
        + $"Retta av systemet sjølv: {mended}\nMå sjåast på av nokon: {found}\n\n"
        + "Dette kjem av at noko er endra, sletta eller lagt til utanom systemet. Opne Kontroll av historikken for å "
        + "sjå kva det gjeld. Ta vare på det som det er, og varsle den som har ansvar for tryggleiken.");

    public static readonly Text Ownerless = new(
        "Åpne saker uten kommune",
        "Opne saker utan kommune");

    /// <param name="numbers">Of municipalities that the settings do not have.</param>
    public static Text OwnerlessBody(string numbers) => new(
        $"Det ligger åpne saker under kommunenummer {numbers}, som ingen av kommunene i systemet har eller har hatt. "
        + "Ingen ser sakene, og ingen blir varslet om fristene. Be drift føre opp nummeret som et tidligere nummer hos "
        + "kommunen som har overtatt sakene.\n\nDu får denne meldingen én gang i døgnet til det er gjort.",
        $"Det ligg opne saker under kommunenummer {numbers}, som ingen av kommunane i systemet har eller har hatt. "
        + "Ingen ser sakene, og ingen blir varsla om fristane. Be drift føre opp nummeret som eit tidlegare nummer hos "
        + "kommunen som har teke over sakene.\n\nDu får denne meldinga éin gong i døgnet til det er gjort.");
}
