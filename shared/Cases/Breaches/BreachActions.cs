namespace Ombud.Cases;

/// <summary>What the ombud, the controller and the contact can do to a breach. Names as on the wire.</summary>
public static class BreachAction
{
    public const string Take = "take";
    public const string Note = "note";
    public const string SetAwareness = "set-awareness";
    public const string Close = "close";

    private static readonly (string Name, Roles Roles, bool WhenClosed)[] Rules =
    [
        (Take, Roles.Triage, false),
        (SetAwareness, Roles.Triage | Roles.Decide, false),
        (Note, Roles.Triage | Roles.Read | Roles.Decide, true),
        (Close, Roles.Triage | Roles.Decide, false),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Rules.Select(r => r.Name)];

    /// <summary>What this caller may do to the case as it is now, in the order a page shows it.</summary>
    public static IReadOnlyList<string> OpenTo(Caller caller, Breach breach) =>
        [.. Rules.Where(r => IsOpen(r, breach) && caller.Has(r.Roles)).Select(r => r.Name)];

    /// <summary>Null when the caller may go on.</summary>
    internal static Decision? Refusal(string action, Caller caller, Breach breach)
    {
        var rule = Rules.Single(r => r.Name == action);
        if (!caller.Has(rule.Roles))
            return new Decision.NotAllowed();
        return IsOpen(rule, breach) ? null : new Decision.NotNow(OpenTo(caller, breach));
    }

    private static bool IsOpen((string Name, Roles Roles, bool WhenClosed) rule, Breach breach) =>
        (breach.Open || rule.WhenClosed) && !(rule.Name == Take && breach.TakenBy is not null);
}
