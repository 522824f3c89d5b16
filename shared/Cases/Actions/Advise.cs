namespace Ombud.Cases.Actions;

/// <summary>The ombud's advice; the municipality's contact is told that a decision is needed.</summary>
public sealed class Advise<TOutcome> : CaseAction<AdvisedCase<TOutcome>> where TOutcome : struct, Enum
{
    private const int AfterAssessing = 40;

    private static readonly ChoiceField<TOutcome> Outcome = new("outcome") { IsRequired = true };
    private static readonly TextField Text = TextField.Required("text");

    public override string Name => "advise";

    public override Roles Roles => Roles.Triage;

    public override IReadOnlyList<Field> Fields => [Outcome, Text];

    public override bool IsVoice => true;

    protected override int? Turn(AdvisedCase<TOutcome> one) =>
        one is { AwaitsAssessment: true, Advice: null } ? AfterAssessing : null;

    protected override ActionResult Apply(AdvisedCase<TOutcome> one, ActionRequest asked)
    {
        var (outcome, text) = (asked.Read(Outcome), asked.Read(Text));
        if (asked.Refused is { } refused)
            return refused;
        var sequence = one.Version + 1;
        var advised = one with
        {
            Advice = new(outcome!.Value, text, asked.By.Person, asked.At.Now) { Sequence = sequence },
        };
        var act = ActOf(asked) with
        {
            Text = text,
            Details = Act.DetailsOf((Outcome.Name, WireName.Of(outcome.Value))),
            Alerts = asked.At.Reminders.Alerts(advised, new AlertTopic.AdviceGiven(sequence)),
        };
        return new ActionResult.Accepted(Change.Of(one, advised, act, asked.At));
    }
}
