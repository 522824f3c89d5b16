namespace Ombud.Cases.Breaches;

/// <summary>Records what was sent to Datatilsynet, in phases (art. 33(4)). The first is late one tick after the 72
/// hours, and then needs a reason (art. 33(1)); one sent in full is both first and complete.</summary>
public sealed class RecordNotification : CaseAction<Breach>
{
    private const int BeforeTelling = 50;
    private const int AfterTelling = 70;

    private static readonly ChoiceField<Phase> Phase = new("phase") { IsRequired = true };
    private static readonly TextField Reference = new("reference") { IsRequired = true, Limit = Limits.Unit };
    private static readonly MomentField SentAt =
        new("sentAt") { IsRequired = true, FormName = "sent", EndsDeadline = true };
    private static readonly TextField ReasonForDelay = new("reasonForDelay") { Limit = Limits.Text };

    public override string Name => "record-notification";

    public override Roles Roles => Roles.Triage | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Phase, Reference, SentAt, ReasonForDelay];

    protected override int? Turn(Breach one) => one switch
    {
        { AwaitsAssessment: true } => null,
        _ when one.Owes(ObligationKind.FirstNotification) || one.Owes(ObligationKind.ReasonForDelay) => BeforeTelling,
        _ when one.Owes(ObligationKind.FollowUp) => AfterTelling,
        _ => null,
    };

    protected override FieldValues Suggested(Breach one) =>
        FieldValues.Of((ReasonForDelay.Name, one.Findings.ReasonForDelay));

    // The sensible choices: a system that knows better may still send one that is not offered.
    public override IEnumerable<string> Offered(
        Field field, Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => field == Phase
        ? field.Values.Where(phase =>
            phase != WireName.Of(((Breach)one).NotifiedAt is null ? Breaches.Phase.FollowUp : Breaches.Phase.First))
        : field.Values;

    protected override ActionResult Apply(Breach one, ActionRequest asked)
    {
        var (phase, reference) = (asked.Read(Phase), asked.Read(Reference));
        var reason = ReasonForDelay.Read(asked.Fields, asked.Problems);
        var sentAt = asked.Read(SentAt);
        SaidMoment.Check(SentAt.Name, sentAt, asked.At.Now, asked.Problems);
        sentAt = sentAt.NotAfter(asked.At.Now);
        if (asked.Refused is null)
            CheckPhase(one, phase!.Value, sentAt!.Value, reason, asked.Problems);
        if (asked.Refused is { } refused)
            return refused;
        var sent = new Notification(
            phase!.Value, reference, sentAt!.Value, reason, asked.By.Person, asked.At.Now);
        var act = ActOf(asked) with
        {
            Text = reason,
            Details = Act.DetailsOf(
                (Phase.Name, WireName.Of(sent.Phase)), (Reference.Name, reference),
                (SentAt.Name, sent.SentAt.ToString())),
        };
        return new ActionResult.Accepted(Change.OfClock(one, one.Notifying(sent), act, asked.At));
    }

    private static void CheckPhase(Breach one, Phase phase, Instant sentAt, string? reason, Problems problems)
    {
        if (one.NotifiedAt is not { } first)
        {
            if (phase is Breaches.Phase.FollowUp)
                problems.Add(Phase.Name, Fault.NoFirstNotification);
            else if (BreachTimes.IsTooEarly(one, sentAt) is { } fault)
                problems.Add(SentAt.Name, fault);
            else if (Deadline.IsLate(one.AwareAt, sentAt) && reason is null)
                problems.Add(ReasonForDelay.Name, Fault.LateNeedsReason);
        }
        else if (phase is Breaches.Phase.First)
            problems.Add(Phase.Name, Fault.FirstAlreadySent);
        else if (sentAt < first)
            problems.Add(SentAt.Name, Fault.SentBeforeFirst);
    }
}
