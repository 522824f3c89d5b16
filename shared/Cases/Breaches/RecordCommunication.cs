namespace Ombud.Cases.Breaches;

/// <summary>Records that the persons were told (art. 34), or which exemption in art. 34(3) or § 16 applies and why.
/// Only (c), a public communication, is an exemption under which something is sent.</summary>
public sealed class RecordCommunication : CaseAction<Breach>
{
    private const int BeforeFollowUp = 60;

    private static readonly ChoiceField<Exemption> Exemption = new("exemption");
    private static readonly MomentField SentAt = new("sentAt") { FormName = "sent", EndsDeadline = true };
    private static readonly TextField How = TextField.Required("how");

    public override string Name => "record-communication";

    public override Roles Roles => Roles.Triage | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Exemption, SentAt, How];

    protected override int? Turn(Breach one) =>
        !one.AwaitsAssessment && one.Owes(ObligationKind.TellPersons) ? BeforeFollowUp : null;

    protected override ActionResult Apply(Breach one, ActionRequest asked)
    {
        var (exemption, how) = (asked.Read(Exemption), asked.Read(How));
        var nothingIsSent = asked.Refused is null && exemption is not (null or Breaches.Exemption.PublicMessage);
        var sentAt = asked.Read(SentAt);
        if (sentAt is null && !nothingIsSent)
            asked.Problems.Add(SentAt.Name, Fault.Required);
        if (sentAt is not null && nothingIsSent)
            asked.Problems.Add(SentAt.Name, Fault.NothingIsSent);
        BreachTimes.CheckMoment(SentAt.Name, sentAt, asked.At.Now, asked.Problems);
        sentAt = sentAt.NotAfter(asked.At.Now);
        if (sentAt is { } at && BreachTimes.IsTooEarly(one, at) is { } fault)
            asked.Problems.Add(SentAt.Name, fault);
        if (asked.Refused is { } refused)
            return refused;
        var act = ActOf(asked) with
        {
            Text = how,
            Details = Act.DetailsOf(
                (SentAt.Name, sentAt?.ToString()), (Exemption.Name, exemption is { } x ? WireName.Of(x) : null)),
        };
        var told = one with { Communication = new(sentAt, how, exemption, asked.By.Person, asked.At.Now) };
        return new ActionResult.Accepted(Change.OfClock(one, told, act, asked.At));
    }
}
