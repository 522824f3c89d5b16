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
    private static readonly string[] OfOmbud = ["ombud", "deputy"];

    private static readonly Duration Enough = Duration.FromHours(1);
    private static readonly Duration AMoment = Duration.FromMinutes(1);

    private Instant Settled => world.Clock.Now - Enough;

    public void Run()
    {
        foreach (var one in finished)
        {
            // Where there are cards, advice is told on them, or by mail instead.
            foreach (var expected in KindOracle.Of(one).Alerts(one).Where(alert => !IsOnCards(alert.Topic)))
                CheckAlerts(one, expected);
            CheckAttempts(one);
            CheckSent(one);
            CheckAlarm(one);
        }

        CheckNothingLies();
    }

    private void CheckAlerts(FinishedCase one, ExpectedAlert expected)
    {
        var (topic, decidedAt, recipients) = expected;
        if (decidedAt > Settled)
            return;
        foreach (var (to, via) in recipients)
        {
            var end = End(one, topic, to, via, decidedAt);
            if (GoesByMailInstead.Contains(end.Details["outcome"]) && via == "feed")
                _ = End(one, topic, to, "mail", decidedAt);
            // Who set the clock anew may have begun before the one who rang, and been done after.
            var isMoot = one.History.Any(e => KindOracle.Of(one).MaySetTheClock(e) && e.At > decidedAt - AMoment);
            // What reached the ombud through the feed need not go by mail.
            var isNeeded = via == "feed" || !OfOmbud.Contains(to);
            if (end.Details["outcome"] == NotNeeded && isNeeded && !isMoot)
                throw Failure(one, $"called {topic} to {to} not needed, and it was");
        }
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
            .Where(key => key.StartsWith($"m_{one.Case.Id}:", StringComparison.Ordinal)).ToList();
        foreach (var same in Deliveries(one).GroupBy(
            e => (Alert: $"{e.Details["rung"]}:{e.Details["to"]}:{e.Details["via"]}", Attempt: e.Details["attempt"])))
            if (same.Count() > markers.Count(key => key.EndsWith($":{same.Key.Alert}", StringComparison.Ordinal)))
                throw Failure(one, $"wrote down attempt {same.Key.Attempt} of {same.Key.Alert} more than once");
    }

    // What the log calls sent, Graph took; what Graph took, the log knows.
    private void CheckSent(FinishedCase one)
    {
        var taken = world.Witness.Accepted.Where(a => a.Alert.Case == one.Case.Id).ToList();
        foreach (var entry in Deliveries(one).Where(e => e.Details["outcome"] == Sent && IsGraphs(e)))
            if (!taken.Any(a => IsOf(a.Alert, entry)))
                throw Failure(one, $"says that {entry.Details["rung"]} was sent, and Graph never took it");
        foreach (var accepted in taken.Where(a => a.At < Settled))
        {
            if (!Deliveries(one).Any(e => e.Details["outcome"] != Retry && IsOf(accepted.Alert, e)))
                throw Failure(one, $"does not know that {accepted.Alert.Id} was sent");
            if (!Addresses.AreRight(one, accepted))
                throw Failure(one, $"told somebody else of {accepted.Alert.Id}");
            if (!accepted.Body.Contains(one.Case.Number.Value, StringComparison.Ordinal))
                throw Failure(one, $"is not named in {accepted.Body}");
        }
    }

    private void CheckAlarm(FinishedCase one)
    {
        var end = $"_{one.Case.Id}_{one.Case.Clock}";
        var alarms = world.Rows.All().Count(r => r.RowKey.StartsWith("t_", StringComparison.Ordinal)
            && r.RowKey.EndsWith(end, StringComparison.Ordinal) && Stored.TimeIn(r.RowKey) > Settled);
        if (world.Reminders.Of(one.Case).Any() && alarms != 1)
            throw Failure(one, $"owes something and has {alarms} alarms");
    }

    private void CheckNothingLies()
    {
        foreach (var row in world.Rows.All())
            if (row.RowKey[..2] is "x_" or "t_" && Stored.TimeIn(row.RowKey) < Settled)
                throw new SimulationFailure(world, $"Row {row.RowKey} lies there still.");
        if (world.Rows.All().FirstOrDefault(row => row.RowKey[..2] is "v_" or "r_") is { } wish)
            throw new SimulationFailure(world, $"What {wish.RowKey} wants is not done.");
        if (world.Bus.Messages.FirstOrDefault(m => m.AvailableAt < Settled) is { } message)
            throw new SimulationFailure(world, $"Message {message.Content.MessageId} lies there still.");
        if (world.Bus.DeadLetters.Find(m => m.Queue == "alerts" && m.Reason == MemoryBus.TooOften) is { } dead)
            throw new SimulationFailure(world, $"The bus laid {dead.Content.MessageId} aside, and nobody knows.");
    }

    private bool IsOnCards(string topic) =>
        world.Reminders.HasCards && topic.StartsWith("advice-", StringComparison.Ordinal);

    // What stands on cards and in the calendar is looked at where it stands.
    private static bool IsGraphs(HistoryEntry entry) => entry.Details["via"] is "feed" or "mail";

    private static IEnumerable<HistoryEntry> Deliveries(FinishedCase one) =>
        one.Log.Where(e => e.Action == "delivery");

    private static bool IsOf(AlertDecided alert, HistoryEntry entry) =>
        alert.Topic == entry.Details["rung"] && WireName.Of(alert.To) == entry.Details["to"]
        && WireName.Of(alert.Via) == entry.Details["via"];

    private SimulationFailure Failure(FinishedCase one, string what) =>
        new(world, $"{one.Case.Number} {what}.", one.Case.Id.Value);
}
