namespace Ombud.Cases.Actions;

/// <summary>The ombud takes on the case; assessment begins.</summary>
public sealed class Take : CaseAction
{
    private const int FirstOfAll = 10;

    public override string Name => "take";

    public override Roles Roles => Roles.Triage;

    public override bool IsOpen(Case one) => one is { Open: true, TakenBy: null };

    public override int? Turn(Case one) => one.AwaitsAssessment ? FirstOfAll : null;

    protected override ActionResult Apply(Case one, ActionRequest asked) => new ActionResult.Accepted(
        Change.Of(one, one with { TakenBy = asked.By.Person }, ActOf(asked), asked.At));
}
