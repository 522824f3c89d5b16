using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.Checks;

// Every alert that was decided has ended: Graph took it, or the case's log says why not and what was done instead.
// Nothing lies on the way, and each open case has its next alarm.
internal sealed class DeliveryChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    private const string Retry = "retry";
    private const string Sent = "sent";
    private const string NotNeeded = "not-needed";
    private static readonly string[] GoesByMailInstead = ["unreachable", "refused", "gave-up"];
    private static readonly string[] ContactTopics =
        ["received", "24h-left", "4h-left", "1h-left", "passed", "tell-1d"];

    private static readonly Duration Enough = Duration.FromHours(1);
    private static readonly Duration AMoment = Duration.FromMinutes(1);

    private Instant Settled => world.Clock.Now - Enough;

    public void Run()
    {
        foreach (var one in finished)
        {
            CheckAlerts(one, "received", one.History[0].At);
            foreach (var reminder in one.Log.Where(e => e.Details.GetValueOrDefault("outcome") == "decided"))
                CheckAlerts(one, reminder.Details["rung"], reminder.At);
            foreach (var entry in one.History)
                if (ToldOf(entry, one) is { } topic)
                    CheckAlerts(one, Numbered(topic, entry.Sequence), entry.At);
            CheckAttempts(one);
            CheckSent(one);
            CheckAlarm(one);
        }

        CheckNothingLies();
    }

    private void CheckAlerts(FinishedCase one, string topic, Instant decidedAt)
    {
        if (decidedAt > Settled)
            return;
        foreach (var (to, via) in Expected(topic))
        {
            var end = End(one, topic, to, via, decidedAt);
            if (GoesByMailInstead.Contains(end.Details["outcome"]) && via == "feed")
                _ = End(one, topic, to, "mail", decidedAt);
            // Who set the clock anew may have begun before the one who rang, and been done after.
            var isMoot = one.History.Any(e => MaySetTheClock(e) && e.At > decidedAt - AMoment);
            if (end.Details["outcome"] == NotNeeded && via == "feed" && !isMoot)
                throw Failure(one, $"called {topic} to {to} not needed, and it was");
        }
    }

    // Whoever did not do it hears of it.
    private static string? ToldOf(HistoryEntry entry, FinishedCase one) =>
        (entry.Action, Oracle.IsOfOmbud(entry)) switch
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

    private static bool MaySetTheClock(HistoryEntry entry) => Oracle.SetsTheClock(entry, isPresumed: true);

    private static IEnumerable<(string To, string Via)> Expected(string topic)
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

    // The same reminder of an older clock may end, not needed any more, after this one was decided.
    private HistoryEntry End(FinishedCase one, string topic, string to, string via, Instant decidedAt) =>
        Deliveries(one).Where(e => e.At >= decidedAt && e.Details["outcome"] != Retry
            && e.Details["rung"] == topic && e.Details["to"] == to && e.Details["via"] == via)
            .MinBy(e => e.Details["outcome"] == NotNeeded)
        ?? throw Failure(one, $"decided to alert {to} by {via} of {topic} at {decidedAt}, and never did");

    // Two consumers of one message may both have acted; one alone may write it down. Each clock has its own marker.
    private void CheckAttempts(FinishedCase one)
    {
        var markers = world.Rows.All().Select(r => r.RowKey)
            .Where(key => key.StartsWith($"m_{one.Breach.Id}:", StringComparison.Ordinal)).ToList();
        foreach (var same in Deliveries(one).GroupBy(
            e => (Alert: $"{e.Details["rung"]}:{e.Details["to"]}:{e.Details["via"]}", Attempt: e.Details["attempt"])))
            if (same.Count() > markers.Count(key => key.EndsWith($":{same.Key.Alert}", StringComparison.Ordinal)))
                throw Failure(one, $"wrote down attempt {same.Key.Attempt} of {same.Key.Alert} more than once");
    }

    // What the log calls sent, Graph took; what Graph took, the log knows.
    private void CheckSent(FinishedCase one)
    {
        var taken = world.Witness.Accepted.Where(a => a.Alert.Case == one.Breach.Id).ToList();
        foreach (var entry in Deliveries(one).Where(e => e.Details["outcome"] == Sent))
            if (!taken.Any(a => IsOf(a.Alert, entry)))
                throw Failure(one, $"says that {entry.Details["rung"]} was sent, and Graph never took it");
        foreach (var accepted in taken.Where(a => a.At < Settled))
        {
            if (!Deliveries(one).Any(e => e.Details["outcome"] != Retry && IsOf(accepted.Alert, e)))
                throw Failure(one, $"does not know that {accepted.Alert.Id} was sent");
            if (!accepted.Body.Contains(one.Breach.Number.Value, StringComparison.Ordinal))
                throw Failure(one, $"is not named in {accepted.Body}");
        }
    }

    private void CheckAlarm(FinishedCase one)
    {
        var breach = one.Breach;
        var end = $"_{breach.Id}_{breach.Clock}";
        var alarms = world.Rows.All().Count(r => r.RowKey.StartsWith("t_", StringComparison.Ordinal)
            && r.RowKey.EndsWith(end, StringComparison.Ordinal) && Stored.TimeIn(r.RowKey) > Settled);
        if (world.Reminders.Of(breach).Any() && alarms != 1)
            throw Failure(one, $"owes something and has {alarms} alarms");
    }

    private void CheckNothingLies()
    {
        foreach (var row in world.Rows.All())
            if (row.RowKey[..2] is "x_" or "t_" && Stored.TimeIn(row.RowKey) < Settled)
                throw new SimulationFailure(world, $"Row {row.RowKey} lies there still.");
        if (world.Bus.Messages.FirstOrDefault(m => m.AvailableAt < Settled) is { } message)
            throw new SimulationFailure(world, $"Message {message.Content.MessageId} lies there still.");
        if (world.Bus.DeadLetters.Find(m => m.Queue == "alerts" && m.Reason == MemoryBus.TooOften) is { } dead)
            throw new SimulationFailure(world, $"The bus laid {dead.Content.MessageId} aside, and nobody knows.");
    }

    private static IEnumerable<HistoryEntry> Deliveries(FinishedCase one) =>
        one.Log.Where(e => e.Action == "delivery");

    private static bool IsOf(AlertDecided alert, HistoryEntry entry) =>
        alert.Topic == entry.Details["rung"] && WireName.Of(alert.To) == entry.Details["to"]
        && WireName.Of(alert.Via) == entry.Details["via"];

    private SimulationFailure Failure(FinishedCase one, string what) =>
        new(world, $"{one.Breach.Number} {what}.", one.Breach.Id.Value);
}
