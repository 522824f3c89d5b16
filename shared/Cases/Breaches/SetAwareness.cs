namespace Ombud.Cases.Breaches;

/// <summary>Decides when the municipality became aware, and restarts the 72 hours from then. Later than the report is
/// allowed (a short investigation); before the incident or in the future is not.</summary>
public sealed class SetAwareness : CaseAction<Breach>
{
    private const int BeforeAssessing = 20;

    internal static readonly MomentField AwareAt = new("awareAt") { IsRequired = true, FormName = "aware" };
    private static readonly TextField Reason = TextField.Required("reason");

    public override string Name => "set-awareness";

    public override Roles Roles => Roles.Triage | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [AwareAt, Reason];

    public override bool IsVoice => true;

    protected override int? Turn(Breach one) =>
        one is { AwaitsAssessment: true, Awareness: Awareness.Presumed } ? BeforeAssessing : null;

    protected override FieldValues Suggested(Breach one) => FieldValues.Of((AwareAt.Name, one.AwareAt.ToString()));

    protected override ActionResult Apply(Breach one, ActionRequest asked)
    {
        var awareAt = asked.Read(AwareAt);
        SaidMoment.Check(AwareAt.Name, awareAt, asked.At.Now, asked.Problems);
        if (awareAt < one.Facts.OccurredFrom)
            asked.Problems.Add(AwareAt.Name, Fault.AwareBeforeStart);
        var why = asked.Read(Reason);
        if (asked.Refused is { } refused)
            return refused;
        var decided = one with
        {
            AwareAt = Instant.Min(awareAt!.Value, asked.At.Now),
            Awareness = Awareness.Decided,
            AwarenessReason = why,
        };
        var act = ActOf(asked) with
        {
            Text = why,
            Details = Act.DetailsOf(
                ("before", one.AwareAt.ToString()), (AwareAt.Name, decided.AwareAt.ToString()),
                (Act.Voice, WireName.Of(asked.By.Voice))),
        };
        return new ActionResult.Accepted(
            Change.OfClock(one, decided.AskingAnew(one), act, asked.At));
    }
}
