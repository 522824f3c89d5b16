using NodaTime;

namespace Ombud.Pages;

/// <summary>Names of days, months and units. Not from CultureInfo: the same on every machine.</summary>
internal static class TimeWords
{
    private static readonly string[] _weekdaysNb =
        ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

    private static readonly string[] _weekdaysNn =
        ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"];

    private static readonly string[] _weekdaysEn =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] _months =
    [
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ];

    private static readonly string[] _monthsEn =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] _monthsBrief =
        ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."];

    public static string Weekday(Language language, IsoDayOfWeek day) => language switch
    {
        Language.Nn => _weekdaysNn[(int)day - 1],
        Language.En => _weekdaysEn[(int)day - 1],
        _ => _weekdaysNb[(int)day - 1],
    };

    public static string Month(Language language, int month) =>
        (language == Language.En ? _monthsEn : _months)[month - 1];

    public static string MonthBrief(Language language, int month) =>
        language == Language.En ? _monthsEn[month - 1][..3] : _monthsBrief[month - 1];

    public static string SummerOrNormal(Language language, bool summer) => language switch
    {
        Language.Nn => summer ? "sommartid" : "normaltid",
        Language.En => summer ? "summer time" : "normal time",
        _ => summer ? "sommertid" : "normaltid",
    };

    public static CountdownWords Countdown(Language language) => language switch
    {
        Language.Nn => new("d", "t", "min", "att", "over fristen"),
        Language.En => new("d", "h", "min", "left", "overdue"),
        _ => new("d", "t", "min", "igjen", "over fristen"),
    };
}

internal sealed record CountdownWords(string Day, string Hour, string Minute, string Left, string Over);
