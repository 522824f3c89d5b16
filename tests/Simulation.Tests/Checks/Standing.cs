using System.Globalization;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>Where a case stands between two actions that set its clock, as the oracle sees it.</summary>
internal sealed record Standing(DateTime Aware)
{
    public bool IsPresumed { get; init; } = true;

    public string? Outcome { get; init; }
    public DateTime DecidedAt { get; init; }
    public DateTime? NotifiedAt { get; init; }
    public bool IsComplete { get; init; }
    public bool AreTold { get; init; }
    public bool HasEnded { get; init; }
    public DateTime? AdvisedAt { get; init; }

    /// <summary>When the ombud proposed to end the case, while nobody has answered.</summary>
    public DateTime? ProposedAt { get; init; }

    public bool AwaitsController => Outcome is null || AdvisedAt > DecidedAt;

    public bool Awaits => NotifiedAt is null && Outcome != "register";

    public IEnumerable<(string Name, DateTime Due)> ToAuthority(DateTime until)
    {
        if (Awaits && IsPresumed)
            yield return ("awareness-undecided", Aware.AddDays(1));
        for (var hour = 1; Awaits && Aware.AddHours(hour) <= until; hour++)
            // The ombud has done the own part: no daily word of what has passed.
            if ((hour <= 72 || ProposedAt is null) && NameOf(hour) is { } name)
                yield return (name, Aware.AddHours(hour));
        for (var week = 1; NotifiedAt is { } at && !IsComplete && at.AddDays(7 * week) <= until; week++)
            yield return (Numbered("follow-up-", week, "w"), at.AddDays(7 * week));
    }

    public IEnumerable<(string Name, DateTime Due)> ToPersons(DateTime until)
    {
        for (var day = 1; Outcome == "notify-and-tell" && !AreTold && DecidedAt.AddDays(day) <= until; day++)
            yield return (Numbered("tell-", day, "d"), DecidedAt.AddDays(day));
    }

    public IEnumerable<(string Name, DateTime Due)> ToMunicipality(DateTime until)
    {
        for (var day = 1; ProposedAt is { } at && at.AddDays(day) <= until; day++)
            if (day == 1 || day % 7 == 3)
                yield return (Numbered("proposal-", day, "d"), at.AddDays(day));
    }

    private static string? NameOf(int hour) => hour switch
    {
        72 - 24 => "24h-left",
        72 - 12 => "12h-left",
        72 - 4 => "4h-left",
        72 - 1 => "1h-left",
        72 => "passed",
        > 72 when hour % 24 == 0 => Numbered("passed-", (hour - 72) / 24, "d"),
        _ => null,
    };

    private static string Numbered(string before, int number, string after) =>
        string.Create(CultureInfo.InvariantCulture, $"{before}{number}{after}");
}
