namespace Ombud.Cases.Inquiries;

/// <summary>Why a day is no working day (Regulation 1182/71 art. 2). The public holidays are those of lov 24.2.1995 nr.
/// 12 (helligdagsfred) and lov 26.4.1947 nr. 1 (1 and 17 May). Christmas Eve, New Year's Eve and the eves of Easter and
/// Whitsun are none.</summary>
public enum DayOff
{
    /// <summary>One that is no public holiday.</summary>
    Saturday,

    /// <summary>One that is no other public holiday.</summary>
    Sunday,

    NewYearsDay,

    /// <summary>Skjærtorsdag.</summary>
    MaundyThursday,

    /// <summary>Langfredag.</summary>
    GoodFriday,

    EasterSunday,

    EasterMonday,

    LabourDay,

    /// <summary>17 May, also in the years in which Whit Monday falls on it.</summary>
    ConstitutionDay,

    /// <summary>Kristi himmelfartsdag.</summary>
    AscensionDay,

    WhitSunday,

    WhitMonday,

    ChristmasDay,

    /// <summary>26 December.</summary>
    BoxingDay,
}
