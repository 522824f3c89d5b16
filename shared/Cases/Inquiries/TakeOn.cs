namespace Ombud.Cases.Inquiries;

/// <summary>Somebody of the unit takes the inquiry on, so that the others know that it is being handled.</summary>
public sealed class TakeOn : CaseAction<Inquiry>
{
    private const int FirstOfAll = 10;

    public override string Name => "take";

    public override Roles Roles => Roles.Handle | Roles.Decide;

    protected override bool IsOpen(Inquiry one) => one is { AwaitsAnswer: true, TakenBy: null };

    protected override int? Turn(Inquiry one) => FirstOfAll;

    protected override ActionResult Apply(Inquiry one, ActionRequest asked) => new ActionResult.Accepted(
        Change.Of(one, one with { TakenBy = asked.By.Person }, ActOf(asked), asked.At));
}
