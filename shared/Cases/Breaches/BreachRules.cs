using System.Text.Json.Serialization;
using Ombud.Cases.Actions;

namespace Ombud.Cases.Breaches;

// What the common code needs to know about any kind of case.
public sealed partial record Breach
{
    /// <summary>In the order in which a page shows the actions. A notification may be recorded in every open state: the
    /// law does not wait for our workflow.</summary>
    public static CaseKind AsKind { get; } = new(
        KindName, typeof(Breach), WireName.All<BreachState>(), "notify-authority",
        [
            new Take(), new SetAwareness(), new Assess(), new Advise<Outcome>(), new Decide<Outcome>(),
            new RecordNotification(), new RecordCommunication(), new Amend(), new Note(), new Ask(), new Link(),
            new Redact(), new Confirm(), new Close(), new Withdraw(), new Reopen(),
        ],
        BreachAlert.ReadName)
    {
        Codes = [.. WireName.All<DataCategory>(), .. WireName.All<BreachTrait>()],
    };

    [JsonIgnore]
    public override CaseKind OfKind => AsKind;

    public override IReadOnlyList<CaseText> Texts(IReadOnlyList<HistoryEntry> history) =>
        BreachTexts.Of(this, history);

    // The 72 hours come first, even while the shorter time to decide awareness runs: they are what the law counts.
    [JsonIgnore]
    public override IReadOnlyList<RunningDeadline> Deadlines => DueAt is not { } due
        ? []
        : Awareness is Awareness.Decided
        ? [new(AsKind.Deadline, due, AwareAt)]
        : [new(AsKind.Deadline, due, AwareAt), new("decide-awareness", AwareAt + Deadline.ToDecideAwareness, AwareAt)];

    [JsonIgnore]
    public override bool AwaitsAssessment => State is BreachState.Received or BreachState.Assessing;

    [JsonIgnore]
    public override string? SeverityName => Severity is { } severity ? WireName.Of(severity.Band) : null;

    [JsonIgnore]
    public override Person? ReportedBy => Reporter;

    public override bool ShowsReporterTo(Caller reader) => ReporterIsShared || base.ShowsReporterTo(reader);

    public override Fault? NeedsReason(Outcome outcome) =>
        outcome is Outcome.Register ? Fault.ReasonNotToNotify : null;

    public override Case Ended(End? how) => this with
    {
        State = how switch
        {
            End.Closed => BreachState.Closed,
            End.Withdrawn => BreachState.Withdrawn,
            _ => BreachState.Received,
        },
    };

    protected internal override Case Redacted() => Knowing(Known.Scanned());

    /// <summary>The facts are still those that were received.</summary>
    [JsonIgnore]
    public bool IsAsReceived => AnswersDigest?.Split('.') switch
    {
        null => false,
        [var salt, _] => AnswersDigest == Facts.Digest(salt),
        // An earlier release kept it plain, without a salt.
        _ => AnswersDigest == Facts.Digest(),
    };

    [JsonIgnore]
    public override bool HoldsOldDigest => AnswersDigest is not null && !IsAsReceived;

    protected internal override Case Settled() => this with
    {
        State = Open ? StateOfFacts() : State,
        AnswersDigest = IsAsReceived ? AnswersDigest : null,
    };

    private BreachState StateOfFacts() => this switch
    {
        { Notifications.Count: > 0 } =>
            Notifications.Any(n => n.Phase is Phase.Complete) ? BreachState.Complete : BreachState.Notified,
        { ControllerDecision.Outcome: Outcome.Register } => BreachState.NotToNotify,
        { ControllerDecision: not null } => BreachState.ToNotify,
        { TakenBy: null, Assessment: null, Advice: null } => BreachState.Received,
        _ => BreachState.Assessing,
    };
}
