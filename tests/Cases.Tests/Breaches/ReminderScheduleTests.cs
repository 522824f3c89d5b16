using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class ReminderScheduleTests
{
    [Fact]
    public void While_awareness_is_undecided_a_breach_rings_after_a_day_then_ever_closer_to_the_deadline()
    {
        var reminders = A.Reminders.Of(A.Breach()).Take(9).Select(r => (r.Topic.Name, (r.At - A.Morning).TotalHours));

        Assert.Equal(
            [
                ("unopened", 4), ("awareness-undecided", 24), ("24h-left", 48), ("12h-left", 60), ("4h-left", 68),
                ("1h-left", 71), ("passed", 72),
                ("passed-1d", 96), ("passed-2d", 120),
            ],
            reminders);
    }

    [Fact]
    public void A_deadline_that_has_passed_never_goes_quiet_by_itself()
    {
        var hundredDaysOn = A.Morning + Duration.FromDays(100);

        var next = A.Reminders.NextAlarm(A.Breach(), hundredDaysOn)!;

        Assert.True(next.At > hundredDaysOn && next.At <= hundredDaysOn + Duration.FromDays(1));
    }

    [Theory]
    [InlineData(BreachState.NotToNotify)]
    [InlineData(BreachState.Complete)]
    [InlineData(BreachState.Closed)]
    [InlineData(BreachState.Withdrawn)]
    public void A_breach_that_owes_Datatilsynet_nothing_is_silent(BreachState state)
    {
        Assert.Empty(A.Reminders.Of(A.Breach(state)));
    }

    [Fact]
    public void After_a_first_notification_the_follow_up_is_asked_for_every_week()
    {
        var reminders = A.Reminders.Of(A.Breach(BreachState.Notified)).Take(3).Select(r => (r.At - A.Morning).Days);

        Assert.Equal([7, 14, 21], reminders);
    }

    [Fact]
    public void After_downtime_only_the_newest_reminder_is_sent_and_the_missed_ones_are_written_down()
    {
        var breach = A.Breach();
        var alarm = A.Reminders.NextAlarm(breach, A.Morning)!;

        var ringing = A.Reminders.Ring(breach, alarm, A.Morning + Duration.FromHours(69))!;

        Assert.Equal("4h-left", ringing.Newest!.Topic.Name);
        var outcomes = ringing.Entries.Select(e => e.Details!["outcome"]);
        Assert.Equal(["missed", "missed", "missed", "missed", "decided"], outcomes);
        Assert.All(ringing.Outgoing, o => Assert.Equal("4h-left", o.Alert.Topic));
        Assert.Equal(A.Morning + Duration.FromHours(71), ringing.Next!.At);
    }

    [Fact]
    public void After_a_year_of_silence_what_was_missed_still_fits_into_one_transaction()
    {
        var breach = A.Breach();
        var alarm = A.Reminders.NextAlarm(breach, A.Morning)!;

        var ringing = A.Reminders.Ring(breach, alarm, A.Morning + Duration.FromDays(365))!;

        Assert.Equal("passed-362d", ringing.Newest!.Topic.Name);
        Assert.Equal(31, ringing.Entries.Count);
        Assert.Equal(
            ("unopened", "2026-11-20T13:00:00Z", "339"),
            (ringing.Entries[0].Details!["rung"], ringing.Entries[0].Details!["due"],
                ringing.Entries[0].Details!["count"]));
    }

    [Theory]
    [InlineData(new[] { 1, 3, 5 }, new[] { 2, 3, 4 }, "a1 b2 a3 b3 b4 a5")]
    [InlineData(new[] { 2 }, new[] { 1 }, "b1 a2")]
    [InlineData(new[] { 1 }, new int[0], "a1")]
    [InlineData(new int[0], new[] { 1, 2 }, "b1 b2")]
    [InlineData(new int[0], new int[0], "")]
    public void Two_clocks_ring_in_order_of_time_and_the_first_of_them_first_when_both_do(
        int[] ones, int[] others, string merged)
    {
        var all = ReminderSchedule.Merged(At("a", ones), At("b", others));

        Assert.Equal(merged, string.Join(' ', all.Select(reminder => reminder.Topic.Name)));

        static IEnumerable<Reminder> At(string name, int[] hours) => hours.Select(hour => new Reminder(
            new AlertTopic.OfAnotherRelease($"{name}{hour}"), A.Morning + Duration.FromHours(hour)));
    }

    [Fact]
    public void An_alarm_of_an_older_clock_does_nothing()
    {
        var breach = A.Breach();
        var old = A.Reminders.NextAlarm(breach, A.Morning)!;

        Assert.Null(A.Reminders.Ring(breach with { Clock = 2 }, old, A.Morning + Duration.FromDays(9)));
    }

    [Fact]
    public void The_alarm_of_a_reminder_that_is_gone_because_somebody_took_the_case_rings_no_older_one_again()
    {
        var discovered = A.Morning - Duration.FromDays(5);
        var breach = (Breach)A.Reported(A.Report() with { DiscoveredAt = discovered }).Case;
        var unopened = A.Morning + A.Reminders.UnopenedAfter;
        var alarm = new Alarm(breach.Municipality, breach.Id, unopened, breach.Clock);
        var taken = A.Case(breach.Take(A.Ombud, A.At(A.Morning)));

        Assert.Equal("unopened", A.Reminders.Ring(breach, alarm, unopened)!.Newest!.Topic.Name);
        var ringing = A.Reminders.Ring(taken, alarm, unopened)!;
        Assert.Null(ringing.Newest);
        Assert.Empty(ringing.Outgoing);
        Assert.NotNull(ringing.Next);
    }

    [Fact]
    public void A_report_whose_deadline_has_passed_already_rings_at_once()
    {
        var discovered = A.Morning - Duration.FromDays(5);
        var change = A.Reported(A.Report() with { DiscoveredAt = discovered });

        var ringing = A.Reminders.Ring((Breach)change.Case, change.Alarm!, A.Morning)!;

        Assert.Equal(A.Morning, change.Alarm!.At);
        Assert.Equal("passed-2d", ringing.Newest!.Topic.Name);
        Assert.Single(ringing.Entries);
    }

    [Fact]
    public void The_municipality_itself_is_told_when_a_case_comes_when_little_is_left_and_when_it_is_late()
    {
        var told = A.Reminders.Of(A.Breach()).Take(8).Select(r => r.Topic).Prepend(new BreachAlert.Received())
            .Where(topic => A.Reminders.Alerts(A.Breach(), topic).Any(a => a.To is Recipient.Contact))
            .Select(topic => topic.Name);

        Assert.Equal(["received", "24h-left", "4h-left", "1h-left", "passed"], told);
    }

    [Fact]
    public void The_ombud_and_the_deputy_are_reminded_of_everything()
    {
        foreach (var reminder in A.Reminders.Of(A.Breach()).Take(10))
        {
            var recipients = A.Reminders.Alerts(A.Breach(), reminder.Topic).Select(a => a.To).ToList();

            Assert.Contains(Recipient.Ombud, recipients);
            Assert.Contains(Recipient.Deputy, recipients);
        }
    }

    [Fact]
    public void When_nobody_has_opened_the_case_in_time_the_deputy_gets_a_mail()
    {
        var breach = A.Breach();
        var alarm = A.Reminders.NextAlarm(breach, A.Morning)!;

        var ringing = A.Reminders.Ring(breach, alarm, alarm.At, opened: false)!;

        Assert.Equal(A.Morning + A.Reminders.UnopenedAfter, alarm.At);
        Assert.Contains(ringing.Outgoing, o => o.Alert is { To: Recipient.Deputy, Via: Channel.Mail });
    }

    [Fact]
    public void A_case_that_the_ombud_has_opened_is_not_called_unopened()
    {
        var breach = A.Breach();
        var alarm = A.Reminders.NextAlarm(breach, A.Morning)!;

        var ringing = A.Reminders.Ring(breach, alarm, alarm.At, opened: true)!;

        Assert.Empty(ringing.Outgoing);
        Assert.Empty(ringing.Entries);
        Assert.Equal(A.Morning + Duration.FromHours(24), ringing.Next!.At);
    }
}
