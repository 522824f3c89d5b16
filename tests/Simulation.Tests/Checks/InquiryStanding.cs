using System.Globalization;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>Where an inquiry stands between two actions that set its clock, as the oracle sees it.</summary>
internal sealed record InquiryStanding(DateTime Reached)
{
    /// <summary>When the citizen was asked who they are, and when they had shown it; null until then.</summary>
    public IReadOnlyList<(DateTime Asked, DateTime? Shown)> Identity { get; init; } = [];

    public bool IsExtended { get; init; }
    public bool IsAnswered { get; init; }
    public bool HasEnded { get; init; }

    public bool Awaits => !IsAnswered && !HasEnded;

    /// <summary>One minute before the day is over.</summary>
    public DateTime LastMinute => SlowCalendar.At(LastDay, 23, 59);

    /// <summary>Until and including this day.</summary>
    private DateOnly LastDay => SlowCalendar.NextWorkingDay(
        SlowCalendar.MonthsLater(SlowCalendar.DateOf(Reached), IsExtended ? 3 : 1).AddDays(DaysPaused));

    // Whoever asks within a week asks promptly; nobody gets time for a question that is not answered.
    private int DaysPaused => Identity
        .Where(one => one.Shown is not null && one.Asked <= Reached.AddDays(7))
        .Sum(one => SlowCalendar.DateOf(one.Shown!.Value).DayNumber - SlowCalendar.DateOf(one.Asked).DayNumber);

    /// <summary>Of the month.</summary>
    public IEnumerable<(string Name, DateTime Due)> ToAnswer(DateTime until)
    {
        if (!Awaits)
            yield break;
        foreach (var days in new[] { 14, 7, 2, 1 })
            yield return (Numbered("", days, "d-left"), SlowCalendar.At(LastDay.AddDays(-days), 8, 0));
        yield return ("passed", LastMinute);
        for (var week = 1; LastMinute.AddDays(7 * week) <= until; week++)
            yield return (Numbered("passed-", week, "w"), LastMinute.AddDays(7 * week));
    }

    public IEnumerable<(string Name, DateTime Due)> ToIdentify(DateTime until)
    {
        if (!Awaits || Identity is not [.., (var asked, null)])
            yield break;
        for (var week = 1; asked.AddDays(7 * week) <= until; week++)
            yield return (Numbered("identity-", week, "w"), asked.AddDays(7 * week));
    }

    private static string Numbered(string before, int number, string after) =>
        string.Create(CultureInfo.InvariantCulture, $"{before}{number}{after}");
}
