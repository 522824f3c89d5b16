using System.Globalization;
using NodaTime;
using Ombud.Cases;

namespace Ombud.Simulation.Tests.Checks;

internal sealed class BreachOracle : KindOracle
{
    private static readonly string[] ContactTopics =
        ["received", "24h-left", "4h-left", "1h-left", "passed", "tell-1d"];

    public override IEnumerable<ExpectedReminder> Reminders(FinishedCase one, Instant end) =>
        BreachReminderOracle.Of(one, end);

    public override (bool HasEnded, bool IsProposed) Left(FinishedCase one, Instant end)
    {
        var left = BreachReminderOracle.Left(one, end);
        return (left.HasEnded, left.ProposedAt is not null);
    }

    public override bool MaySetTheClock(HistoryEntry entry) =>
        BreachReminderOracle.SetsTheClock(entry, isPresumed: true);

    public override IEnumerable<ExpectedAlert> Alerts(FinishedCase one)
    {
        var told = from entry in one.History
                   let topic = ToldOf(entry, one)
                   where topic is not null
                   select (Numbered(topic, entry.Sequence), entry.At);
        return from alert in Rung(one).Prepend(("received", one.History[0].At)).Concat(told)
               select new ExpectedAlert(alert.Item1, alert.Item2, [.. Recipients(alert.Item1)]);
    }

    // Whoever did not do it hears of it.
    private static string? ToldOf(HistoryEntry entry, FinishedCase one) =>
        (entry.Action, BreachReminderOracle.IsOfOmbud(entry)) switch
        {
            ("advise", _) => "advice",
            ("close" or "withdraw", true) => entry.Details.ContainsKey("proposed") ? "proposed" : "ended",
            ("close" or "withdraw", false) => IsUndecided(one, entry.Sequence) ? "stopped" : null,
            ("reopen", false) => "reopened",
            ("decide", _) when entry.Details.GetValueOrDefault("advice") != entry.Details["outcome"] => "decided",
            _ => null,
        };

    private static bool IsUndecided(FinishedCase one, int sequence) => one.History
        .LastOrDefault(e => e.Sequence < sequence && e.Action is ("advise" or "decide")) is not { Action: "decide" };

    private static string Numbered(string topic, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{topic}-{sequence}");

    private static IEnumerable<(string To, string Via)> Recipients(string topic)
    {
        if (topic.Split('-')[0] is "advice" or "proposed" or "proposal" or "ended")
        {
            yield return ("contact", "mail");
            yield break;
        }

        var via = topic == "unopened" ? "mail" : "feed";
        yield return ("ombud", via);
        yield return ("deputy", via);
        if (ContactTopics.Contains(topic))
            yield return ("contact", "mail");
    }
}
