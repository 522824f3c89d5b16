namespace Ombud.Cases.Breaches;

/// <summary>Records that the persons were told (art. 34), or which exemption in art. 34(3) or § 16 applies and why.
/// Only (c), a public communication, is an exemption under which something is sent. A letter from the case is kept as
/// it was sent.</summary>
public sealed class RecordCommunication : CaseAction<Breach>
{
    private const int BeforeFollowUp = 60;

    private static readonly ChoiceField<Exemption> Exemption = new("exemption");
    private static readonly MomentField SentAt = new("sentAt") { FormName = "sent", EndsDeadline = true };
    private static readonly TextField How = TextField.Required("how");

    /// <summary>The letter from the case that was sent, by its written form; none if another was.</summary>
    private static readonly ChoiceField<LetterForm> Letter = new("letter");

    public override string Name => "record-communication";

    public override Roles Roles => Roles.Triage | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Exemption, SentAt, How, Letter];

    protected override int? Turn(Breach one) =>
        !one.AwaitsAssessment && one.Owes(ObligationKind.TellPersons) ? BeforeFollowUp : null;

    // Which letter was sent: one of those that somebody has saved.
    public override IEnumerable<string> Offered(
        Field field, Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => field == Letter
        ? Enum.GetValues<LetterForm>().Where(form => ((Breach)one).LetterIn(form) is not null).Select(WireName.Of)
        : field.Values;

    protected override ActionResult Apply(Breach one, ActionRequest asked)
    {
        var (exemption, how) = (asked.Read(Exemption), asked.Read(How));
        var nothingIsSent = asked.Refused is null && exemption is not (null or Breaches.Exemption.PublicMessage);
        var sentAt = SentAtOf(one, asked, nothingIsSent);
        var letter = LetterOf(one, asked, nothingIsSent);
        if (asked.Refused is { } refused)
            return refused;
        var act = ActOf(asked) with
        {
            Text = how,
            Details = Act.DetailsOf(
                (SentAt.Name, sentAt?.ToString()), (Exemption.Name, exemption is { } x ? WireName.Of(x) : null),
                (letter?.DetailName ?? Letter.Name, letter?.Text)),
        };
        var told = one with { Communication = new(sentAt, how, exemption, asked.By.Person, asked.At.Now, letter) };
        return new ActionResult.Accepted(Change.OfClock(one, told, act, asked.At));
    }

    private static Instant? SentAtOf(Breach one, ActionRequest asked, bool nothingIsSent)
    {
        var sentAt = asked.Read(SentAt);
        if (sentAt is null && !nothingIsSent)
            asked.Problems.Add(SentAt.Name, Fault.Required);
        if (sentAt is not null && nothingIsSent)
            asked.Problems.Add(SentAt.Name, Fault.NothingIsSent);
        SaidMoment.Check(SentAt.Name, sentAt, asked.At.Now, asked.Problems);
        sentAt = sentAt.NotAfter(asked.At.Now);
        if (sentAt is { } at && BreachTimes.IsTooEarly(one, at) is { } fault)
            asked.Problems.Add(SentAt.Name, fault);
        return sentAt;
    }

    // The text is the case's own: what is said to have been sent is what could be read, and downloaded, here.
    private static SentLetter? LetterOf(Breach one, ActionRequest asked, bool nothingIsSent)
    {
        if (asked.Read(Letter) is not { } form)
            return null;
        if (nothingIsSent)
            asked.Problems.Add(Letter.Name, Fault.NoLetterIsSent);
        if (one.LetterIn(form) is { } text)
            return new(form, text);
        asked.Problems.Add(Letter.Name, Fault.LetterNotSaved);
        return null;
    }
}
