using System.Text.Json.Serialization;

namespace Ombud.Cases;

public abstract partial record Case
{
    /// <summary>When somebody last did what resets the clock and leaves what had fallen due by then as it was; null if
    /// nobody has.</summary>
    [JsonIgnore]
    public virtual Instant? OvertakenAt => Proposal?.At;
}

public sealed partial record ReminderSchedule
{
    // An alarm from an older clock rings for nothing, unless somebody was quicker than it, as after downtime, and
    // left what had fallen due by then as it was: nobody has been told of that.
    private List<Reminder> Overtaken(Case one, Alarm alarm)
    {
        if (one.OvertakenAt is not { } at || alarm.At > at)
            return [];
        var due = Of(one).TakeWhile(r => r.At <= at).ToList();
        var fallen = due.Where(r => r.At >= alarm.At).ToList();
        if (one.DueAt <= at && !fallen.Exists(IsOfDeadline))
            fallen.InsertRange(0, due.Where(IsOfDeadline).TakeLast(1));
        return fallen;
    }

    private static bool IsOfDeadline(Reminder reminder) =>
        reminder.Topic is not AlertTopic.Unopened && reminder.Topic.Duty.Length == 0;
}
