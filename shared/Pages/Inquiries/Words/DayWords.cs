using Ombud.Cases.Inquiries;
using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>Dates in every language at once, and why a day is no working day.</summary>
internal static class DayWords
{
    public static ValueTexts Off { get; } = new()
    {
        [WireName.Of(DayOff.Saturday)] = new("en lørdag", "ein laurdag"),
        [WireName.Of(DayOff.Sunday)] = new("en søndag", "ein søndag"),
        [WireName.Of(DayOff.NewYearsDay)] = new("1. nyttårsdag", "1. nyttårsdag"),
        [WireName.Of(DayOff.MaundyThursday)] = new("skjærtorsdag", "skjertorsdag"),
        [WireName.Of(DayOff.GoodFriday)] = new("langfredag", "langfredag"),
        [WireName.Of(DayOff.EasterSunday)] = new("1. påskedag", "1. påskedag"),
        [WireName.Of(DayOff.EasterMonday)] = new("2. påskedag", "2. påskedag"),
        [WireName.Of(DayOff.LabourDay)] = new("offentlig høytidsdag", "offentleg høgtidsdag"),
        [WireName.Of(DayOff.ConstitutionDay)] = new("grunnlovsdagen", "grunnlovsdagen"),
        [WireName.Of(DayOff.AscensionDay)] = new("Kristi himmelfartsdag", "Kristi himmelfartsdag"),
        [WireName.Of(DayOff.WhitSunday)] = new("1. pinsedag", "1. pinsedag"),
        [WireName.Of(DayOff.WhitMonday)] = new("2. pinsedag", "2. pinsedag"),
        [WireName.Of(DayOff.ChristmasDay)] = new("1. juledag", "1. juledag"),
        [WireName.Of(DayOff.BoxingDay)] = new("2. juledag", "2. juledag"),
    };

    /// <summary>Such as "søndag 5. april 2026".</summary>
    public static Text Of(LocalDate day) => In(language =>
        $"{TimeWords.Weekday(language, day.DayOfWeek)} {Dated(day).In(language)}");

    /// <summary>Such as "5. april 2026".</summary>
    public static Text Dated(LocalDate day) => In(language => $"{Brief(day).In(language)} {day.Year}");

    /// <summary>Such as "5. april".</summary>
    public static Text Brief(LocalDate day) => In(language =>
        $"{day.Day}{(language is Language.En ? "" : ".")} {TimeWords.Month(language, day.Month)}");

    private static Text In(Func<Language, string> write) =>
        new(write(Language.Nb), write(Language.Nn), write(Language.En));
}
