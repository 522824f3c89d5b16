using System.Text.Json.Serialization;

namespace Ombud.Cases;

/// <summary>Something that a case waits for.</summary>
/// <param name="What">On the wire: an obligation, a running deadline, or one of <see cref="WaitKind"/>.</param>
/// <param name="DueAt">Its date; null where it has none.</param>
/// <param name="WantedAt">Its place in a list: its date, or, where it has none, the end of the time for which it may
/// lie.</param>
public sealed record Wait(string What, Instant Since, Instant? DueAt, Instant WantedAt);

/// <summary>What any case may wait for beside its obligations, on the wire.</summary>
public static class WaitKind
{
    /// <summary>Nobody has taken it.</summary>
    public const string Untaken = "untaken";

    /// <summary>A grave case on which the ombud has not advised yet.</summary>
    public const string Unadvised = "unadvised";

    /// <summary>The controller has not decided since the ombud advised.</summary>
    public const string Undecided = "undecided";

    /// <summary>The controller has not answered the ombud's proposal to end it.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>The reporter has not answered the ombud.</summary>
    public const string Unanswered = "unanswered";
}

// What is worst soonest comes first, in a list and on the page of a case. What the law dates counts by its date; what
// has none, such as telling the persons «without undue delay», by its age: it may lie for a day, and in a grave case
// not at all. So a case sinks for nothing but a later need, and its place changes only when somebody acts on it.
public abstract partial record Case
{
    private static readonly Duration ADay = Duration.FromDays(1);

    /// <summary>Somebody may come to serious harm while it lies.</summary>
    [JsonIgnore]
    public virtual bool IsGrave => false;

    /// <summary>What it waits for, worst soonest first; empty when nothing is left to do.</summary>
    [JsonIgnore]
    public IReadOnlyList<Wait> Waits => Open ? [.. AllWaits().OrderBy(one => one.WantedAt)] : [];

    /// <summary>Its place in a list; null behind all that have one.</summary>
    [JsonIgnore]
    public Instant? WantedAt => Waits is [var first, ..] ? first.WantedAt : null;

    /// <summary>The next step, whoever it is for; null when nothing is left to do.</summary>
    [JsonIgnore]
    public CaseAction? Next => NextOf(Actions.Where(action => action.IsOpen(this)));

    /// <summary>Whose the next step is; null when there is none.</summary>
    [JsonIgnore]
    public Roles? Turn => Next?.Roles switch
    {
        null => null,
        Roles.Triage => Roles.Triage,
        Roles.Decide => Roles.Decide,
        { } any when any.HasFlag(Roles.Handle) => Roles.Handle,
        // Either may take it: the ombud while the case is being assessed, the controller answers for the rest.
        _ => AwaitsAssessment ? Roles.Triage : Roles.Decide,
    };

    /// <summary>For the page of a case: what it waits for, with every deadline that runs. One of our own that has
    /// passed yields to the law's: nothing is lost with it, and the law's clock runs on.</summary>
    public IReadOnlyList<Wait> PressingAt(Instant now) =>
    [
        .. Deadlines.Select(one => new Wait(one.Name, one.CountedFrom, one.DueAt, one.DueAt))
            .Concat(Waits.Where(one => one.DueAt is null))
            .OrderBy(one => IsOwn(one) && one.DueAt <= now ? DueAt : one.WantedAt)
            .ThenBy(IsOwn),
    ];

    private CaseAction? NextOf(IEnumerable<CaseAction> actions) => actions
        .Select(action => (Action: action, Turn: action.Turn(this)))
        .Where(action => action.Turn is not null)
        .OrderBy(action => action.Turn)
        .Select(action => action.Action)
        .FirstOrDefault();

    private bool IsOwn(Wait one) => one.DueAt is not null && one.What != OfKind.Deadline;

    private IEnumerable<Wait> AllWaits()
    {
        var isUntaken = this is { AwaitsAssessment: true, TakenBy: null, Proposal: null };
        // Whoever takes it needs a day before its deadline.
        foreach (var one in Obligations)
            yield return new(one.What, one.Since, one.DueAt, one.DueAt is { } due
                ? due - (isUntaken ? ADay : Duration.Zero)
                : one.Since + one.MayLie);
        if (isUntaken && (IsGrave || DueAt is null))
            yield return Lying(WaitKind.Untaken, ReceivedAt);
        // Taking a grave case is not yet doing something about it.
        if (this is IAdvisedCase { AdvisedAt: null }
            && this is { IsGrave: true, AwaitsAssessment: true, TakenBy: not null, Proposal: null })
            yield return Lying(WaitKind.Unadvised, ReceivedAt);
        if (this is IAdvisedCase { AwaitsDecision: true, AdvisedAt: { } advised })
            yield return Lying(WaitKind.Undecided, advised);
        if (Proposal is { At: var proposed })
            yield return Lying(WaitKind.Unconfirmed, proposed);
        // Once there is a decision, nobody waits for the answer any more.
        if (this is { AwaitsAssessment: true, AskedAt: { } asked })
            yield return Lying(WaitKind.Unanswered, asked);
    }

    private Wait Lying(string what, Instant since) => new(what, since, null, since + (IsGrave ? Duration.Zero : ADay));
}
