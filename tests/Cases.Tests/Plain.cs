using System.Text.Json.Serialization;
using NodaTime;
using Ombud.Cases.Actions;

namespace Ombud.Cases.Tests;

/// <summary>A kind of case that says no more of itself than it must.</summary>
internal sealed record Plain : Case
{
    public static CaseKind AsKind { get; } =
        new("plain", typeof(Plain), ["open", "ended"], "none", [new Close()], _ => null);

    public bool IsEnded { get; init; }

    [JsonIgnore]
    public override CaseKind OfKind => AsKind;

    [JsonIgnore]
    public override string StateName => IsEnded ? "ended" : "open";

    [JsonIgnore]
    public override bool Open => !IsEnded;

    [JsonIgnore]
    public override Instant? DueAt => null;

    [JsonIgnore]
    public override IReadOnlyList<RunningDeadline> Deadlines => [];

    public static Plain Received() => new()
    {
        Id = CaseId.Draw(A.Morning, A.Counting()),
        Number = CaseNumber.Draw(A.Ringebu, A.Morning, A.Counting()),
        Municipality = A.Ringebu.Number,
        ReceivedAt = A.Morning,
        Version = 1,
        Clock = 1,
        HistoryHead = HistoryEntry.Beginning,
    };

    public override IReadOnlyList<CaseText> Texts(IReadOnlyList<HistoryEntry> history) => [];

    public override IEnumerable<Reminder> Reminders(ReminderSchedule schedule) => [];

    public override bool IsForContact(AlertTopic topic, ReminderSchedule schedule) => false;

    public override Case Ended(End? how) => this with { IsEnded = how is not null };
}
