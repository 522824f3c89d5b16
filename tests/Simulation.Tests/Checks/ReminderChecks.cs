using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Checks;

// What rang against what had to ring: no reminder fell silent while the suite could have sent it, none rang that was
// not due, none twice for one clock, none late, and of several that fell due together the newest alone was sent.
internal sealed class ReminderChecks(World world, FinishedCase one)
{
    // Six rounds of the sweep: the bus may fail in some of them.
    private static readonly Duration Patience = Duration.FromMinutes(30);
    private static readonly TimeSpan AMoment = TimeSpan.FromMinutes(1);

    private readonly List<HistoryEntry> _rang = [.. one.Log.Where(e => e.Action == "reminder")];
    private readonly List<ExpectedReminder> _expected = [.. KindOracle.Of(one).Reminders(one, world.Clock.Now)];

    public void Run()
    {
        var silent = _expected.ToList();
        foreach (var entry in _rang)
        {
            var met = silent.FirstOrDefault(e => IsSame(e, entry))
                ?? throw Failure($"rang {entry.Details["rung"]} of {entry.Details["due"]}, which was not to ring");
            silent.Remove(met);
            if (world.Weather.HealthyTime(Begin(met), entry.At) > Patience)
                throw Failure($"rang {met.Name} of {met.Due:u} as late as {entry.At}");
        }

        foreach (var ring in _rang.GroupBy(
            e => (e.At, DutyOf(e))))
            if (ring.Any(e => e.Details["outcome"] != (e == ring.Last() ? "decided" : "missed")))
                throw Failure($"did not send the newest reminder of a duty alone at {ring.Key}");
        if (silent.Find(IsRequired) is { } lost)
            throw Failure($"was silent about {lost.Name} of {lost.Due:u}");
    }

    private static string DutyOf(HistoryEntry entry) =>
        entry.Details["rung"].Split('-')[0] is var duty and ("tell" or "proposal" or "identity") ? duty : "";

    private static bool IsSame(ExpectedReminder expected, HistoryEntry entry) =>
        expected.Name == entry.Details["rung"]
        && Instant.FromDateTimeUtc(expected.Due).ToString() == entry.Details["due"]
        && entry.At.ToDateTimeUtc() >= expected.From
        && entry.At.ToDateTimeUtc() <= expected.Until + AMoment;

    // A clock that was set anew before anybody could ring makes its reminders moot, and so does whoever opens the case.
    private bool IsRequired(ExpectedReminder silent)
    {
        var moot = Instant.FromDateTimeUtc(silent.Until);
        if (silent.Name == "unopened" && Opened() is { } opened)
            moot = Instant.Min(moot, opened);
        if (silent.Due <= silent.From && WasSent(silent))
            return false;
        if (silent.Due <= silent.From && NextAfter(silent) is { } newer)
            moot = Instant.Min(moot, Instant.FromDateTimeUtc(newer));
        return world.Weather.HealthyTime(Begin(silent), moot) > Patience;
    }

    // On the clock before: whoever sets another is not told the same again.
    private bool WasSent(ExpectedReminder silent) => one.Log.Any(e =>
        e.Action == "delivery" && e.Details["rung"] == silent.Name && e.Details["outcome"] == "sent"
        && e.At.ToDateTimeUtc() >= silent.Due);

    private Instant? Opened() => one.Log.Where(e => e.Details.GetValueOrDefault("ombud") == "yes")
        .Concat(one.History.Where(e => BreachReminderOracle.Opens.Contains(e.Action)))
        .Min(e => (Instant?)e.At);

    private DateTime? NextAfter(ExpectedReminder one) =>
        _expected.Where(e => e.From == one.From && e.Due > one.From).Min(e => (DateTime?)e.Due);

    private static Instant Begin(ExpectedReminder one) =>
        Instant.FromDateTimeUtc(one.Due > one.From ? one.Due : one.From);

    private SimulationFailure Failure(string what) =>
        new(world, $"{one.Case.Number} {what}.", one.Case.Number.Value);
}
