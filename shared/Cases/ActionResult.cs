namespace Ombud.Cases;

/// <summary>What the rules make of an action. Closed: who handles it handles these four.</summary>
public abstract record ActionResult
{
    private ActionResult()
    {
    }

    public sealed record Accepted(Change Change) : ActionResult;

    public sealed record Invalid(Problems Problems) : ActionResult;

    /// <summary>Not in this state; <paramref name="Open"/> are the actions that the caller may do now.</summary>
    public sealed record NotNow(IReadOnlyList<string> Open) : ActionResult;

    /// <summary>May see the case, may not do this.</summary>
    public sealed record NotAllowed : ActionResult;
}
