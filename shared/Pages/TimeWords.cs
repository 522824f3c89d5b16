namespace Ombud.Pages;

/// <summary>Names of days, months and units. Not from CultureInfo: the same on every machine.</summary>
internal static class TimeWords
{
    private static readonly Text[] Weekdays =
    [
        new("mandag", "måndag", "Monday"), new("tirsdag", "tysdag", "Tuesday"), new("onsdag", "onsdag", "Wednesday"),
        new("torsdag", "torsdag", "Thursday"), new("fredag", "fredag", "Friday"), new("lørdag", "laurdag", "Saturday"),
        new("søndag", "søndag", "Sunday"),
    ];

    private static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ];

    private static readonly string[] MonthsEn =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] MonthsBrief =
        ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."];

    private static readonly Text Summer = new("sommertid", "sommartid", "summer time");
    private static readonly Text Normal = new("normaltid", "normaltid", "standard time");

    public static string Weekday(Language language, IsoDayOfWeek day) => Weekdays[(int)day - 1].In(language);

    public static string Month(Language language, int month) =>
        (language == Language.En ? MonthsEn : Months)[month - 1];

    public static string MonthBrief(Language language, int month) =>
        language == Language.En ? MonthsEn[month - 1][..3] : MonthsBrief[month - 1];

    public static string SummerOrNormal(Language language, bool summer) => (summer ? Summer : Normal).In(language);

    public static CountdownWords Countdown(Language language) => language switch
    {
        Language.Nn => new("d", "t", "min", "igjen", "over fristen"),
        Language.En => new("d", "h", "min", "left", "overdue"),
        _ => new("d", "t", "min", "igjen", "over fristen"),
    };
}

internal sealed record CountdownWords(string Day, string Hour, string Minute, string Left, string Over);
