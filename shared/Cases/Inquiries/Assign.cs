namespace Ombud.Cases.Inquiries;

/// <summary>Gives the inquiry to a unit of the municipality, which alone reads it from then on beside the controller.
/// Whoever had taken it on has not done so for the new unit.</summary>
public sealed class Assign : CaseAction<Inquiry>
{
    private const int BeforeTaking = 5;

    private static readonly TextField Unit = new("unit") { IsRequired = true, Limit = Limits.Unit };

    public override string Name => "assign";

    public override Roles Roles => Roles.Handle | Roles.Decide | Roles.Triage;

    public override IReadOnlyList<Field> Fields => [Unit];

    protected override int? Turn(Inquiry one) => one is { AwaitsAnswer: true, Unit: null } ? BeforeTaking : null;

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var slug = asked.Read(Unit);
        var unit = asked.Units.FirstOrDefault(known => known.Slug == slug);
        if (unit is null && asked.Refused is null)
            asked.Problems.Add(Unit.Name, Fault.UnknownValue);
        else if (unit?.Slug == one.Unit?.Slug)
            asked.Problems.Add(Unit.Name, Fault.NothingChanged);
        if (asked.Refused is { } refused)
            return refused;
        var left = one with { Unit = new(unit!.Slug, unit.Name), TakenBy = null };
        var act = ActOf(asked) with
        {
            Details = Act.DetailsOf((Unit.Name, unit.Name)),
            Alerts = asked.At.Reminders.Alerts(left, new InquiryAlert.Assigned(one.Version + 1)),
        };
        return new ActionResult.Accepted(Change.Of(one, left, act, asked.At));
    }
}
