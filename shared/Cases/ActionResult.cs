namespace Ombud.Cases;

/// <summary>What came of an action. Closed: who handles it handles these five.</summary>
public abstract record ActionResult
{
    private ActionResult()
    {
    }

    public sealed record Accepted(Change Change) : ActionResult;

    public sealed record Invalid(Problems Problems) : ActionResult
    {
        public static Invalid Of(string field, Fault fault)
        {
            var problems = new Problems();
            problems.Add(field, fault);
            return new(problems);
        }
    }

    /// <summary>Not in this state; <paramref name="Open"/> are the actions that the caller may do now.</summary>
    public sealed record NotNow(IReadOnlyList<string> Open) : ActionResult;

    /// <summary>May see the case, may not do this.</summary>
    public sealed record NotAllowed : ActionResult;

    /// <summary>Somebody changed the case after the person read it; nothing was done.</summary>
    public sealed record ChangedMeanwhile : ActionResult;
}
