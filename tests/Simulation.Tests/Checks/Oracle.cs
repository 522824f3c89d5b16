using System.Globalization;
using NodaTime;

namespace Ombud.Simulation.Tests.Checks;

/// <param name="From">When the clock began that this rung belongs to.</param>
/// <param name="Until">When that clock ended, or the simulation did.</param>
internal sealed record ExpectedRung(string Name, DateTime Due, DateTime From, DateTime Until);

// When a case must ask for attention, worked out from its history alone, slowly and in plain clock time: it shares
// neither code nor constants with the ladder. Hours are counted in UTC, one by one.
internal static class Oracle
{
    public static IEnumerable<ExpectedRung> Of(FinishedCase one, Instant end)
    {
        var aware = one.Breach.Facts.DiscoveredAt.ToDateTimeUtc();
        var from = one.History[0].At.ToDateTimeUtc();
        var isPresumed = true;
        foreach (var entry in one.History.Where(e => e.Action is "set-awareness" or "close"))
        {
            var until = entry.At.ToDateTimeUtc();
            foreach (var rung in OneClock(one, aware, isPresumed, from, until))
                yield return rung;
            if (entry.Action == "close")
                yield break;
            (from, isPresumed) = (until, false);
            aware = DateTime.Parse(
                entry.Details["awareAt"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        }

        foreach (var rung in OneClock(one, aware, isPresumed, from, end.ToDateTimeUtc()))
            yield return rung;
    }

    private static IEnumerable<ExpectedRung> OneClock(
        FinishedCase one, DateTime aware, bool isPresumed, DateTime from, DateTime until)
    {
        var ladder = new List<(string Name, DateTime Due)>();
        if (isPresumed)
            ladder.Add(("awareness-undecided", aware.AddDays(1)));
        for (var hour = 1; aware.AddHours(hour) <= until; hour++)
            if (NameOf(hour) is { } name)
                ladder.Add((name, aware.AddHours(hour)));
        // A deadline that had passed when the clock began is told at once, by the newest of its rungs.
        var passed = aware.AddHours(72) <= from;
        var newest = ladder.Where(r => r.Due <= from).OrderBy(r => r.Due).LastOrDefault();
        var unopened = one.Breach.ReceivedAt.ToDateTimeUtc().AddHours(4);
        if (one.History.All(e => e.Action != "take" || e.At.ToDateTimeUtc() > unopened))
            ladder.Add(("unopened", unopened));
        foreach (var (name, due) in ladder)
            if ((due > from && due <= until) || (passed && (name, due) == newest))
                yield return new(name, due, from, until);
    }

    private static string? NameOf(int hour) => hour switch
    {
        72 - 24 => "24h-left",
        72 - 12 => "12h-left",
        72 - 4 => "4h-left",
        72 - 1 => "1h-left",
        72 => "passed",
        > 72 when hour % 24 == 0 => string.Create(CultureInfo.InvariantCulture, $"passed-{(hour - 72) / 24}d"),
        _ => null,
    };
}
