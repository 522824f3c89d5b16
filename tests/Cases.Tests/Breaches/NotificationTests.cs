using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class NotificationTests
{
    private static readonly Instant Deadline = A.Morning + Duration.FromHours(72);

    public static TheoryData<string, string?, int?, string?, string, Fault> Wrong => new()
    {
        { "later", "AR1", 0, null, "phase", Fault.UnknownValue },
        { "first", " ", 0, null, "reference", Fault.Required },
        { "first", "AR1", null, null, "sentAt", Fault.Required },
        { "first", "AR1", 90, null, "sentAt", Fault.Future },
        { "follow-up", "AR1", 0, null, "phase", Fault.NoFirstNotification },
        { "first", "AR1", -30, null, "sentAt", Fault.SentBeforeStart },
        { "first", "AR1", -2, null, "sentAt", Fault.SentBeforeKnown },
        { "first", "AR1", 73, null, "reasonForDelay", Fault.LateNeedsReason },
        { "complete", "AR1", 73, " ", "reasonForDelay", Fault.LateNeedsReason },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_notification_is_recorded_only_as_it_can_have_been(
        string phase, string? reference, int? hours, string? reason, string field, Fault fault)
    {
        var began = A.Report() with { OccurredFrom = A.Morning - Duration.FromHours(24) };
        var sentAt = hours is { } h ? A.Morning + Duration.FromHours(h) : (Instant?)null;

        var decision = ((Breach)A.Reported(began).Case).RecordNotification(
            A.Ombud, new(phase, reference, sentAt, reason), A.At(A.Morning + Duration.FromHours(80)));

        A.Refused(decision, field, fault);
    }

    [Fact]
    public void Sent_exactly_at_the_deadline_is_in_time_and_a_second_later_is_late()
    {
        var inTime = A.Case(Record(A.Breach(), "first", Deadline, null));
        var late = A.Case(Record(A.Breach(), "first", Deadline + Duration.FromSeconds(1), "Ventet på leverandøren."));

        Assert.False(inTime.IsLate);
        Assert.True(late.IsLate);
        A.Refused(Record(A.Breach(), "first", Deadline + Duration.FromSeconds(1), null),
            "reasonForDelay", Fault.LateNeedsReason);
    }

    [Fact]
    public void Of_very_many_notifications_the_case_keeps_those_that_decide_something_the_newest_and_a_count()
    {
        var late = Deadline;
        var breach = A.Breach();
        foreach (var (phase, reason) in Enumerable.Repeat(("follow-up", (string?)null), 20)
            .Prepend(("complete", "Enda en grunn.")).Prepend(("follow-up", "Ferie.")).Prepend(("first", "Ferie.")))
            breach = A.Case(Record(breach, phase, late += Duration.FromMinutes(1), reason));

        var kept = breach.Notifications;
        Assert.Equal((10, 13, BreachState.Complete), (kept.Count, breach.NotificationsInHistory, breach.State));
        Assert.Equal([Phase.First, Phase.Complete], kept.Take(2).Select(sent => sent.Phase));
        Assert.Equal((Deadline + Duration.FromMinutes(1), late), (breach.NotifiedAt, kept[^1].SentAt));
        Assert.Equal("Ferie.", breach.ReasonForDelay);
    }

    [Fact]
    public void The_first_reason_for_delay_stays_with_the_case_whichever_notification_gave_it()
    {
        var breach = A.Case(Record(A.Breach(), "first", A.Morning, null));
        foreach (var at in Enumerable.Range(1, 20))
            breach = A.Case(Record(
                breach, "follow-up", A.Morning + Duration.FromMinutes(at), at == 2 ? "Ferie." : null));

        Assert.Equal(("Ferie.", 10), (breach.ReasonForDelay, breach.Notifications.Count));
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, 1)]
    public void Ten_notifications_all_stand_in_the_case_and_of_eleven_the_history_alone_has_one(
        int sent, int? inHistory)
    {
        var breach = A.Case(Record(A.Breach(), "first", A.Morning, null));
        foreach (var at in Enumerable.Range(1, sent - 1))
            breach = A.Case(Record(breach, "follow-up", A.Morning + Duration.FromMinutes(at), null));

        Assert.Equal((10, inHistory), (breach.Notifications.Count, breach.NotificationsInHistory));
    }

    [Fact]
    public void Phases_lead_from_the_first_notification_to_the_complete_one()
    {
        var first = A.Case(Record(A.Breach(), "first", A.Morning, null));
        var followed = A.Case(Record(first, "follow-up", A.Morning + Duration.FromHours(1), null));
        var complete = A.Case(Record(followed, "complete", A.Morning + Duration.FromHours(2), null));

        Assert.Equal(
            [BreachState.Notified, BreachState.Notified, BreachState.Complete],
            new[] { first.State, followed.State, complete.State });
        var obligation = Assert.Single(followed.Obligations);
        Assert.Equal((ObligationKind.FollowUp, A.Morning), (obligation.What, obligation.Since));
        Assert.Empty(complete.Obligations);
        A.Refused(Record(first, "first", A.Morning, null), "phase", Fault.FirstAlreadySent);
        A.Refused(Record(first, "follow-up", A.Morning - Duration.FromHours(1), null),
            "sentAt", Fault.SentBeforeFirst);
    }

    [Fact]
    public void One_that_is_sent_whole_at_once_is_complete()
    {
        Assert.Equal(BreachState.Complete, A.Case(Record(A.Breach(), "complete", A.Morning, null)).State);
    }

    [Fact]
    public void A_word_on_awareness_can_make_a_notification_late_and_then_its_reason_is_owed()
    {
        var notified = A.Case(Record(A.Breach(), "first", Deadline, null));
        var later = A.At(Deadline + Duration.FromHours(1));

        var late = A.Case(notified.SetAwareness(A.Ombud, A.Morning - Duration.FromHours(1), "Sjefen visste.", later));
        var explained = A.Case(Record(late, "follow-up", Deadline + Duration.FromMinutes(1), "Varselet ble oversett."));

        Assert.True(late.IsLate);
        Assert.Contains(late.Obligations, obligation => obligation.What is ObligationKind.ReasonForDelay);
        Assert.DoesNotContain(explained.Obligations, obligation => obligation.What is ObligationKind.ReasonForDelay);
    }

    [Fact]
    public void The_Argon_case_is_67_days_and_not_102()
    {
        var discovered = A.Utc("2021-06-14T08:00:00Z");
        var aware = A.Utc("2021-07-19T08:00:00Z");
        var notified = A.Utc("2021-09-24T08:00:00Z");
        var breach = (Breach)A.Reported(A.Report() with { DiscoveredAt = discovered }, discovered).Case;

        var decided = A.Case(breach.SetAwareness(A.Ombud, aware, "Da var det klart.", A.At(notified)));
        var late = A.Case(decided.RecordNotification(
            A.Ombud, new("first", "AR1", notified, "Ventet på oversikten."), A.At(notified)));

        Assert.True(late.IsLate);
        Assert.Equal(67, (late.NotifiedAt!.Value - late.AwareAt).Days);
    }

    public static TheoryData<int?, string?, string?, string, Fault> WrongCommunication => new()
    {
        { null, "Brev", null, "sentAt", Fault.Required },
        { 0, " ", null, "how", Fault.Required },
        { 0, "Brev", "d", "exemption", Fault.UnknownValue },
        { 0, "Kryptert", "unintelligible", "sentAt", Fault.NothingIsSent },
        { 0, "Slettet", "risk-removed", "sentAt", Fault.NothingIsSent },
        { 0, "Etterforskes", "secret-by-law", "sentAt", Fault.NothingIsSent },
        { null, "Nettsiden", "public-message", "sentAt", Fault.Required },
        { 100, "Brev", null, "sentAt", Fault.Future },
    };

    [Theory]
    [MemberData(nameof(WrongCommunication))]
    public void Telling_the_persons_is_recorded_with_when_and_how_or_with_an_exemption_and_why(
        int? hours, string? how, string? exemption, string field, Fault fault)
    {
        var sentAt = hours is { } h ? A.Morning + Duration.FromHours(h) : (Instant?)null;

        A.Refused(
            A.Breach().RecordCommunication(A.Ombud, new(sentAt, how, exemption), A.At(Deadline)), field, fault);
    }

    private static ActionResult Record(Breach breach, string phase, Instant sentAt, string? reason) =>
        breach.RecordNotification(
            A.Ombud, new(phase, "AR1", sentAt, reason), A.At(Deadline + Duration.FromHours(1)));
}
