namespace Ombud.Cases.Inquiries;

// Norway's public holidays, for any year: five on fixed dates, seven that follow Easter.
public static class Holidays
{
    /// <summary>Twelve; two of them may share a date, as 17 May and Whit Monday do in 2027 and 2032. Those on fixed
    /// dates come first.</summary>
    public static IReadOnlyList<(DayOff Holiday, LocalDate Date)> Of(int year)
    {
        var easter = Easter(year);
        return
        [
            (DayOff.NewYearsDay, new(year, 1, 1)),
            (DayOff.LabourDay, new(year, 5, 1)),
            (DayOff.ConstitutionDay, new(year, 5, 17)),
            (DayOff.ChristmasDay, new(year, 12, 25)),
            (DayOff.BoxingDay, new(year, 12, 26)),
            (DayOff.MaundyThursday, easter.PlusDays(-3)),
            (DayOff.GoodFriday, easter.PlusDays(-2)),
            (DayOff.EasterSunday, easter),
            (DayOff.EasterMonday, easter.PlusDays(1)),
            (DayOff.AscensionDay, easter.PlusDays(39)),
            (DayOff.WhitSunday, easter.PlusDays(49)),
            (DayOff.WhitMonday, easter.PlusDays(50)),
        ];
    }

    /// <summary>Easter Sunday in the Gregorian calendar: the Sunday after the full moon of the church, which falls on
    /// 21 March at the earliest (Knuth, The Art of Computer Programming, 1.3.2, exercise 14).</summary>
    public static LocalDate Easter(int year)
    {
        var golden = year % 19 + 1;
        var century = year / 100 + 1;
        var leapDaysSkipped = 3 * century / 4 - 12;
        var moonCorrection = (8 * century + 5) / 25 - 5;
        // The moon's age on 1 January.
        var epact = (11 * golden + 20 + moonCorrection - leapDaysSkipped + 30) % 30;
        if (epact == 24 || (epact == 25 && golden > 11))
            epact++;
        var daysIntoMarch = 44 - epact;
        var fullMoon = new LocalDate(year, 3, 1).PlusDays(daysIntoMarch - 1 + (daysIntoMarch < 21 ? 30 : 0));
        return fullMoon.Next(IsoDayOfWeek.Sunday);
    }
}
