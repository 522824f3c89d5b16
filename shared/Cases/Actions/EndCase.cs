namespace Ombud.Cases.Actions;

/// <summary>Ends the case, or reopens it. The reason is kept: art. 33(5) requires it for every breach not notified. As
/// long as the controller has not decided, the ombud can only propose to end it.</summary>
public abstract class EndCase : CaseAction
{
    private static readonly TextField Reason = TextField.Required("reason");

    public sealed override Roles Roles => Roles.Triage | Roles.Decide;

    public sealed override IReadOnlyList<Field> Fields => [Reason];

    public sealed override bool IsVoice => true;

    /// <summary>Null when the case is reopened.</summary>
    protected abstract End? How { get; }

    public override bool IsOfProposal(Case one, Caller caller) =>
        one is { Open: true, AwaitsController: true } && caller.Has(Roles.Triage);

    protected sealed override ActionResult Apply(Case one, ActionRequest asked)
    {
        var why = asked.Read(Reason);
        if (asked.Refused is { } refused)
            return refused;
        var left = Change.OnNewClock(one, Left(one, why, asked));
        var act = ActOf(asked) with
        {
            Text = why,
            Details = Act.DetailsOf(
                (Act.Voice, WireName.Of(asked.By.Voice)),
                (Proposed, IsOfProposal(one, asked.By) ? WireName.Of(How ?? one.Proposal!.How) : null)),
            Alerts = Topic(one, asked.By) is { } topic ? asked.At.Reminders.Alerts(left, topic) : [],
        };
        return new ActionResult.Accepted(Change.OfClock(one, left, act, asked.At));
    }

    private Case Left(Case one, string why, ActionRequest asked) => How is { } how && IsOfProposal(one, asked.By)
        ? one with { Proposal = new(how, why, asked.By.Person, asked.At.Now) }
        : one.Ended(How) with
        {
            Ending = How is null ? null : new(why, asked.By.Person, asked.At.Now),
            Proposal = null,
        };

    // Whoever did not do it is told.
    private AlertTopic? Topic(Case one, Caller by) => (How, by.Has(Roles.Triage)) switch
    {
        (null, true) => null,
        (not null, false) => one.AwaitsController ? new AlertTopic.EndedByController(one.Version + 1) : null,
        (null, false) => new AlertTopic.CaseReopened(one.Version + 1),
        _ when IsOfProposal(one, by) => new AlertTopic.EndProposed(one.Version + 1),
        _ => new AlertTopic.CaseEnded(one.Version + 1),
    };
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

/// <summary>The case resumes where its facts had brought it; overdue reminders go out at once. A proposal to end it is
/// taken back, or turned down by the controller.</summary>
public sealed class Reopen : EndCase
{
    public override string Name => "reopen";

    protected override End? How => null;

    public override bool IsOpen(Case one) => !one.Open || one.Proposal is not null;

    public override bool IsOfProposal(Case one, Caller caller) => one.Open;
}
