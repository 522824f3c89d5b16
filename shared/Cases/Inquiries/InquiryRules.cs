using System.Text.Json.Serialization;
using Ombud.Cases.Actions;

namespace Ombud.Cases.Inquiries;

// What the common code needs to know about any kind of case.
public sealed partial record Inquiry
{
    private const string ToAnswer = "answer";

    // The flag of an inquiry that the citizen wants the ombud to see.
    private const string ForOmbud = "asks-ombud";

    /// <summary>In the order in which a page shows the actions.</summary>
    public static CaseKind AsKind { get; } = new(
        KindName, typeof(Inquiry), WireName.All<InquiryState>(), "answer-citizen",
        [
            new Take(Roles.Handle | Roles.Decide), new AskIdentity(), new ConfirmIdentity(), new AnswerCitizen(),
            new Reply(), new Extend(), new Assign(), new Transfer(), new Journal(), new Note(), new Redact(),
            new Close(), new Reopen(),
        ],
        InquiryAlert.ReadName)
    {
        Redactor = Roles.Decide,
        CountsDays = true,
        Codes = [ForOmbud],
    };

    [JsonIgnore]
    public override CaseKind OfKind => AsKind;

    // The original date stands beside one that a pause has moved, which is only an estimate.
    [JsonIgnore]
    public override IReadOnlyList<RunningDeadline> Deadlines => DueAt is not { } due
        ? []
        : Due.IsEstimate
        ? [new(AsKind.Deadline, due, ReachedAt), new("unpaused", Unpaused.LastMinute, ReachedAt)]
        : [new(AsKind.Deadline, due, ReachedAt)];

    [JsonIgnore]
    public override IReadOnlyList<Obligation> Obligations => DueAt is { } due ? [new(ToAnswer, ReachedAt, due)] : [];

    [JsonIgnore]
    public override bool AwaitsAssessment => AwaitsAnswer;

    [JsonIgnore]
    public override CaseGist Gist => new(Unit?.Name ?? "", [], AsksOmbud ? [ForOmbud] : []);

    public override IReadOnlyList<CaseText> Texts(IReadOnlyList<HistoryEntry> history) => InquiryTexts.Of(this);

    public override Case Ended(End? how) => this with
    {
        State = how is null ? InquiryState.Received : InquiryState.Closed,
    };

    protected internal override Case Settled() => Open ? this with { State = StateOfFacts() } : this;

    private InquiryState StateOfFacts() => this switch
    {
        { Answer: not null } => InquiryState.Answered,
        { AwaitsIdentity: true } => InquiryState.WaitingIdentity,
        { TakenBy: null, IdentityQuestions: [], Extension: null } => InquiryState.Received,
        _ => InquiryState.Handling,
    };
}
