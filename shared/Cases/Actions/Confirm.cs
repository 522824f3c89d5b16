namespace Ombud.Cases.Actions;

/// <summary>The controller ends the case as the ombud proposed.</summary>
public sealed class Confirm : CaseAction
{
    // After deciding on advice that is newer than the proposal.
    private const int AfterDeciding = 1;

    public override string Name => "confirm";

    public override Roles Roles => Roles.Decide;

    public override bool IsOpen(Case one) => one is { Open: true, Proposal: not null };

    public override int? Turn(Case one) => AfterDeciding;

    protected override ActionResult Apply(Case one, ActionRequest asked)
    {
        var proposal = one.Proposal!;
        var ended = one.Ended(proposal.How) with
        {
            Ending = new(proposal.Reason, asked.By.Person, asked.At.Now) { ProposedBy = proposal.By },
            Proposal = null,
        };
        var act = ActOf(asked) with { Details = Act.DetailsOf((Proposed, WireName.Of(proposal.How))) };
        return new ActionResult.Accepted(Change.OfClock(one, ended, act, asked.At));
    }
}
