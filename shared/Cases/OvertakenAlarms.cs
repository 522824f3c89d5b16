using System.Text.Json.Serialization;

namespace Ombud.Cases;

public abstract partial record Case
{
    /// <summary>When somebody last did what resets the clock and leaves what had fallen due by then as it was; null if
    /// nobody has.</summary>
    [JsonIgnore]
    public virtual Instant? OvertakenAt => Proposal?.At;

    /// <summary>When somebody last set the clock so that a deadline that had passed on it rang at once; null if nobody
    /// has since the case came in, and in cases older than this.</summary>
    public Instant? SetAnewAt { get; init; }
}

public sealed partial record ReminderSchedule
{
    // An alarm from an older clock rings for nothing, unless somebody was quicker than it, as after downtime, and
    // left what had fallen due by then as it was: nobody has been told of that. What was due before the alarm had rung
    // with those before it.
    private List<Reminder> Overtaken(Case one, Alarm alarm)
    {
        var fallen = Of(one).TakeWhile(r => r.At <= one.OvertakenAt || r.At <= one.SetAnewAt)
            .Where(r => r.At >= alarm.At && (IsOfDuty(r) || TellsOfDeadline(one, alarm, r.At))).ToList();
        // An alarm that was set when the deadline had passed was to tell of it.
        if (alarm.At == (one.SetAnewAt ?? one.ReceivedAt) && TellsOfDeadline(one, alarm, alarm.At))
            fallen.InsertRange(0, PassedBefore(one, alarm.At));
        return fallen;
    }

    // A clock that was set anew has an alarm of its own for the deadline. Other duties go on across it.
    private static bool TellsOfDeadline(Case one, Alarm alarm, Instant due) =>
        due <= one.OvertakenAt && !(alarm.At < one.SetAnewAt);

    private IEnumerable<Reminder> PassedBefore(Case one, Instant at) =>
        one.DueAt <= at ? Of(one).TakeWhile(r => r.At < at).Where(IsOfDeadline).TakeLast(1) : [];

    private static bool IsOfDeadline(Reminder reminder) =>
        reminder.Topic is not AlertTopic.Unopened && !IsOfDuty(reminder);

    private static bool IsOfDuty(Reminder reminder) => reminder.Topic.Duty.Length > 0;
}
