namespace Ombud.Cases.Actions;

// One incident at a processor or in a shared system is one case per municipality, each with its own clock, counts and
// text. What links them is a name that only the ombud sees.
public sealed class Link : CaseAction
{
    public static readonly TextField Number = new("number") { IsRequired = true, Limit = Limits.Unit };

    public override string Name => "link";

    public override Roles Roles => Roles.Triage;

    public override IReadOnlyList<Field> Fields => [Number];

    public override bool IsOpen(Case one) => true;

    /// <summary>Links this case to another's incident. Each end is told by an action of its own.</summary>
    protected override ActionResult Apply(Case one, ActionRequest asked)
    {
        if (asked.Other is not { } other)
        {
            var isBlank = string.IsNullOrWhiteSpace(asked.Fields[Number.Name]);
            return ActionResult.Invalid.Of(Number.Name, isBlank ? Fault.Required : Fault.UnknownCase);
        }

        if (other.Case.Id == one.Id)
            return ActionResult.Invalid.Of(Number.Name, Fault.SameCase);
        var (own, others) = GroupsOf(one, other);
        if (own is not null && own == others)
            return ActionResult.Invalid.Of(Number.Name, Fault.LinkedAlready);
        if (own is not null && others is not null && !other.LeavesNobody)
            return ActionResult.Invalid.Of(Number.Name, Fault.OtherIncident);
        var ends = new[] { one.Id.Value, other.Case.Id.Value }.Order();
        var group = others ?? own ?? Case.GroupOf(string.Join('\n', ends));
        // Only the ombud may know that another case exists at all.
        var act = ActOf(asked) with { Audience = Audience.Ombud };
        return new ActionResult.Accepted(Change.Of(one, one with { Group = group }, act, asked.At));
    }

    // Whoever was slower to link a case finds it in a group of its own; a group of one gives way.
    private static (string? Own, string? Others) GroupsOf(Case one, OtherCase other) =>
        one.Group is not null && one.Group != other.Case.Group && other.IsAlone
            ? (one.Group, null)
            : (one.Group, other.Case.Group);
}
