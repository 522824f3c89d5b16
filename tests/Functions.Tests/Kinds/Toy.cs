using System.Text.Json.Serialization;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Actions;

namespace Ombud.Functions.Tests.Kinds;

internal enum ToyState
{
    Waiting,
    Answering,
    Decided,
    Closed,
    Withdrawn,
}

internal enum ToyOutcome
{
    Grant,
    Refuse,
}

/// <summary>A kind that the suite does not have: somebody asks for something, and is answered within thirty days.
/// </summary>
internal sealed record Toy : AdvisedCase<ToyOutcome>
{
    public const string KindName = "toy";

    public static readonly Duration ToAnswer = Duration.FromDays(30);

    public static CaseKind AsKind { get; } = new(
        KindName, typeof(Toy), WireName.All<ToyState>(), "answer-asker",
        [
            new Take(), new Advise<ToyOutcome>(), new Decide<ToyOutcome>(), new Note(), new Ask(), new Link(),
            new Redact(), new Confirm(), new Close(), new Withdraw(), new Reopen(),
        ],
        ToyAlert.ReadName);

    public required ToyState State { get; init; }
    public required string Question { get; init; }
    public required Person Asker { get; init; }

    [JsonIgnore]
    public override CaseKind OfKind => AsKind;

    [JsonIgnore]
    public override string StateName => WireName.Of(State);

    [JsonIgnore]
    public override bool Open => State is not (ToyState.Closed or ToyState.Withdrawn);

    [JsonIgnore]
    public override Instant? DueAt => AwaitsAssessment ? ReceivedAt + ToAnswer : null;

    [JsonIgnore]
    public override bool AwaitsAssessment => State is ToyState.Waiting or ToyState.Answering;

    [JsonIgnore]
    public override Person? ReportedBy => Asker;

    [JsonIgnore]
    public override IReadOnlyList<Obligation> Obligations =>
        DueAt is { } due ? [new("answer", ReceivedAt, due)] : [];

    [JsonIgnore]
    public override IReadOnlyList<RunningDeadline> Deadlines =>
        DueAt is { } due ? [new(AsKind.Deadline, due, ReceivedAt)] : [];

    public override IReadOnlyList<CaseText> Texts(IReadOnlyList<HistoryEntry> history) =>
    [
        .. Written("question", Question, Asker, (toy, text) => toy with { Question = text }),
        .. Written("advice", Advice?.Text, Advice?.By,
            (toy, text) => toy with { Advice = toy.Advice! with { Text = text } }),
        .. Written("ending", Ending?.Reason, Ending?.By,
            (toy, text) => toy with { Ending = toy.Ending! with { Reason = text } }),
    ];

    public static Change Asked(string question, Municipality municipality, Person by, Moment at)
    {
        var asked = new Toy
        {
            Id = CaseId.Draw(at.Now, at.Random),
            Number = CaseNumber.Draw(municipality, at.Now, at.Random),
            Municipality = municipality.Number,
            ReceivedAt = at.Now,
            Version = 1,
            Clock = 1,
            HistoryHead = HistoryEntry.Beginning,
            State = ToyState.Waiting,
            Question = question,
            Asker = by,
        };
        var act = new Act(HistoryEntry.Reported, at.Now, by)
        {
            Alerts = at.Reminders.Alerts(asked, new ToyAlert.Arrived()),
        };
        return Change.Opening(asked, act, at, new(asked.Id.Value, asked.Id.Value));
    }

    public override Fault? NeedsReason(ToyOutcome outcome) => outcome is ToyOutcome.Refuse ? Fault.Required : null;

    public override IEnumerable<Reminder> Reminders(ReminderSchedule schedule)
    {
        if (DueAt is not { } due)
            return [];
        List<Reminder> before = TakenBy is null
            ? [new(new AlertTopic.Unopened(), ReceivedAt + schedule.UnopenedAfter)]
            : [];
        return before
            .Append(new(new ToyAlert.DaysLeft(7), due - Duration.FromDays(7)))
            .Concat(ReminderSchedule.Every(Duration.FromDays(1), due, days => new ToyAlert.Overdue(days)));
    }

    public override bool IsForContact(AlertTopic topic, ReminderSchedule schedule) => topic is ToyAlert.DaysLeft;

    public override Case Ended(End? how) => this with
    {
        State = how switch
        {
            End.Closed => ToyState.Closed,
            End.Withdrawn => ToyState.Withdrawn,
            _ => ToyState.Waiting,
        },
    };

    protected override Case Settled() => !Open
        ? this
        : this with
        {
            State = this switch
            {
                { ControllerDecision: not null } => ToyState.Decided,
                { TakenBy: null, Advice: null } => ToyState.Waiting,
                _ => ToyState.Answering,
            },
        };

    private static IEnumerable<CaseText> Written(
        string name, string? text, Person? by, Func<Toy, string, Toy> write)
    {
        if (text is not null)
            yield return new(name, text, (one, value) => write((Toy)one, value), Authors.Of(by!));
    }
}
