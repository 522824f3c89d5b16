namespace Ombud.Cases.Actions;

/// <summary>What the ombud and the reporter say to each other; nobody else can read it.</summary>
public abstract class Dialogue : CaseAction
{
    private static readonly TextField Text = TextField.Required("text");

    public sealed override IReadOnlyList<Field> Fields => [Text];

    /// <summary>Since when an answer is waited for, once this is said; null for no answer.</summary>
    protected abstract Instant? AnswerAwaitedSince(Case one, Instant now);

    protected abstract AlertTopic Told(int sequence);

    protected sealed override ActionResult Apply(Case one, ActionRequest asked)
    {
        var said = asked.Read(Text);
        if (asked.Refused is { } refused)
            return refused;
        var act = ActOf(asked) with
        {
            Text = said,
            Audience = Audience.Reporter,
            Alerts = asked.At.Reminders.Alerts(one, Told(one.Version + 1)),
        };
        var left = one with { AskedAt = AnswerAwaitedSince(one, asked.At.Now) };
        return new ActionResult.Accepted(Change.Of(one, left, act, asked.At));
    }
}

/// <summary>The ombud asks the reporter, who is told that something waits, and sees the question among their own
/// reports.</summary>
public sealed class Ask : Dialogue
{
    public override string Name => "ask";

    public override Roles Roles => Roles.Triage;

    // A second question does not make the first one younger.
    protected override Instant? AnswerAwaitedSince(Case one, Instant now) => one.AskedAt ?? now;

    protected override AlertTopic Told(int sequence) => new AlertTopic.WrittenToReporter(sequence);
}

/// <summary>The reporter answers or adds something; the ombud is told that there is something to read. The desk never
/// offers it.</summary>
public sealed class ReporterReply : Dialogue
{
    public override string Name => HistoryEntry.Reply;

    public override Roles Roles => Roles.Report;

    public override ActionResult? Refusal(Caller caller, Case one)
    {
        if (caller.Person.Id != one.ReportedBy?.Id || !caller.Has(Roles))
            return new ActionResult.NotAllowed();
        return one.Open ? null : new ActionResult.NotNow([]);
    }

    protected override Instant? AnswerAwaitedSince(Case one, Instant now) => null;

    protected override AlertTopic Told(int sequence) => new AlertTopic.ReporterReplied(sequence);
}
