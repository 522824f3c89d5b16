using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// After downtime somebody may propose or decide before what had fallen due has rung. It rings all the same: no deadline
// passes in silence.
public sealed class OvertakenAlarmTests
{
    private static readonly Instant Due = At(72);
    private static readonly Caller Controller = A.With(Roles.Decide);

    private static readonly Dictionary<string, Func<Breach, Instant, ActionResult>> Acts = new()
    {
        ["close"] = (b, at) => b.Close(A.Ombud, "Alt er gjort.", A.At(at)),
        ["withdraw"] = (b, at) => b.Withdraw(A.Ombud, "Ikke et brudd.", A.At(at)),
        ["decide"] = (b, at) => b.Decide(Controller, "notify", null, A.At(at)),
        ["communicate"] = (b, at) => b.RecordCommunication(A.Ombud, new(at, "Brev i posten.", null), A.At(at)),
        ["propose twice"] = (b, at) => A.Case(b.Close(A.Ombud, "Ferdig.", A.At(at)))
            .Withdraw(A.Ombud, "Ikke et brudd.", A.At(at)),
        ["decide and propose"] = (b, at) => A.Case(A.Case(b.Decide(Controller, "notify", null, A.At(at)))
            .Advise(A.Ombud, "register", "Kryptert.", A.At(at + Duration.Epsilon)))
            .Close(A.Ombud, "Ferdig.", A.At(at + Duration.Epsilon)),
    };

