namespace Ombud.Cases.Inquiries;

/// <summary>Gives the inquiry to a unit of the municipality, which alone reads it from then on beside the controller.
/// Whoever had taken it on has not done so for the new unit. What nobody could place is given to a municipality
/// first.</summary>
public sealed class Assign : MovingAction
{
    private const int BeforeTaking = 5;

    public override string Name => "assign";

    public override Roles Roles => Roles.Handle | Roles.Decide | Roles.Triage;

    public override IReadOnlyList<Field> Fields => [Municipality, Unit];

    // Which units there are to choose from depends on the municipality.
    public override bool Asks(Field field, Case one) => one.IsUnsorted == (field == Municipality);

    protected override int? Turn(Inquiry one) => one is { AwaitsAnswer: true, Unit: null } ? BeforeTaking : null;

    protected override ActionResult Apply(Inquiry one, ActionRequest asked) =>
        one.IsUnsorted ? ToMunicipality(one, asked) : ToUnit(one, asked);

    private ActionResult ToMunicipality(Inquiry one, ActionRequest asked)
    {
        var slug = asked.Read(Unit);
        var to = Target(one, asked);
        var unit = to?.Units.FirstOrDefault(known => known.Slug == slug);
        if (to is not null && unit is null && slug.Length > 0)
            asked.Problems.Add(Unit.Name, Fault.UnknownValue);
        return asked.Refused ?? Sent(one, asked, (to!, unit), reason: null);
    }

    private ActionResult ToUnit(Inquiry one, ActionRequest asked)
    {
        var (slug, named) = (asked.Read(Unit), asked.Read(Municipality));
        if (named.Length > 0 && asked.Municipalities.Find(named)?.Partitions.Contains(one.Municipality) is not true)
            asked.Problems.Add(Municipality.Name, Fault.UnknownValue);
        var unit = asked.Units.FirstOrDefault(known => known.Slug == slug);
        if (unit is null && asked.Refused is null)
            asked.Problems.Add(Unit.Name, slug.Length == 0 ? Fault.Required : Fault.UnknownValue);
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
