namespace Ombud.Cases.Actions;

/// <summary>The contact and the controller write to the municipality and the ombud alike; only the ombud can keep
/// private notes or write to the reporter.</summary>
public sealed class Note : CaseAction
{
    private static readonly ChoiceField<Audience> Audience = new("audience")
    {
        Unsaid = Cases.Audience.Municipality,
    };

    private static readonly TextField Text = TextField.Required("text");

    public override string Name => "note";

    public override Roles Roles => Roles.Triage | Roles.Read | Roles.Handle | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Text, Audience];

    public override bool IsOpen(Case one) => true;

    public override IEnumerable<string> Offered(
        Field field, Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => field == Audience
        ? Enum.GetValues<Audience>().Where(audience => CanRead(audience, one, caller)).Select(WireName.Of)
        : field.Values;

    // A case that no employee reported has nobody to be written to as the reporter.
    private static bool CanRead(Audience audience, Case one, Caller writer) =>
        audience.IsOpenTo(writer) && (audience is not Cases.Audience.Reporter || one.ReportedBy is not null);

    protected override ActionResult Apply(Case one, ActionRequest asked)
    {
        var note = asked.Read(Text);
        var audience = asked.Read(Audience);
        if (asked.Refused is { } refused)
            return refused;
        if (!CanRead(audience!.Value, one, asked.By))
            return new ActionResult.NotAllowed();
        var act = ActOf(asked) with
        {
            Text = note,
            Audience = audience,
            Alerts = audience is Cases.Audience.Reporter
                ? asked.At.Reminders.Alerts(one, new AlertTopic.WrittenToReporter(one.Version + 1))
                : [],
        };
        return new ActionResult.Accepted(Change.Of(one, one, act, asked.At));
    }
}
