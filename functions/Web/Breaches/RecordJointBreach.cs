using System.Text.Json.Nodes;
using Ombud.Cases.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The result of a joint report. Closed.</summary>
public abstract record JointOutcome
{
    private JointOutcome()
    {
    }

    /// <param name="Cases">One per part, in the order sent; including those from an earlier attempt.</param>
    public sealed record Stored(string Group, IReadOnlyList<Case> Cases) : JointOutcome;

    /// <summary>Storage saved some and not all; sending the same again completes it.</summary>
    public sealed record HalfWay(IReadOnlyList<Case> Cases) : JointOutcome;

    /// <summary>The key was used before with different answers; nothing was stored this time.</summary>
    /// <param name="Cases">Those created then.</param>
    public sealed record KeyReused(IReadOnlyList<Case> Cases) : JointOutcome;
}

// Each municipality's case is a transaction of its own, so a joint report can stop half-way. Everything follows from
// the sender and the key: sent again, it finds what is there, stores what is missing, and joins the same group.
public sealed class RecordJointBreach(
    RecordCase record, CaseStore cases, CaseLists lists, Municipalities municipalities)
{
    public async Task<JointOutcome> RunAsync(
        IReadOnlyList<JointPart> parts, Caller caller, string key, Moment at, CancellationToken ct)
    {
        var joint = new Sending(record, caller, key, Body(parts), at);
        var earlier = await Task.WhenAll(
            municipalities.Partitions.Select(place => cases.FindSentAsync(place, joint.KeyIn(place), ct)));
        // One of its cases was redacted: nobody can tell any more whether this is another report or what is left.
        if (earlier.Any(one => one is Committed.Already { IsCompared: false })
            && earlier.Any(one => one is Committed.KeyReused))
            return new JointOutcome.Stored(joint.Group, await OfGroupAsync(joint.Group, ct));
        if (earlier.Any(one => one is Committed.KeyReused))
            return await ReusedAsync(joint.Group, ct);
        var done = await Task.WhenAll(parts.Select(part => TryCommitAsync(part, joint)));
        if (done.Any(one => one is Committed.KeyReused))
            return await ReusedAsync(joint.Group, ct);
        var stored = done.Select(one => one?.Kept).OfType<Case>().ToList();
        return stored.Count == parts.Count
            ? new JointOutcome.Stored(joint.Group, stored)
            : new JointOutcome.HalfWay(stored);
    }

    private async Task<JointOutcome> ReusedAsync(string group, CancellationToken ct) =>
        new JointOutcome.KeyReused(await OfGroupAsync(group, ct));

    private Task<IReadOnlyList<Case>> OfGroupAsync(string group, CancellationToken ct) =>
        lists.OfGroupAsync(group, municipalities.Partitions, ct);

    // Finishes what has begun even if the sender has gone. Null if storage did not accept it.
    private async Task<Committed?> TryCommitAsync(JointPart part, Sending joint)
    {
        var reporter = new Reporter(
            joint.Caller.Person, IsShared: true, joint.KeyIn(part.Municipality.Number), joint.Caller.Mail);
        try
        {
            return await record.CommitAsync(
                () => Breach.Report(part.Facts, part.Municipality, reporter, joint.At, joint.Group),
                part.Municipality, CancellationToken.None);
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e))
        {
            return null;
        }
    }

    // All the parts, in a canonical order: one municipality more or fewer makes it a different report.
    private static IReadOnlyList<JsonObject> Body(IReadOnlyList<JointPart> parts) =>
        [.. parts.Select(p => p.Report).OrderBy(r => r.Municipality, StringComparer.Ordinal).Select(SentJson.Of)];

    private sealed record Sending(
        RecordCase Record, Caller Caller, string Key, IReadOnlyList<JsonObject> Reports, Moment At)
    {
        public string Group { get; } = Case.GroupOf(Caller.Person, Key);

        public IdempotencyKey KeyIn(string partition) =>
            Record.KeyOf(Caller, partition, Key, new { joint = Reports });
    }
}
