namespace Ombud.Cases.Actions;

/// <summary>The controller's decision. Some outcomes always need a reason; so does any decision against the ombud's
/// advice. Whatever the ombud had proposed, it decides otherwise.</summary>
public sealed class Decide<TOutcome> : CaseAction<AdvisedCase<TOutcome>> where TOutcome : struct, Enum
{
    private static readonly ChoiceField<TOutcome> Outcome = new("outcome") { IsRequired = true };
    private static readonly TextField Reason = new("reason") { Limit = Limits.Text };

    public override string Name => "decide";

    public override Roles Roles => Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Outcome, Reason];

    public override bool IsVoice => true;

    /// <summary>As the ombud advised, for the reasons of the advice.</summary>
    public override FieldValues? AtOnePress(Case one) =>
        one is AdvisedCase<TOutcome> { Advice.Outcome: var advised } asked && Turn(asked) is not null
        && Followed(asked, advised) is not null
            ? FieldValues.Of((Outcome.Name, WireName.Of(advised)))
            : null;

    // First of all when there is advice to decide on, unless the ombud has proposed to end the case since.
    protected override int? Turn(AdvisedCase<TOutcome> one) =>
        one.AwaitsDecision && !(one.Proposal?.At > one.Advice!.At) ? 0 : null;

    protected override ActionResult Apply(AdvisedCase<TOutcome> one, ActionRequest asked)
    {
        var outcome = asked.Read(Outcome);
        var why = Reason.Read(asked.Fields, asked.Problems);
        var followed = why is null ? Followed(one, outcome) : null;
        if (asked.Refused is null && (why, followed) is (null, null)
            && FaultWithoutReason(one, outcome!.Value) is { } fault)
            asked.Problems.Add(Reason.Name, fault);
        if (asked.Refused is { } refused)
            return refused;
        var ruling = RulingOf(outcome!.Value, why, followed, asked);
        var decided = Change.OnNewClock(one, one with { ControllerDecision = ruling, Proposal = null });
        var act = ActOf(asked) with
        {
            Text = why,
            Details = DetailsOf(one, outcome.Value, why),
            Alerts = IsAdvised(one, outcome) && one.Proposal is null
                ? []
                : asked.At.Reminders.Alerts(decided, new AlertTopic.DecidedOtherwise(one.Version + 1)),
        };
        return new ActionResult.Accepted(Change.OfClock(one, decided, act, asked.At));
    }

    private static ControllerDecision<TOutcome> RulingOf(
        TOutcome outcome, string? why, Advice<TOutcome>? followed, ActionRequest asked) => new(
        outcome, why ?? followed?.Text, asked.By.Person, asked.At.Now)
        {
            AdvisedBy = followed?.By,
        };

    private Dictionary<string, string> DetailsOf(AdvisedCase<TOutcome> one, TOutcome outcome, string? why) =>
        Act.DetailsOf(
            (Outcome.Name, WireName.Of(outcome)),
            ("advice", one.Advice is { } given ? WireName.Of(given.Outcome) : null),
            // The reason is the controller's own, in whatever words.
            (Act.Voice, why is null ? null : WireName.Of(Roles)));

    private static bool IsAdvised(AdvisedCase<TOutcome> one, TOutcome? outcome) =>
        one.Advice is { } advice && advice.Outcome.Equals(outcome);

    // Whoever follows the advice decides for its reasons. The case keeps them with the decision, as there may be newer
    // advice one day; they are the ombud's words, and the history holds them once.
    private static Advice<TOutcome>? Followed(AdvisedCase<TOutcome> one, TOutcome? outcome) =>
        IsAdvised(one, outcome) && one.Advice is { Text: not CaseText.Redacted } advice ? advice : null;

    private static Fault? FaultWithoutReason(AdvisedCase<TOutcome> one, TOutcome outcome)
    {
        var isAgainst = one.Advice is { } advice && !advice.Outcome.Equals(outcome);
        return one.NeedsReason(outcome) ?? (isAgainst ? Fault.ReasonAgainstAdvice : null);
    }
}
