using System.Text.Json;
using NodaTime;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Breaches;

public sealed class BreachAlertTests
{
    private static readonly (string Name, AlertTopic Topic)[] Known =
    [
        ("received", new BreachAlert.Received()),
        ("awareness-undecided", new BreachAlert.AwarenessUndecided()),
        ("unopened", new BreachAlert.Unopened()),
        ("24h-left", new BreachAlert.HoursLeft(24)),
        ("passed", new BreachAlert.DeadlinePassed(0)),
        ("passed-362d", new BreachAlert.DeadlinePassed(362)),
        ("tell-3d", new BreachAlert.PersonsNotTold(3)),
        ("follow-up-12w", new BreachAlert.FollowUpMissing(12)),
        ("advice-5", new BreachAlert.AdviceGiven(5)),
        ("undecided-5", new AlertTopic.DecisionAwaited(5)),
        ("reply-6", new BreachAlert.ReporterReplied(6)),
        ("message-7", new AlertTopic.WrittenToReporter(7)),
        ("decided-8", new AlertTopic.DecidedOtherwise(8)),
        ("redacted-9", new AlertTopic.TextRedacted(9)),
        ("proposed-10", new AlertTopic.EndProposed(10)),
        ("proposal-3d", new AlertTopic.ProposalWaits(3)),
        ("ended-11", new AlertTopic.CaseEnded(11)),
        ("stopped-13", new AlertTopic.EndedByController(13)),
        ("reopened-12", new AlertTopic.CaseReopened(12)),
        ("event-3", new AlertTopic.DeadlineSet(3)),
        ("card", new AlertTopic.CardPosted()),
        ("card-14", new AlertTopic.CardChanged(14)),
        ("advice-5-0123456789abcdef", new AlertTopic.AdviceShown(5, "0123456789abcdef")),
        ("clock-29400000", new AlertTopic.CardRung(29_400_000)),
        ("stuck-ombud", new AlertTopic.Undelivered(Recipient.Ombud)),
        ("stuck-deputy", new AlertTopic.Undelivered(Recipient.Deputy)),
        ("stuck-contact", new AlertTopic.Undelivered(Recipient.Contact)),
        ("stuck-reporter", new AlertTopic.Undelivered(Recipient.Reporter)),
        ("stuck-reporter-4", new AlertTopic.Undelivered(Recipient.Reporter, 4)),
        ("of-a-later-release", new AlertTopic.OfAnotherRelease("of-a-later-release")),
    ];

    [Fact]
    public void What_an_alert_tells_of_is_stored_under_a_name_that_never_changes() => Assert.All(Known, known =>
    {
        Assert.Equal(known.Name, known.Topic.Name);
        Assert.Equal(known.Topic, Breach.AsKind.TopicNamed(known.Name));
    });

    [Fact]
    public void No_topic_lacks_its_name_above() => Assert.Equal(
        typeof(AlertTopic).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(AlertTopic))
                && !type.IsAssignableTo(typeof(InquiryAlert)) && !type.IsAssignableTo(typeof(FeedbackAlert)))
            .Select(type => type.Name).Order(),
        Known.Select(known => known.Topic.GetType().Name).Distinct().Order());

    [Theory]
    [InlineData(BreachState.Received)]
    [InlineData(BreachState.Assessing)]
    [InlineData(BreachState.ToNotify)]
    [InlineData(BreachState.Notified)]
    public void Whatever_falls_due_can_be_sent_and_read_again(BreachState state) => Assert.All(
        A.Reminders.Of(A.Breach(state)).Take(200),
        reminder => Assert.Equal(reminder.Topic, Breach.AsKind.TopicNamed(reminder.Topic.Name)));

    [Theory]
    [InlineData("passed-0d")]
    [InlineData("passed-d")]
    [InlineData("passed-02d")]
    [InlineData("passed-2w")]
    [InlineData("passed--2d")]
    [InlineData("-4h-left")]
    [InlineData("tell-9999999999d")]
    [InlineData("card-")]
    [InlineData("card-014")]
    [InlineData("clock-")]
    [InlineData("stuck-nobody")]
    [InlineData("stuck-reporter-")]
    [InlineData("stuck-reporter-04")]
    [InlineData("Received")]
    public void A_name_that_this_release_never_gave_is_of_another(string name)
    {
        Assert.Equal(new AlertTopic.OfAnotherRelease(name), Breach.AsKind.TopicNamed(name));
    }

    [Theory]
    [InlineData(""","rung":null""")]
    [InlineData("")]
    public void A_message_that_tells_of_nothing_is_no_message(string topic)
    {
        var id = A.Breach().Id;
        var text = $$"""{"municipality":"3439","case":"{{id}}","clock":1,"to":"ombud","via":"feed"{{topic}}}""";

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AlertDecided>(text, CaseJson.Options));
    }

    [Fact]
    public void Reminders_come_in_order_of_time_whatever_hours_are_set()
    {
        var schedule = new ReminderSchedule { HoursLeft = [71, 60, 48, 6] };

        var times = schedule.Of(A.Breach()).Take(12).Select(reminder => reminder.At).ToList();

        Assert.Equal(times.Order(), times);
        Assert.Equal(A.Morning + Duration.FromHours(1), times[0]);
    }
}
