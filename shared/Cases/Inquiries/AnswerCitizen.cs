namespace Ombud.Cases.Inquiries;

/// <summary>Answers in full, in part or with a refusal; the month ends. What is not granted needs its exact legal
/// ground, and tells the citizen that they can complain to Datatilsynet (art. 12(4), personopplysningsloven § 16). What
/// changed data says what was changed, and who else was told (art. 19).</summary>
public sealed class AnswerCitizen : CaseAction<Inquiry>
{
    private const int AfterIdentity = 30;
    private const string Authority = "Datatilsynet";

    private static readonly ChoiceField<AnswerOutcome> Outcome = new("outcome") { IsRequired = true };
    private static readonly TextField Text = TextField.Required("text");
    private static readonly ChoiceField<LegalGround> Ground = new("ground");
    private static readonly TextField Changed = new("changed") { Limit = Limits.Text };
    private static readonly TextField OthersTold = new("othersTold") { Limit = Limits.Text };

    public override string Name => "answer";

    public override Roles Roles => Roles.Handle | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Outcome, Text, Ground, Changed, OthersTold];

    protected override bool IsOpen(Inquiry one) => one.AwaitsAnswer;

    protected override int? Turn(Inquiry one) => AfterIdentity;

    public override IEnumerable<string> Offered(
        Field field, Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => field == Ground
        ? LegalGrounds.Of(((Inquiry)one).About).Select(WireName.Of)
        : field.Values;

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var (outcome, text, ground) = (asked.Read(Outcome), asked.Read(Text), asked.Read(Ground));
        var (changed, told) =
            (Changed.Read(asked.Fields, asked.Problems), OthersTold.Read(asked.Fields, asked.Problems));
        if (asked.Refused is null)
            Check(one.About, outcome!.Value, text, ground, asked.Problems);
        if (asked.Refused is null && one.About.ChangesData() && outcome is not AnswerOutcome.Refused)
            CheckChanges(changed, told, asked.Problems);
        if (asked.Refused is { } refused)
            return refused;
        var answer = new CitizenAnswer(
            outcome!.Value, text, ground, changed, told, asked.By.Person, asked.At.Now);
        var act = ActOf(asked) with
        {
            Text = text,
            Alerts = asked.ToCitizen(one),
            Details = Act.DetailsOf(
                (Outcome.Name, WireName.Of(outcome.Value)), (Ground.Name, ground is { } g ? WireName.Of(g) : null)),
        };
        return new ActionResult.Accepted(Change.OfClock(one, one with { Answer = answer }, act, asked.At));
    }

    private static void Check(About about, AnswerOutcome outcome, string text, LegalGround? ground, Problems problems)
    {
        var grounds = LegalGrounds.Of(about);
        if (outcome is AnswerOutcome.Full ? ground is not null : ground is null && grounds.Count > 0)
            problems.Add(Ground.Name, ground is null ? Fault.GroundMissing : Fault.GroundUnwanted);
        else if (ground is { } named && !grounds.Contains(named))
            problems.Add(Ground.Name, Fault.UnknownValue);
        if (outcome is not AnswerOutcome.Full && !text.Contains(Authority, StringComparison.OrdinalIgnoreCase))
            problems.Add(Text.Name, Fault.ComplaintMissing);
    }

    private static void CheckChanges(string? changed, string? told, Problems problems)
    {
        if (changed is null)
            problems.Add(Changed.Name, Fault.Required);
        if (told is null)
            problems.Add(OthersTold.Name, Fault.Required);
    }
}
