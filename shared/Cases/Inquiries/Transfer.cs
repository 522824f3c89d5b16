namespace Ombud.Cases.Inquiries;

/// <summary>Sends an inquiry that came to the wrong municipality to the right one. The month goes on from when it
/// reached the first: a wrong address gives nobody more time.</summary>
public sealed class Transfer : MovingAction
{
    private static readonly TextField Reason = TextField.Required("reason");

    public override string Name => "transfer";

    public override Roles Roles => Roles.Triage;

    public override IReadOnlyList<Field> Fields => [Municipality, Reason];

    protected override bool IsOpen(Inquiry one) => one is { AwaitsAnswer: true, IsUnsorted: false };

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var reason = asked.Read(Reason);
        var to = Target(one, asked);
        return asked.Refused ?? Sent(one, asked, (to!, null), reason);
    }
}
