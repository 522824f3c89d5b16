namespace Ombud.Cases.Inquiries;

// When an inquiry needs attention, and who is told besides its unit. The unit has the month; from two days before its
// end the controller and the ombud hear of it too.
public sealed partial record Inquiry
{
    private const int OthersHearFrom = 2;

    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly LocalTime InTheMorning = new(8, 0);
    private static readonly IReadOnlyList<int> DaysBefore = [14, 7, 2, 1];

    public override IEnumerable<Reminder> Reminders(ReminderSchedule schedule)
    {
        if (!AwaitsAnswer)
            return [];
        var month = UntilAnswered();
        return AwaitsIdentity
            ? ReminderSchedule.Merged(month, ReminderSchedule.Every(
                Week, IdentityQuestions[^1].At, weeks => new InquiryAlert.IdentityAwaited(weeks)))
            : month;
    }

    // Without a unit, the municipality's contact stands in for it.
    public override bool IsForContact(AlertTopic topic, ReminderSchedule schedule) => topic switch
    {
        InquiryAlert.DaysLeft(var days) => days <= OthersHearFrom || Unit is null,
        InquiryAlert.MonthPassed => true,
        InquiryAlert.Received or InquiryAlert.Assigned or InquiryAlert.CitizenWrote => Unit is null,
        InquiryAlert.IdentityAwaited => Unit is null,
        _ => false,
    };

    public override bool IsForOmbud(AlertTopic topic, ReminderSchedule schedule) => topic switch
    {
        InquiryAlert.Received or InquiryAlert.CitizenWrote => AsksOmbud || Unit is null,
        InquiryAlert => IsForContact(topic, schedule),
        _ => true,
    };

    public override bool IsForUnit(AlertTopic topic) =>
        Unit is not null && topic is InquiryAlert and not InquiryAlert.SomethingWaits;

    private IEnumerable<Reminder> UntilAnswered()
    {
        var due = Due;
        foreach (var days in DaysBefore)
            yield return new(new InquiryAlert.DaysLeft(days), MorningOf(due.Date.PlusDays(-days)));
        yield return new(new InquiryAlert.MonthPassed(0), due.LastMinute);
        foreach (var passed in ReminderSchedule.Every(
            Week, due.LastMinute, weeks => new InquiryAlert.MonthPassed(weeks)))
            yield return passed;
    }

    private static Instant MorningOf(LocalDate date) => Norway.Zone.AtLeniently(date + InTheMorning).ToInstant();
}
