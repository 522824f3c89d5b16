using NodaTime;
using Ombud.Cases;

namespace Ombud.Simulation.Tests.Checks;

// When an inquiry must ask for attention, worked out from what was done to it alone, with a wall calendar. One that
// goes on elsewhere takes its month along.
internal static class InquiryReminderOracle
{
    private static readonly string[] Sets =
        ["ask-identity", "confirm-identity", "extend", "answer", "close", "reopen", "moved"];

    public static bool SetsTheClock(HistoryEntry entry) => Sets.Contains(entry.Action);

    public static IEnumerable<ExpectedReminder> Of(FinishedCase one, Instant end) =>
        from clock in Clocks(one, end.ToDateTimeUtc())
        from reminder in OneClock(clock.Standing, clock.From, clock.Until)
        select reminder;

    /// <summary>Where the inquiry stands when all is done.</summary>
    public static InquiryStanding Left(FinishedCase one, Instant end) =>
        Clocks(one, end.ToDateTimeUtc()).Last().Standing;

    private static IEnumerable<(InquiryStanding Standing, DateTime From, DateTime Until)> Clocks(
        FinishedCase one, DateTime end)
    {
        var standing = Begins(one);
        var from = one.History[0].At.ToDateTimeUtc();
        foreach (var entry in one.Own.Where(SetsTheClock))
        {
            var until = entry.At.ToDateTimeUtc();
            yield return (standing, from, until);
            (standing, from) = (After(standing, entry), until);
        }

        yield return (standing, from, end);
    }

    private static InquiryStanding Begins(FinishedCase one) => one.Before is { } before
        ? before.Own.Where(entry => SetsTheClock(entry) && entry.Action != "moved").Aggregate(Begins(before), After)
        : new(one.Inquiry.ReachedAt.ToDateTimeUtc());

    private static InquiryStanding After(InquiryStanding before, HistoryEntry entry) => entry.Action switch
    {
        "ask-identity" => before with { Identity = [.. before.Identity, (entry.At.ToDateTimeUtc(), null)] },
        "confirm-identity" => before with
        {
            Identity = [.. before.Identity.SkipLast(1), (before.Identity[^1].Asked, entry.At.ToDateTimeUtc())],
        },
        "extend" => before with { IsExtended = true },
        "answer" => before with { IsAnswered = true },
        "reopen" => before with { HasEnded = false },
        _ => before with { HasEnded = true },
    };

    private static IEnumerable<ExpectedReminder> OneClock(InquiryStanding standing, DateTime from, DateTime until)
    {
        var month = standing.ToAnswer(until).ToList();
        // A month that had passed when the clock began is told at once, by the newest of its reminders.
        var passed = standing.Awaits && standing.LastMinute <= from;
        var newest = month.Where(r => r.Due <= from).OrderBy(r => r.Due).LastOrDefault();
        foreach (var (name, due) in month.Concat(standing.ToIdentify(until)))
            if ((due > from && due <= until) || (passed && (name, due) == newest))
                yield return new(name, due, from, until);
    }
}
