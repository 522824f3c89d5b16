namespace Ombud.Pages.Home;

internal static class AccessibilityTexts
{
    public static readonly Text Lead = new(
        "Alle skal kunne melde fra. Sidene er laget for å følge kravene i WCAG 2.1 på nivå A og AA.",
        "Alle skal kunne melde frå. Sidene er laga for å følgje krava i WCAG 2.1 på nivå A og AA.",
        "Everyone must be able to report. These pages are designed to meet WCAG 2.1 at levels A and AA.");

    public static readonly Text How = new("Hva vi har testet", "Kva vi har testa", "What we have tested");

    public static readonly IReadOnlyList<Text> HowList =
    [
        new(
            "Hver side testes automatisk med axe i en ekte nettleser, i lys og mørk visning.",
            "Kvar side blir testa automatisk med axe i ein ekte nettlesar, i lys og mørk vising.",
            "Every page is tested automatically with axe in a real browser, in light and dark mode."),
        new(
            "Alt kan brukes med tastatur, på smal skjerm, med 400 prosent forstørring og uten JavaScript.",
            "Alt kan brukast med tastatur, på smal skjerm, med 400 prosent forstørring og utan JavaScript.",
            "Everything works with a keyboard, on a narrow screen, at 400 per cent zoom and without JavaScript."),
        new(
            "Frister og alvorlighet vises alltid med ord, aldri bare med farge.",
            "Fristar og alvorsgrad blir alltid viste med ord, aldri berre med farge.",
            "Deadlines and severity are always given in words, never by colour alone."),
    ];

    public static readonly Text Known = new(
        "Det vi vet ikke er bra nok",
        "Det vi veit ikkje er bra nok",
        "Where we know we fall short");

    public static readonly Text KnownBody = new(
        "Automatiske tester finner ikke alt. Vi har ennå ikke testet med brukere som har skjermleser til daglig. Dato- "
        + "og klokkefeltene er nettleserens egne og kan variere. Saksbehandlingen finnes bare på norsk.",
        "Automatiske testar finn ikkje alt. Vi har enno ikkje testa med brukarar som har skjermlesar til dagleg. Dato- "
        + "og klokkefelta er nettlesaren sine eigne og kan variere. Saksbehandlinga finst berre på norsk.",
        "Automatic tests do not find everything. We have not yet tested with people who use screen readers every day. "
        + "Date and time fields are the browser's own and vary. The case desk is in Norwegian only.");

    public static readonly Text Statements = new(
        "Kommunenes tilgjengelighetserklæringer",
        "Tilgjengeerklæringane til kommunane",
        "The municipalities' statements");

    public static readonly Text NotYet = new(
        "ikke publisert ennå", "ikkje publisert enno", "not published yet");

    public static readonly Text Tell = new(
        "Er noe vanskelig å bruke?",
        "Er noko vanskeleg å bruke?",
        "Is something hard to use?");

    public static readonly Text TellBody = new(
        "Si fra til oss, så retter vi det. Du kan også klage til Tilsynet for universell utforming av ikt "
        + "(Uu-tilsynet).",
        "Sei frå til oss, så rettar vi det. Du kan òg klage til Tilsynet for universell utforming av ikt "
        + "(Uu-tilsynet).",
        "Tell us, and we will fix it. You can also complain to the supervisory authority, Uu-tilsynet.");
}
