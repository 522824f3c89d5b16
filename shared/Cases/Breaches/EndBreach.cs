namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>Ends the case. The reason is kept: art. 33(5) wants it for every breach not notified.</summary>
    public ActionResult Close(Caller by, string? reason, Moment at) =>
        End(BreachAction.Close, BreachState.Closed, by, reason, at);

    /// <summary>It was no breach. The case stays in the register all the same.</summary>
    public ActionResult Withdraw(Caller by, string? reason, Moment at) =>
        End(BreachAction.Withdraw, BreachState.Withdrawn, by, reason, at);

    /// <summary>The case goes on where its facts had brought it; what has fallen due meanwhile is told at once.
    /// </summary>
    public ActionResult Reopen(Caller by, string? reason, Moment at) => ForAReason(
        BreachAction.Reopen, by, reason,
        why => AcceptAnew(
            this with { State = BreachState.Received, Ending = null },
            new(BreachAction.Reopen, at.Now, by.Person) { Text = why }, at, tellsOfPassed: true));

    private ActionResult End(string action, BreachState state, Caller by, string? reason, Moment at) => ForAReason(
        action, by, reason,
        why => AcceptAnew(
            this with { State = state, Ending = new(why, by.Person, at.Now) },
            new(action, at.Now, by.Person) { Text = why }, at));

    private ActionResult ForAReason(string action, Caller by, string? reason, Func<string, ActionResult> accept)
    {
        if (BreachAction.Refusal(action, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var why = problems.Required("reason", reason, Limits.Text);
        return problems.Any ? new ActionResult.Invalid(problems) : accept(why);
    }
}
