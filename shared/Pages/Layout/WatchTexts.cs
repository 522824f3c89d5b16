namespace Ombud.Pages.Layout;

/// <summary>What the desk says about the suite itself.</summary>
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
}
