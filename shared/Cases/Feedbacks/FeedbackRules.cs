using System.Text.Json.Serialization;
using Ombud.Cases.Actions;

namespace Ombud.Cases.Feedbacks;

// What the common code needs to know about any kind of case.
public sealed partial record Feedback
{
    /// <summary>In the order in which a page shows the actions.</summary>
    public static CaseKind AsKind { get; } = new(
        KindName, typeof(Feedback), WireName.All<FeedbackState>(), Deadline: "",
        [new AnswerFeedback(), new Redact()], FeedbackAlert.ReadName)
    {
        Redactor = Readers,
    };

    // The municipality's pages are the municipality's; the ombud sees that somebody wrote about them, and no text.
    internal const Roles Readers = Roles.Read | Roles.Decide;

    [JsonIgnore]
    public override CaseKind OfKind => AsKind;

    [JsonIgnore]
    public override IReadOnlyList<RunningDeadline> Deadlines => [];

    public override IReadOnlyList<CaseText> Texts(IReadOnlyList<HistoryEntry> history) => FeedbackTexts.Of(this);

    public override IEnumerable<Reminder> Reminders(ReminderSchedule schedule) => [];

    public override bool IsForContact(AlertTopic topic, ReminderSchedule schedule) => topic is FeedbackAlert;

    [JsonIgnore]
    public override bool HasCard => false;

    public override bool IsForOmbud(AlertTopic topic, ReminderSchedule schedule) => topic is not FeedbackAlert;

    public override string ContactMailIn(Municipality municipality) =>
        municipality.WebContactMail is { Length: > 0 } own ? own : base.ContactMailIn(municipality);

    public override bool IsReadBy(Caller reader) => reader.Has(Readers);

    public override bool LetsAct(Caller by, CaseAction action) => IsReadBy(by);

    public override Case Ended(End? how) => this with
    {
        State = how is null ? FeedbackState.Received : FeedbackState.Answered,
    };
}
