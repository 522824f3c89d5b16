namespace Ombud.Cases.Actions;

/// <summary>Somebody takes on the case, so that the others know; assessment begins.</summary>
/// <param name="roles">Of those who work with such a case.</param>
public sealed class Take(Roles roles = Roles.Triage) : CaseAction
{
    private const int FirstOfAll = 10;

    public override string Name => "take";

    public override Roles Roles => roles;

    public override bool IsOpen(Case one) => one is { Open: true, TakenBy: null };

    public override int? Turn(Case one) => one.AwaitsAssessment ? FirstOfAll : null;

    protected override ActionResult Apply(Case one, ActionRequest asked) => new ActionResult.Accepted(
        Change.Of(one, one with { TakenBy = asked.By.Person }, ActOf(asked), asked.At));
}