    public static TheoryData<string, int, int, string?> Late()
    {
        var all = new TheoryData<string, int, int, string?>();
        foreach (var act in Acts.Keys)
        {
            var daily = act is "decide" or "communicate";
            // The alarm that has not rung, in hours; when somebody acts; what is told of the deadline.
            all.Add(act, 72, 73, "passed");
            all.Add(act, 72, 72, "passed");
            all.Add(act, 48, 80, "passed");
            all.Add(act, 48, 50, "24h-left");
            all.Add(act, 24, 100, daily ? "passed-1d" : "passed");
            all.Add(act, 96, 100, daily ? "passed-1d" : null); // that it has passed was told at 72
            all.Add(act, 104, 110, act is "communicate" ? "proposal-1d" : null); // the ombud had proposed at 80
            all.Add(act, 72, 71, null); // it is not due yet, and the new clock rings in its place
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Late))]
    public void The_newest_reminder_that_had_fallen_due_and_not_rung_is_told_when_somebody_was_quicker(
        string act, int alarmAt, int actedAt, string? told)
    {
        var breach = A.Breach(BreachState.Assessing);
        if (alarmAt == 104)
            breach = A.Case(breach.Close(A.Ombud, "Alt er gjort.", A.At(At(80))));
        var alarm = A.Reminders.NextAlarm(breach, At(alarmAt) - Duration.Epsilon)!;
        Assert.Equal(At(alarmAt), alarm.At);
        var left = A.Case(Acts[act](breach, At(actedAt)));

        var ringing = A.Reminders.Ring(left, alarm, At(101));

        Assert.Equal(told, ringing?.Newest?.Topic.Name);
        // The clock that was set rings on by itself; what rings late is sent, not stale.
        Assert.Null(ringing?.Next);
        Assert.All(ringing?.Outgoing ?? [], one => Assert.True(Delivery.IsNeeded(one.Alert, left)));
        if (told is "passed" or "24h-left")
            Assert.Equal(
                [Recipient.Ombud, Recipient.Deputy, Recipient.Contact],
                ringing!.Outgoing.Select(one => one.Alert.To));
    }

    [Fact]
    public void Of_each_duty_the_newest_is_told_and_those_before_it_are_recorded_as_missed()
    {
        var decided = A.Case(A.Breach().Decide(Controller, "notify-and-tell", null, A.At(At(1))));
        var advised = A.Case(decided.Advise(A.Ombud, "register", "Kryptert.", A.At(At(2))));
        var alarm = A.Reminders.NextAlarm(advised, At(24))!;
        var proposed = A.Case(advised.Close(A.Ombud, "Ferdig.", A.At(At(76))));

        var ringing = A.Reminders.Ring(proposed, alarm, At(77))!;

        Assert.Equal(
            ["passed", "tell-3d"],
            ringing.Entries.Where(entry => entry.Details!["outcome"] == "decided")
                .Select(entry => entry.Details!["rung"]));
        Assert.Contains("tell-2d", ringing.Entries.Where(entry => entry.Details!["outcome"] == "missed")
            .Select(entry => entry.Details!["rung"]));
    }

    [Theory]
    [InlineData("notify in full")]
    [InlineData("notify in phases")]
    [InlineData("set the awareness")]
    [InlineData("amend")]
    [InlineData("propose")]
    public void That_the_persons_are_not_told_is_told_once_whoever_was_quicker(string how)
    {
        var breach = A.Case(A.Breach().Decide(Controller, "notify-and-tell", null, A.At(At(1))));
        var alarm = A.Reminders.NextAlarm(breach, At(25) - Duration.Epsilon)!; // after those that have rung
        var at = A.At(At(30));
        var change = A.Accepted(how switch
        {
            "notify in full" => breach.RecordNotification(A.Ombud, new("complete", "AR1", At(30), null), at),
            "notify in phases" => breach.RecordNotification(A.Ombud, new("first", "AR1", At(30), null), at),
            "set the awareness" => breach.SetAwareness(A.Ombud, At(1), "Da.", at),
            "amend" => breach.Amend(
                A.Ombud, A.Fields(("discoveredAt", At(-1).ToString())), "Oppdaget før.", at),
            _ => A.Case(breach.Advise(A.Ombud, "register", "Kryptert.", at)).Close(A.Ombud, "Ferdig.", at),
        });

        var ringing = A.Reminders.Ring(change.Case, alarm, At(31))!;

        Assert.Equal(["tell-1d"], ringing.Entries.Select(entry => entry.Details!["rung"]));
        Assert.Contains(Recipient.Contact, ringing.Outgoing.Select(one => one.Alert.To));
        // The new clock goes on with what falls due on it.
        Assert.True(change.Alarm!.At > At(31));
        Assert.DoesNotContain("tell-1d", A.Reminders.Ring(change.Case, change.Alarm, At(60))!.Entries
            .Select(entry => entry.Details!["rung"]));
    }

    [Fact]
    public void What_is_missing_from_a_notification_is_told_though_somebody_added_to_it_meanwhile()
    {
        var breach = A.Breach(BreachState.Notified);
        var alarm = A.Reminders.NextAlarm(breach, A.Morning)!;
        var added = A.Case(breach.RecordNotification(
            A.Ombud, new("follow-up", "AR2", At(170), null), A.At(At(170))));

        Assert.Equal("follow-up-1w", A.Reminders.Ring(added, alarm, At(171))!.Newest!.Topic.Name);
    }

    [Fact]
    public void A_deadline_that_had_passed_when_somebody_set_the_awareness_is_told_once_though_the_ombud_was_quicker()
    {
        var breach = A.Breach(BreachState.Assessing, At(0));
        var old = A.Reminders.NextAlarm(breach, At(71))!;
        var set = A.Accepted(breach.SetAwareness(A.Ombud, At(2), "Da.", A.At(At(80))));
        var proposed = A.Case(((Breach)set.Case).Close(A.Ombud, "Ferdig.", A.At(At(81))));

        Assert.Equal("passed", A.Reminders.Ring(proposed, set.Alarm!, At(82))!.Newest!.Topic.Name);
        Assert.Null(A.Reminders.Ring(proposed, old, At(82)));
    }

    [Fact]
    public void A_deadline_that_had_passed_when_the_case_came_in_is_told_though_the_ombud_was_quicker()
    {
        var change = A.Reported(A.Report() with { DiscoveredAt = At(-132) });
        var proposed = A.Case(((Breach)change.Case).Withdraw(A.Ombud, "Ikke et brudd.", A.At(At(1))));

        Assert.Equal("passed", A.Reminders.Ring(proposed, change.Alarm!, At(2))!.Newest!.Topic.Name);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("register")]
    [InlineData("notified")]
    public void What_is_over_is_not_told(string how)
    {
        var breach = A.Breach(BreachState.Assessing);
        var alarm = A.Reminders.NextAlarm(breach, At(71))!;
        var left = how switch
        {
            "confirm" => A.Case(A.Case(breach.Close(A.Ombud, "Ferdig.", A.At(At(80))))
                .Confirm(Controller, A.At(At(81)))),
            "register" => A.Case(breach.Decide(Controller, "register", "Kryptert.", A.At(At(80)))),
            _ => A.Case(breach.RecordNotification(A.Ombud, new("complete", "AR1", At(80), "Sent."), A.At(At(80)))),
        };

        Assert.Null(A.Reminders.Ring(left, alarm, At(82)));
    }

    [Fact]
    public void An_alarm_that_another_time_of_awareness_made_wrong_rings_for_nothing_however_late()
    {
        var breach = A.Breach(BreachState.Assessing);
        var alarm = A.Reminders.NextAlarm(breach, At(71))!;
        var moved = A.Case(breach.SetAwareness(A.Ombud, At(40), "Da.", A.At(At(80))));

        Assert.Null(A.Reminders.Ring(moved, alarm, At(82)));
    }

    [Fact]
    public void Acting_in_time_tells_nothing_twice()
    {
        var breach = A.Breach(BreachState.Assessing);
        var rung = A.Reminders.NextAlarm(breach, Due)!; // the alarm after the one that has rung
        var proposed = A.Accepted(breach.Close(A.Ombud, "Ferdig.", A.At(At(80))));

        Assert.Null(A.Reminders.Ring(proposed.Case, rung, At(96)));
        Assert.Equal("proposal-1d", A.Reminders.Ring(proposed.Case, proposed.Alarm!, At(104))!.Newest!.Topic.Name);
    }

    private static Instant At(int hours) => A.Morning + Duration.FromHours(hours);
}
