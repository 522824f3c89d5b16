using NodaTime;

namespace Ombud.Cases.Tests.Breaches;

// Alarms at times at which no reminder is due, and what they ring.
public sealed class RingRemindersTests
{
    [Fact]
    public void A_deadline_that_had_passed_between_two_reminders_rings_once_and_at_once()
    {
        var change = A.Reported(A.Report() with { DiscoveredAt = At(-132) });

        var ringing = Ring(change, A.Morning);

        Assert.Equal(("passed-2d", A.Morning), (ringing.Newest!.Topic.Name, change.Alarm!.At));
        Assert.Equal(At(-12).ToString(), Assert.Single(ringing.Entries).Details!["due"]);
        Assert.Equal(At(4), ringing.Next!.At);
    }

    [Fact]
    public void A_report_in_the_moment_in_which_the_72_hours_end_rings_at_once()
    {
        var change = A.Reported(A.Report() with { DiscoveredAt = At(-72) });

        Assert.Equal(A.Morning, change.Alarm!.At);
        Assert.Equal("passed", Assert.Single(Ring(change, A.Morning).Entries).Details!["rung"]);
    }

    [Fact]
    public void What_rings_at_once_when_awareness_was_earlier_is_the_deadline_though_the_case_is_unopened_too()
    {
        var change = A.Accepted(A.Breach().SetAwareness(A.Ombud, At(-70), "Sjefen visste.", A.At(At(10))));

        var ringing = Ring(change, At(10));

        Assert.Equal(["passed"], ringing.Entries.Select(entry => entry.Details!["rung"]));
        Assert.Equal(At(26), ringing.Next!.At);
    }

    [Fact]
    public void What_rings_at_once_when_awareness_was_earlier_is_the_deadline_though_persons_wait_too()
    {
        var decided = A.Case(A.Breach().Decide(A.With(Roles.Decide), "notify-and-tell", null, A.At(At(1))));
        var change = A.Accepted(decided.SetAwareness(A.Ombud, At(-52), "Sjefen visste.", A.At(At(30))));

        var ringing = Ring(change, At(30));

        Assert.Contains("tell-1d", A.Reminders.Of(change.Case).TakeWhile(r => r.At < At(30)).Select(r => r.Topic.Name));
        Assert.Equal(["passed"], ringing.Entries.Select(entry => entry.Details!["rung"]));
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("close")]
    [InlineData("set-awareness")]
    public void A_deadline_that_has_passed_rings_at_once_on_every_clock_that_somebody_sets(string action)
    {
        var (breach, late) = (A.Breach(), A.At(At(73)));

        var change = A.Accepted(action switch
        {
            "decide" => breach.Decide(A.With(Roles.Decide), "notify", null, late),
            "close" => breach.Close(A.Ombud, "Ferdig.", late),
            _ => breach.SetAwareness(A.Ombud, A.Morning, "Da visste vi det.", late),
        });

        Assert.Equal((At(72), At(73)), (change.Case.DueAt!.Value, change.Alarm!.At));
        Assert.True(A.Reminders.AsksWhatWasTold(change.Case, change.Alarm));
        var ringing = A.Reminders.Ring(change.Case, change.Alarm, At(73))!;
        Assert.Equal("passed", ringing.Newest!.Topic.Name);
        Assert.All(ringing.Outgoing, one => Assert.True(Delivery.IsNeeded(one.Alert, change.Case)));
    }

    [Theory]
    [InlineData("sent", "passed", null)]
    [InlineData("retry", "passed", "passed")]
    [InlineData("not-needed", "passed", "passed")] // whoever set the clock was quicker
    [InlineData("sent", "1h-left", "passed")]
    [InlineData("sent before it was due", "passed", "passed")] // of another deadline, before the awareness was set
    public void That_a_deadline_has_passed_is_not_told_again_on_the_next_clock_if_it_was_sent_on_the_one_before(
        string outcome, string rung, string? told)
    {
        var breach = A.Breach();
        var rang = A.Reminders.Ring(breach, A.Reminders.NextAlarm(breach, At(71))!, At(72))!.Entries.Single();
        var delivery = Delivery.Entry(
            AlertDecided.Of(breach, breach.OfKind.TopicNamed(rung), Recipient.Ombud, Channel.Feed),
            new(outcome.Split(' ')[0], []), 204, At(72));
        Act[] acts = outcome.Contains("before", StringComparison.Ordinal) ? [delivery, rang] : [rang, delivery];
        var log = acts.Select((act, at) => HistoryEntry.After(HistoryEntry.Beginning, at, act, A.Counting())).ToList();
        var change = A.Accepted(breach.Decide(A.With(Roles.Decide), "notify", null, A.At(At(73))));

        var ringing = A.Reminders.Ring(change.Case, change.Alarm!, At(73), log: log)!;

        Assert.Equal(told, ringing.Newest?.Topic.Name);
        Assert.Equal(At(96), ringing.Next!.At);
    }

    [Fact]
    public void What_was_told_is_asked_only_of_a_deadline_that_had_passed_when_the_clock_was_set()
    {
        var breach = A.Breach();
        var onNext = A.Accepted(breach.Decide(A.With(Roles.Decide), "notify", null, A.At(At(71))));

        Assert.All([1, 24, 60, 71, 72, 96], hour => Assert.False(
            A.Reminders.AsksWhatWasTold(breach, A.Reminders.NextAlarm(breach, At(hour) - Duration.Epsilon)!)));
        Assert.False(A.Reminders.AsksWhatWasTold(onNext.Case, onNext.Alarm!));
        var stale = onNext.Alarm! with { At = At(73), Clock = breach.Clock };
        Assert.False(A.Reminders.AsksWhatWasTold(onNext.Case, stale));
    }

    [Fact]
    public void An_alarm_for_hours_that_are_no_longer_set_rings_nothing_and_sets_the_next()
    {
        var (breach, fewer) = (A.Breach(), new ReminderSchedule { HoursLeft = [12] });
        var alarm = A.Reminders.NextAlarm(breach, At(24))!;

        var ringing = fewer.Ring(breach, alarm, alarm.At)!;

        Assert.Equal(At(48), alarm.At);
        Assert.Empty(ringing.Entries);
        Assert.Equal(At(60), ringing.Next!.At);
    }

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(4, 69, true)]
    [InlineData(24, 69, false)]
    public void Whether_somebody_opened_the_case_is_asked_only_when_that_reminder_is_due(
        int rung, int now, bool asks)
    {
        var alarm = A.Reminders.NextAlarm(A.Breach(), At(rung - 1))!;

        Assert.Equal(At(rung), alarm.At);
        Assert.Equal(asks, A.Reminders.AsksWhetherOpened(A.Breach(), alarm, At(now)));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, 4)]
    [InlineData(23, 4)]
    [InlineData(100, 96)]
    public void The_alarm_to_ring_again_is_that_of_the_last_reminder_that_fell_due(int now, int? last) =>
        Assert.Equal(last is { } hours ? At(hours) : null, A.Reminders.LastAlarm(A.Breach(), At(now))?.At);

    private static Ringing Ring(Change change, Instant now) => A.Reminders.Ring(change.Case, change.Alarm!, now)!;

    private static Instant At(int hours) => A.Morning + Duration.FromHours(hours);
}
