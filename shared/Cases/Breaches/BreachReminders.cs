namespace Ombud.Cases.Breaches;

// When a breach needs attention, and who is told besides the ombud.
public sealed partial record Breach
{
    public override IEnumerable<Reminder> Reminders(ReminderSchedule schedule)
    {
        var toAuthority = this switch
        {
            { State: BreachState.Received, Proposal: null } => ReminderSchedule.Merged(
                UntilNotified(schedule), [new(new AlertTopic.Unopened(), ReceivedAt + schedule.UnopenedAfter)]),
            { AwaitsNotification: true } => UntilNotified(schedule),
            { State: BreachState.Notified, NotifiedAt: { } at } =>
                ReminderSchedule.Every(Duration.FromDays(7), at, weeks => new BreachAlert.FollowUpMissing(weeks)),
            _ => [],
        };
        // Art. 34 says «without undue delay» and no more; one day is as long as the suite stays silent.
        var persons = Obligations.FirstOrDefault(obligation => obligation.What == ObligationKind.TellPersons);
        return persons is { Since: var since }
            ? ReminderSchedule.Merged(toAuthority, ReminderSchedule.Every(
                Duration.FromDays(1), since, days => new BreachAlert.PersonsNotTold(days)))
            : toAuthority;
    }

    // The controller decides, so the controller must know when time is short.
    public override bool IsForContact(AlertTopic topic, ReminderSchedule schedule) => topic switch
    {
        BreachAlert.Received => true,
        BreachAlert.DeadlinePassed { Days: 0 } or BreachAlert.PersonsNotTold { Days: 1 } => true,
        BreachAlert.HoursLeft(var hours) => schedule.HoursLeftForContact.Contains(hours),
        _ => false,
    };

    private IEnumerable<Reminder> UntilNotified(ReminderSchedule schedule)
    {
        var due = Deadline.NotifyAuthority(AwareAt);
        var before = schedule.HoursLeft
            .Select(hours => new Reminder(new BreachAlert.HoursLeft(hours), due - Duration.FromHours(hours))).ToList();
        if (Awareness is Awareness.Presumed)
            before.Add(new(new BreachAlert.AwarenessUndecided(), AwareAt + Deadline.ToDecideAwareness));
        var until = before.OrderBy(reminder => reminder.At)
            .Append(new Reminder(new BreachAlert.DeadlinePassed(0), due));
        // While a proposal waits, the ombud has done their part; the municipality is reminded of the proposal.
        return Proposal is not null
            ? until
            : until.Concat(
                ReminderSchedule.Every(Duration.FromDays(1), due, days => new BreachAlert.DeadlinePassed(days)));
    }
}
