using Ombud.Pages.Desk;
using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries;

/// <summary>How a municipality answers its citizens.</summary>
internal static class InquiriesTexts
{
    public static readonly Text Title = ListTexts.Inquiries;

    public static Text Lead(string municipality) => new(
        $"Henvendelser om personvern til {municipality}: hva som er i rute, og hvordan året har gått.",
        $"Førespurnader om personvern til {municipality}: kva som er i rute, og korleis året har gått.");

    public static readonly Text Filters = new("Velg kommune og år", "Vel kommune og år");
    public static readonly Text Year = new("År", "År");
    public static readonly Text Now = new("Venter på svar nå", "Ventar på svar no");
    public static readonly Text Waiting = new("Henvendelser som venter på svar", "Førespurnader som ventar på svar");
    public static readonly Text Overdue = new("har gått over fristen", "har gått over fristen");
    public static readonly Text Soon = new("må besvares innen sju dager", "må svarast på innan sju dagar");
    public static readonly Text OnTime = new("er i god tid", "er i god tid");
    public static readonly Text Passed = new("Over fristen", "Over fristen");
    public static readonly Text InTime = new("Innen fristen", "Innan fristen");
    public static readonly Text All = new("Vis alle i sakslista", "Vis alle i sakslista");

    public static Text YearOf(int year) => new($"Registrert i {year}", $"Registrerte i {year}");

    public static Text Total(int count) => count == 1
        ? new("Til sammen 1 henvendelse.", "Til saman 1 førespurnad.")
        : new($"Til sammen {count} henvendelser.", $"Til saman {count} førespurnader.");

    public static readonly Text Hiding = new(
        "Tall fra én til fire er skjult, så ingen kan kjenne igjen noen. Ofte må da også et annet tall skjules, og "
        + "av og til en hel tabell.",
        "Tal frå éin til fire er skjulte, så ingen kan kjenne att nokon. Ofte må då òg eit anna tal skjulast, og av og "
        + "til ein heil tabell.");

    public static readonly Text TooFew = new(
        "Det er færre enn fem henvendelser. Tallene vises ikke, så ingen kan kjenne igjen noen.",
        "Det er færre enn fem førespurnader. Tala blir ikkje viste, så ingen kan kjenne att nokon.");

    public static readonly Text Hidden = new("skjult", "skjult");
    public static readonly Text About = new("Hva de gjaldt", "Kva dei galdt");
    public static readonly Text Days = new("Dager fra mottak til svar", "Dagar frå mottak til svar");
    public static readonly Text TimesOf = new("Innen fristen eller ikke", "Innan fristen eller ikkje");

    public static ValueTexts Outcomes { get; } = new()
    {
        ["full"] = new("Fikk alt", "Fekk alt"),
        ["partial"] = new("Fikk noe", "Fekk noko"),
        ["refused"] = new("Avslag", "Avslag"),
        ["closed"] = new("Avsluttet uten svar", "Avslutta utan svar"),
        ["unanswered"] = new("Ikke besvart ennå", "Ikkje svart på enno"),
    };

    public static ValueTexts Spans { get; } = new()
    {
        ["week"] = new("Inntil 7", "Inntil 7"),
        ["two-weeks"] = new("8–14", "8–14"),
        ["month"] = new("15–31", "15–31"),
        ["three-months"] = new("32–92", "32–92"),
        ["longer"] = new("Mer enn 92", "Meir enn 92"),
    };

    public static ValueTexts Times { get; } = new()
    {
        ["in-time"] = new("Besvart innen fristen", "Svart på innan fristen"),
        ["late"] = new("Over fristen", "Over fristen"),
        ["running"] = new("Venter, innen fristen", "Ventar, innan fristen"),
    };
}
