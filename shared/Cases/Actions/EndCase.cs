namespace Ombud.Cases.Actions;

/// <summary>Ends the case, or reopens it. The reason is kept: art. 33(5) requires it for every breach not
/// notified.</summary>
public abstract class EndCase : CaseAction
{
    private static readonly TextField Reason = TextField.Required("reason");

    public sealed override Roles Roles => Roles.Triage | Roles.Decide;

    public sealed override IReadOnlyList<Field> Fields => [Reason];

    /// <summary>Null when the case is reopened.</summary>
    protected abstract End? How { get; }

    protected sealed override ActionResult Apply(Case one, ActionRequest asked)
    {
        var why = asked.Read(Reason);
        if (asked.Refused is { } refused)
            return refused;
        var ending = How is null ? null : new Ending(why, asked.By.Person, asked.At.Now);
        return new ActionResult.Accepted(Change.OfClock(
            one, one.Ended(How) with { Ending = ending }, ActOf(asked) with { Text = why }, asked.At,
            tellsOfPassed: How is null));
    }
}

public sealed class Close : EndCase
{
    private const int LastOfAll = 90;

    public override string Name => "close";

    protected override End? How => End.Closed;

    public override int? Turn(Case one) =>
        one is { Open: true, AwaitsAssessment: false, Obligations: [] } ? LastOfAll : null;
}

/// <summary>It was not a breach. The case stays in the register all the same.</summary>
public sealed class Withdraw : EndCase
{
    public override string Name => "withdraw";

    protected override End? How => End.Withdrawn;
}

/// <summary>The case resumes where its facts had brought it; overdue reminders go out at once.</summary>
public sealed class Reopen : EndCase
{
    public override string Name => "reopen";

    protected override End? How => null;

    public override bool IsOpen(Case one) => !one.Open;
}
