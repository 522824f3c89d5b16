using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Checks;

// When a breach must ask for attention, worked out from its history alone, slowly and in plain clock time: it shares
// neither code nor constants with the reminder schedule. Hours are counted in UTC, one by one.
internal static class BreachReminderOracle
{
    private static readonly string[] Sets =
    [
        "set-awareness", "decide", "record-notification", "record-communication", "close", "withdraw", "confirm",
        "reopen",
    ];

    /// <summary>Who does one of these has looked at the case.</summary>
    public static readonly string[] Opens = ["take", "assess", "advise", "decide", "record-notification"];

    /// <summary>Another time of discovery sets the clock too, while nobody has decided on awareness.</summary>
    public static bool SetsTheClock(HistoryEntry entry, bool isPresumed) =>
        Sets.Contains(entry.Action) || (isPresumed && entry.Details.ContainsKey("discoveredAt.after"));

    public static IEnumerable<ExpectedReminder> Of(FinishedCase one, Instant end) =>
        from clock in Clocks(one, end)
        from reminder in OneClock(one, clock.Standing, clock.From, clock.Until)
        select reminder;

    /// <summary>Where the case stands when all is done.</summary>
    public static Standing Left(FinishedCase one, Instant end) => Clocks(one, end).Last().Standing;

    private static IEnumerable<(Standing Standing, DateTime From, DateTime Until)> Clocks(FinishedCase one, Instant end)
    {
        var standing = new Standing(Discovered(one));
        var from = one.History[0].At.ToDateTimeUtc();
        foreach (var entry in one.History)
        {
            if (entry.Action == "advise")
                standing = standing with { AdvisedAt = entry.At.ToDateTimeUtc() };
            if (!SetsTheClock(entry, standing.IsPresumed))
                continue;
            var until = entry.At.ToDateTimeUtc();
            yield return (standing, from, until);
            (standing, from) = (After(standing, entry), until);
        }

        yield return (standing, from, end.ToDateTimeUtc());
    }

    /// <summary>Whoever has given their word may not end what the controller has not decided.</summary>
    public static bool IsOfOmbud(HistoryEntry entry) =>
        entry.By.Id == Town.Ombud.Person.Id || entry.By.Id == Town.Deputy.Person.Id;

    // As it was reported: what it was amended to comes later.
    private static DateTime Discovered(FinishedCase one) =>
        one.History.FirstOrDefault(e => e.Details.ContainsKey("discoveredAt.before")) is { } amended
            ? Time(amended, "discoveredAt.before")
            : one.Breach.Facts.DiscoveredAt.ToDateTimeUtc();

    private static Standing After(Standing before, HistoryEntry entry) => entry.Action switch
    {
        "set-awareness" => before with { Aware = Time(entry, "awareAt"), IsPresumed = false },
        "amend" => before with { Aware = Time(entry, "discoveredAt.after") },
        "decide" => before with
        {
            Outcome = entry.Details["outcome"],
            DecidedAt = entry.At.ToDateTimeUtc(),
            ProposedAt = null,
        },
        "record-notification" => before with
        {
            NotifiedAt = before.NotifiedAt < Time(entry, "sentAt") ? before.NotifiedAt : Time(entry, "sentAt"),
            IsComplete = before.IsComplete || entry.Details["phase"] == "complete",
        },
        "record-communication" => before with { AreTold = true },
        "reopen" => before with { HasEnded = false, ProposedAt = null },
        "close" or "withdraw" when before.AwaitsController && IsOfOmbud(entry) =>
            before with { ProposedAt = entry.At.ToDateTimeUtc() },
        _ => before with { HasEnded = true, ProposedAt = null },
    };

    private static DateTime Time(HistoryEntry entry, string name) => DateTime.Parse(
        entry.Details[name], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static IEnumerable<ExpectedReminder> OneClock(
        FinishedCase one, Standing standing, DateTime from, DateTime until)
    {
        if (standing.HasEnded)
            yield break;
        var reminders = standing.ToAuthority(until).ToList();
        // A deadline that had passed when the clock began is told at once, by the newest of its reminders.
        var passed = standing.Awaits && standing.Aware.AddHours(72) <= from;
        var newest = reminders.Where(r => r.Due <= from).OrderBy(r => r.Due).LastOrDefault();
        var unopened = one.Breach.ReceivedAt.ToDateTimeUtc().AddHours(4);
        if (standing is { Awaits: true, ProposedAt: null }
            && one.History.All(e => !Opens.Contains(e.Action) || e.At.ToDateTimeUtc() > unopened))
            reminders.Add(("unopened", unopened));
        foreach (var (name, due) in reminders.Concat(standing.ToPersons(until)).Concat(standing.ToMunicipality(until)))
            if ((due > from && due <= until) || (passed && (name, due) == newest))
                yield return new(name, due, from, until);
    }
}
