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
            "Systemet har ikke gått sin runde det siste kvarteret. Fristene her er riktige, men stol ikke på at du "
            + "blir varslet. Følg med i listen, og si fra til drift.",
            "Systemet har ikkje gått runden sin det siste kvarteret. Fristane her er rette, men stol ikkje på at du "
            + "blir varsla. Følg med i lista, og sei frå til drift."));

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
