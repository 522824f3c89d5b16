namespace Ombud.Cases.Inquiries;

/// <summary>Asks the citizen to show who they are, where the municipality has reasonable doubt (art. 12(6)). The month
/// goes on being counted from receipt until they have.</summary>
public sealed class AskIdentity : CaseAction<Inquiry>, IToCitizen
{
    public override string Name => "ask-identity";

    public override Roles Roles => Roles.Handle | Roles.Decide;

    protected override bool IsOpen(Inquiry one) => one is { AwaitsAnswer: true, AwaitsIdentity: false };

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var question = new IdentityQuestion(asked.By.Person, asked.At.Now);
        var left = one with { IdentityQuestions = [.. one.IdentityQuestions, question] };
        return new ActionResult.Accepted(
            Change.OfClock(one, left, ActOf(asked) with { Alerts = asked.ToCitizen(one) }, asked.At));
    }
}

/// <summary>Records how the municipality made sure who it is. A month that a prompt question had paused goes on: the
/// days that it took are added.</summary>
public sealed class ConfirmIdentity : CaseAction<Inquiry>
{
    private const int BeforeAnswering = 20;

    private static readonly TextField How = TextField.Required("how");

    public override string Name => "confirm-identity";

    public override Roles Roles => Roles.Handle | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [How];

    protected override bool IsOpen(Inquiry one) => one is { AwaitsAnswer: true, AwaitsIdentity: true };

    protected override int? Turn(Inquiry one) => BeforeAnswering;

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var how = asked.Read(How);
        if (asked.Refused is { } refused)
            return refused;
        var check = new IdentityCheck(how, asked.By.Person, asked.At.Now);
        var left = one with
        {
            IdentityQuestions =
                [.. one.IdentityQuestions.SkipLast(1), one.IdentityQuestions[^1] with { Answered = check }],
        };
        return new ActionResult.Accepted(Change.OfClock(one, left, ActOf(asked) with { Text = how }, asked.At));
    }
}
