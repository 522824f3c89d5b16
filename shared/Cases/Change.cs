using System.Text.Json.Serialization;

namespace Ombud.Cases;

/// <summary>The effects of a decision, committed as one transaction: all or nothing.</summary>
public sealed record Change
{
    public required Case Case { get; init; }

    /// <summary>The case as read; null for a new one.</summary>
    public Case? Before { get; init; }

    /// <summary>The newest.</summary>
    public required HistoryEntry Entry { get; init; }

    /// <summary>Of the same transaction, oldest first: a new case may begin with more than one.</summary>
    public IReadOnlyList<HistoryEntry> Earlier { get; init; } = [];

    /// <summary>When the case's clock next needs attention; null when it does not, or has not changed.</summary>
    public Alarm? Alarm { get; init; }

    public IReadOnlyList<AlertDecided> Alerts { get; init; } = [];

    public IReadOnlyList<Outgoing> Outgoing => [.. Alerts.Select(a => new Outgoing(a, Deciding.At))];

    private HistoryEntry Deciding => Earlier is [var first, ..] ? first : Entry;

    /// <summary>Earlier entries, replaced by versions without the redacted text.</summary>
    public IReadOnlyList<HistoryEntry> Rewritten { get; init; } = [];

    /// <summary>Set for requests that a person or system may send twice.</summary>
    public IdempotencyKey? IdempotencyKey { get; init; }

    /// <summary>A new case; its clock starts at once.</summary>
    /// <param name="notes">What stands in its history from the beginning, behind how it came.</param>
    public static Change Opening(
        Case opened, Act act, Moment at, IdempotencyKey key, IReadOnlyList<Act>? notes = null)
    {
        act = act with
        {
            Alerts =
            [
                .. act.Alerts,
                .. at.Reminders.Card(opened, new AlertTopic.CardPosted()),
                .. at.Reminders.Calendar(before: null, opened, opened.Version),
            ],
        };
        var (left, entries) = Sealed(
            opened with { RequestKey = key.Key, Version = opened.Version - 1 }, [act, .. notes ?? []], at);
        return new()
        {
            Case = left,
            Entry = entries[^1],
            Earlier = entries[..^1],
            Alarm = at.Reminders.FirstAlarm(left, at.Now),
            Alerts = act.Alerts,
            IdempotencyKey = key,
        };
    }

    /// <summary>Every action ends here: the state follows the facts, and one history entry says who did what.</summary>
    public static Change Of(Case before, Case after, Act act, Moment at)
    {
        var card = at.Reminders.Card(after, new AlertTopic.CardChanged(before.Version + 1), before);
        var settled = after.Settled() with { Version = before.Version + 1 };
        var calendar = at.Reminders.Calendar(before, settled, settled.Version);
        act = act with { Alerts = [.. act.Alerts, .. card, .. calendar] };
        var (left, entry) = Sealed(settled, act, at);
        return new() { Before = before, Case = left, Entry = entry, Alerts = act.Alerts };
    }

    /// <summary>The same when a clock of the case is reset: older alarms become stale, and a deadline that has passed
    /// on the new clock rings at once, since nobody may have been told yet.</summary>
    public static Change OfClock(Case before, Case after, Act act, Moment at)
    {
        var anew = OnNewClock(before, after).Settled();
        return Of(before, anew, act, at) with { Alarm = at.Reminders.FirstAlarm(anew, at.Now) };
    }

    /// <summary>The case on the clock that an action sets, as its alerts are decided about it.</summary>
    internal static Case OnNewClock(Case before, Case after) => after with { Clock = before.Clock + 1 };

    /// <summary>Entries alone, oldest first and at least one.</summary>
    public static Change Noting(Case before, IReadOnlyList<Act> notes, Moment at)
    {
        var (left, entries) = Sealed(before, notes, at);
        return new() { Before = before, Case = left, Entry = entries[^1], Earlier = entries[..^1] };
    }

    private static (Case Left, List<HistoryEntry> Entries) Sealed(Case before, IReadOnlyList<Act> acts, Moment at)
    {
        var (left, entries) = (before, new List<HistoryEntry>());
        foreach (var act in acts)
        {
            (left, var entry) = Sealed(left with { Version = left.Version + 1 }, act, at);
            entries.Add(entry);
        }

        return (left, entries);
    }

    // What an action leaves, and the entry that seals it, linked to the previous head.
    private static (Case Left, HistoryEntry Entry) Sealed(Case left, Act act, Moment at)
    {
        var salted = left with { Salt = Convert.ToHexStringLower(at.Random(16)) };
        var entry = HistoryEntry.After(left.HistoryHead, left.Version, act, at.Random, salted.Sealable());
        return (salted with { HistoryHead = entry.Hash }, entry);
    }
}

/// <summary>The next time at which a clock of the case needs attention.</summary>
/// <param name="Clock">The case's clock when the alarm was set; if the number has changed, the alarm is stale.</param>
public sealed record Alarm(string Municipality, CaseId Case, Instant At, int Clock)
{
    /// <summary>Identifies the alarm for duplicate detection on the bus.</summary>
    [JsonIgnore]
    public string Id => $"{Case}:{Clock}:{CaseId.Ascending(At)}";
}
