namespace Ombud.Cases;

/// <summary>What the ombud, the controller and the contact can do to a breach. Names as on the wire.</summary>
public static class BreachAction
{
    public const string Take = "take";
    public const string SetAwareness = "set-awareness";
    public const string Assess = "assess";
    public const string Advise = "advise";
    public const string Decide = "decide";
    public const string RecordNotification = "record-notification";
    public const string RecordCommunication = "record-communication";
    public const string Amend = "amend";
    public const string Note = "note";
    public const string Ask = "ask";
    public const string Link = "link";
    public const string Redact = "redact";
    public const string Close = "close";
    public const string Withdraw = "withdraw";
    public const string Reopen = "reopen";

    /// <summary>What the one who reported does; no desk offers it.</summary>
    public const string Reply = "reply";

    private const Roles OmbudOrController = Roles.Triage | Roles.Decide;
    private const Roles Readers = Roles.Triage | Roles.Read | Roles.Decide;

    private static readonly Func<Breach, bool> WhileOpen = breach => breach.Open;
    private static readonly Func<Breach, bool> Always = _ => true;

    // In the order in which a page shows them. A notification may be recorded in every open state: the law does not
    // wait for our workflow.
    private static readonly (string Name, Roles Roles, Func<Breach, bool> IsOpen)[] Rules =
    [
        (Take, Roles.Triage, breach => breach is { Open: true, TakenBy: null }),
        (SetAwareness, OmbudOrController, WhileOpen),
        (Assess, OmbudOrController, WhileOpen),
        (Advise, Roles.Triage, WhileOpen),
        (Decide, Roles.Decide, WhileOpen),
        (RecordNotification, OmbudOrController, WhileOpen),
        (RecordCommunication, OmbudOrController, WhileOpen),
        (Amend, Readers, WhileOpen),
        (Note, Readers, Always),
        (Ask, Roles.Triage, WhileOpen),
        (Link, Roles.Triage, Always),
        (Redact, OmbudOrController, Always),
        (Close, OmbudOrController, WhileOpen),
        (Withdraw, OmbudOrController, WhileOpen),
        (Reopen, OmbudOrController, breach => !breach.Open),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Rules.Select(r => r.Name)];

    /// <summary>What this caller may do to the case as it is now, in the order a page shows it.</summary>
    public static IReadOnlyList<string> OpenTo(Caller caller, Breach breach) =>
        [.. Rules.Where(r => r.IsOpen(breach) && caller.Has(r.Roles)).Select(r => r.Name)];

    /// <summary>The one thing that this caller does best next; null when it is somebody else's turn, or nobody's.
    /// </summary>
    public static string? NextFor(Caller caller, Breach breach)
    {
        var open = OpenTo(caller, breach);
        return Sensible(breach).FirstOrDefault(open.Contains);
    }

    /// <summary>Null when the caller may go on.</summary>
    internal static ActionResult? Refusal(string action, Caller caller, Breach breach)
    {
        var rule = Rules.Single(r => r.Name == action);
        if (!caller.Has(rule.Roles))
            return new ActionResult.NotAllowed();
        return rule.IsOpen(breach) ? null : new ActionResult.NotNow(OpenTo(caller, breach));
    }

    // What the case asks for, the most pressing first. The controller decides on advice before all else; whoever may
    // not do a thing is shown the next one, unless it waits for another.
    private static IEnumerable<string> Sensible(Breach breach)
    {
        if (breach.AwaitsDecision)
            yield return Decide;
        if (breach.State is BreachState.Received or BreachState.Assessing)
        {
            if (breach.TakenBy is null)
                yield return Take;
            if (breach.Awareness is Awareness.Presumed)
                yield return SetAwareness;
            if (breach.Assessment is null)
                yield return Assess;
            if (breach.Advice is null)
                yield return Advise;
            yield break;
        }

        if (Owes(breach, ObligationKind.FirstNotification) || Owes(breach, ObligationKind.ReasonForDelay))
            yield return RecordNotification;
        if (Owes(breach, ObligationKind.TellPersons))
            yield return RecordCommunication;
        if (Owes(breach, ObligationKind.FollowUp))
            yield return RecordNotification;
        if (breach.Open && breach.Obligations.Count == 0)
            yield return Close;
    }

    private static bool Owes(Breach breach, ObligationKind kind) =>
        breach.Obligations.Any(obligation => obligation.What == kind);
}
