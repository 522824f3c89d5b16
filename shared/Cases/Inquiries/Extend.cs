namespace Ombud.Cases.Inquiries;

/// <summary>Two further months, three from receipt, where the inquiry is complex or there are many: for reasons, and
/// only while the first month runs, since the citizen must be told within it (art. 12(3)). A holding reply (foreløpig
/// svar) under administrative law moves nothing.</summary>
public sealed class Extend : CaseAction<Inquiry>, IToCitizen
{
    private static readonly TextField Reason = TextField.Required("reason");

    public override string Name => "extend";

    public override Roles Roles => Roles.Handle | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Reason];

    protected override bool IsOpen(Inquiry one) => one is { AwaitsAnswer: true, Extension: null };

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var reason = asked.Read(Reason);
        if (!one.Unpaused.CanExtend(asked.At.Now))
            asked.Problems.Add(Reason.Name, Fault.FirstMonthPassed);
        if (asked.Refused is { } refused)
            return refused;
        var left = one with { Extension = new(reason, asked.By.Person, asked.At.Now) };
        var act = ActOf(asked) with { Text = reason, Alerts = asked.ToCitizen(one) };
        return new ActionResult.Accepted(Change.OfClock(one, left, act, asked.At));
    }
}
