namespace Ombud.Cases;

/// <summary>The result of an action. Closed: handle these five and you have handled them all.</summary>
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

    /// <summary>Not in this state; <paramref name="Open"/> lists the actions that the caller may take now.</summary>
    public sealed record NotNow(IReadOnlyList<string> Open) : ActionResult;

    /// <summary>The caller may see the case, but may not do this.</summary>
    public sealed record NotAllowed : ActionResult;

    /// <summary>Somebody changed the case after the person read it; nothing was done.</summary>
    public sealed record ChangedMeanwhile : ActionResult;
}
