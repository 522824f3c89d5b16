using System.Text.Json.Serialization;

namespace Ombud.Cases;

/// <summary>What a decision leaves behind: committed as one transaction, all or nothing.</summary>
public sealed record Change
{
    public required Case Case { get; init; }

    /// <summary>The case as it was read; null for a new one.</summary>
    public Case? Before { get; init; }

    public required HistoryEntry Entry { get; init; }

    /// <summary>When the case's clock next wants attention; null when it does not, or is unchanged.</summary>
    public Alarm? Alarm { get; init; }

    public IReadOnlyList<AlertDecided> Alerts { get; init; } = [];

    public IReadOnlyList<Outgoing> Outgoing => [.. Alerts.Select(a => new Outgoing(a, Entry.At))];

    /// <summary>Earlier entries that stand from now on without a text that was redacted.</summary>
    public IReadOnlyList<HistoryEntry> Rewritten { get; init; } = [];

    /// <summary>Set for what a person or system may send twice.</summary>
    public IdempotencyKey? IdempotencyKey { get; init; }

    /// <summary>A new case; its clock runs at once.</summary>
    public static Change Opening(Case opened, Act act, Moment at, IdempotencyKey key)
    {
        var (left, entry) = Sealed(opened, act, at);
        return new()
        {
            Case = left,
            Entry = entry,
            Alarm = at.Reminders.FirstAlarm(left, at.Now),
            Alerts = act.Alerts,
            IdempotencyKey = key,
        };
    }

    /// <summary>Every action ends here: the state follows the facts, and one entry of history says who did what.
    /// </summary>
    public static Change Of(Case before, Case after, Act act, Moment at)
    {
        var (left, entry) = Sealed(after.Settled() with { Version = before.Version + 1 }, act, at);
        return new() { Before = before, Case = left, Entry = entry, Alerts = act.Alerts };
    }

    /// <summary>The same where a clock of the case is set anew: older alarms become stale.</summary>
    /// <param name="tellsOfPassed">A deadline that has passed by the new clock rings at once.</param>
    public static Change OfClock(Case before, Case after, Act act, Moment at, bool tellsOfPassed = false)
    {
        var anew = (after with { Clock = before.Clock + 1 }).Settled();
        var alarm = tellsOfPassed ? at.Reminders.FirstAlarm(anew, at.Now) : at.Reminders.NextAlarm(anew, at.Now);
        return Of(before, anew, act, at) with { Alarm = alarm };
    }

    // What an action leaves and the entry that seals it, which follows the one that was the head till then.
    private static (Case Left, HistoryEntry Entry) Sealed(Case left, Act act, Moment at)
    {
        var salted = left with { Salt = Convert.ToHexStringLower(at.Random(16)) };
        var entry = HistoryEntry.After(left.HistoryHead, left.Version, act, at.Random, salted.Sealable());
        return (salted with { HistoryHead = entry.Hash }, entry);
    }
}

/// <summary>Both are lower-case SHA-256 in hex: of who asks for what under which key, and of what was asked.</summary>
public sealed record IdempotencyKey(string Key, string Body);

/// <summary>The next moment at which a clock of the case wants attention.</summary>
/// <param name="Clock">The case's clock when the alarm was set; with another number there this one is stale.</param>
public sealed record Alarm(string Municipality, CaseId Case, Instant At, int Clock)
{
    /// <summary>Names the alarm for duplicate detection on the bus.</summary>
    [JsonIgnore]
    public string Id => $"{Case}:{Clock}:{CaseId.Ascending(At)}";
}
