using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

public sealed class DeliveryTests
{
    private static readonly AlertDecided Feed =
        AlertDecided.Of(A.Breach(), new BreachAlert.Received(), Recipient.Ombud, Channel.Feed);

    [Fact]
    public void What_was_sent_is_done()
    {
        var step = Delivery.After(Feed, new(Reply.Sent, 204), A.Morning, 0);

        Assert.True(step is { Ends: true, Dead: false, Following.Count: 0, Outcome: "sent" });
    }

    [Fact]
    public void Who_cannot_be_reached_in_Teams_gets_a_mail_at_once()
    {
        var step = Delivery.After(Feed, new(Reply.Unreachable, 403), A.Morning, 0);

        var mail = Assert.Single(step.Following);
        Assert.Equal((Channel.Mail, (Instant?)null), (mail.Alert.Via, mail.NotBefore));
        Assert.False(step.Dead);
    }

    [Fact]
    public void When_Graph_is_ill_the_alert_tries_again_and_a_mail_follows_after_two_minutes()
    {
        var step = Delivery.After(Feed, new(Reply.Ill, 503), A.Morning, 0);

        Assert.False(step.Ends);
        Assert.Equal(2, step.Following[0].Alert.Attempt);
        Assert.Equal(
            (Channel.Mail, A.Morning + Duration.FromMinutes(2)),
            (step.Following[1].Alert.Via, step.Following[1].NotBefore!.Value));
        Assert.Single(Delivery.After(Feed.Again(), new(Reply.Ill, 503), A.Morning, 0).Following);
    }

    [Fact]
    public void Retry_After_is_obeyed()
    {
        var step = Delivery.After(Feed, new(Reply.Ill, 429, Duration.FromSeconds(90)), A.Morning, 0);

        Assert.Equal(A.Morning + Duration.FromSeconds(90), step.Following[0].NotBefore);
    }

    [Fact]
    public void Whoever_asks_for_seconds_each_time_does_not_use_up_the_attempts_within_an_hour()
    {
        var busy = new Attempt(Reply.Ill, 429, Duration.FromSeconds(5));
        var (alert, now) = (Feed, A.Morning);
        for (; alert.Attempt < Delivery.MostAttempts; alert = alert.Again())
            now = Delivery.After(alert, busy, now, 0).Following[0].NotBefore!.Value;

        Assert.True(now - A.Morning > Duration.FromHours(1));
    }

    [Fact]
    public void The_pauses_grow_with_jitter_to_half_an_hour_and_then_the_alert_is_given_up_in_the_open()
    {
        var (alert, pauses) = (Feed.Through(Channel.Mail), new List<double>());
        for (; alert.Attempt < Delivery.MostAttempts; alert = alert.Again())
        {
            var even = Delivery.After(alert, new(Reply.Ill, null), A.Morning, 0).Following[0].NotBefore!.Value;
            var late = Delivery.After(alert, new(Reply.Ill, null), A.Morning, 0.99).Following[0].NotBefore!.Value;
            Assert.True(late > even);
            pauses.Add((even - A.Morning).TotalSeconds);
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1800, 1800], pauses);
        var last = Delivery.After(alert, new(Reply.Ill, 503), A.Morning, 0);
        Assert.True(last is { Ends: true, Dead: true, Outcome: "gave-up" });
    }

    [Theory]
    [InlineData(0, 15)]
    [InlineData(0.8, 18)]
    public void What_failed_together_is_tried_again_within_a_quarter_of_the_pause_of_each_other(
        double jitter, int seconds)
    {
        var again = Delivery.After(Feed, new(Reply.Ill, 503), A.Morning, jitter).Following[0];

        Assert.Equal(A.Morning + Duration.FromSeconds(seconds), again.NotBefore);
    }

    [Fact]
    public void What_nobody_foresaw_gives_the_alert_up_in_the_open_and_sends_a_mail_instead()
    {
        var feed = Delivery.Failed(Feed, A.Morning);
        var mail = Delivery.Failed(Feed.Through(Channel.Mail), A.Morning);

        Assert.True(feed is { Outcome: "failed", Ends: true, Dead: true });
        Assert.Equal((Recipient.Ombud, Channel.Mail), Only(feed.Following));
        Assert.True(mail is { Ends: true, Dead: true });
        Assert.Equal((Recipient.Deputy, Channel.Feed), Only(mail.Following));

        static (Recipient, Channel) Only(IReadOnlyList<Outgoing> following) =>
            (Assert.Single(following).Alert.To, following[0].Alert.Via);
    }

    [Theory]
    [InlineData(503, "503")]
    [InlineData(null, "")]
    public void Each_attempt_is_logged_with_whom_it_was_for_and_how_it_went_and_seals_what_follows(
        int? status, string written)
    {
        var step = Delivery.After(Feed.Again(), new(Reply.Ill, status), A.Morning, 0);

        var entry = Delivery.Entry(Feed.Again(), step, status, A.Morning);

        Assert.Equal(Act.DetailsOf(
            ("rung", "received"), ("to", "ombud"), ("via", "feed"), ("attempt", "2"), ("outcome", "retry"))
            .Append(new("status", written)), entry.Details);
        Assert.Equal(("delivery", Person.Suite), (entry.Name, entry.By));
        Assert.Equal([Feed.Again().Again()], entry.Alerts);
    }

    [Fact]
    public void What_Graph_refuses_is_dead_and_goes_by_mail_if_it_can()
    {
        Assert.True(Delivery.After(Feed, new(Reply.Refused, 400), A.Morning, 0) is { Dead: true, Following.Count: 1 });
        var mail = Feed.Through(Channel.Mail);
        Assert.True(Delivery.After(mail, new(Reply.Refused, 400), A.Morning, 0) is { Dead: true });
    }

    [Fact]
    public void A_mail_that_is_given_up_is_itself_an_alert_through_the_other_channel()
    {
        var contact = Feed.Through(Channel.Mail) with { To = Recipient.Contact };

        var step = Delivery.After(contact, new(Reply.Unreachable, 404), A.Morning, 0);
        var stuck = step.Following;

        Assert.True(step is { Outcome: "unreachable", Ends: true, Dead: true });
        Assert.Equal(
            [(Recipient.Ombud, Channel.Feed), (Recipient.Deputy, Channel.Feed)],
            stuck.Select(o => (o.Alert.To, o.Alert.Via)));
        Assert.Empty(Delivery.After(
            stuck[0].Alert.Through(Channel.Mail), new(Reply.Unreachable, 404), A.Morning, 0).Following);
    }

    [Fact]
    public void Where_nobody_is_set_up_nothing_is_stuck()
    {
        Assert.True(Delivery.After(Feed, new(Reply.Nobody, null), A.Morning, 0)
            is { Ends: true, Dead: false, Following.Count: 0 });
    }

    [Theory]
    [InlineData("advice-2")]
    [InlineData("proposed-2")]
    [InlineData("proposal-3d")]
    [InlineData("ended-2")]
    public void What_only_the_municipality_hears_of_is_told_to_the_ombud_where_it_has_no_contact(string topic)
    {
        var mail = AlertDecided.Of(
            A.Breach(), Breach.AsKind.TopicNamed(topic), Recipient.Contact, Channel.Mail);

        var step = Delivery.After(mail, new(Reply.Nobody, null), A.Morning, 0);

        Assert.Contains(step.Following, one => one.Alert is { To: Recipient.Ombud, Topic: "stuck-contact" });
    }

    [Theory]
    [InlineData(Reply.Nobody, null, 1)]
    [InlineData(Reply.Unreachable, 404, 1)]
    [InlineData(Reply.Refused, 400, 1)]
    [InlineData(Reply.Ill, 503, Delivery.MostAttempts)]
    public void Each_question_that_does_not_reach_the_reporter_is_told_to_the_ombud_by_itself(
        Reply reply, int? status, int attempt)
    {
        var told = new[] { 2, 5 }.SelectMany(sequence => Delivery.After(
            AlertDecided.Of(
                A.Breach(), new AlertTopic.WrittenToReporter(sequence), Recipient.Reporter, Channel.Mail) with
            { Attempt = attempt },
            new(reply, status), A.Morning, 0).Following).Select(one => one.Alert).ToList();

        Assert.Equal(
            [
                ("stuck-reporter-2", Recipient.Ombud), ("stuck-reporter-2", Recipient.Deputy),
                ("stuck-reporter-5", Recipient.Ombud), ("stuck-reporter-5", Recipient.Deputy),
            ],
            told.Select(alert => (alert.Topic, alert.To)));
        Assert.Equal(4, told.Select(alert => alert.Id).Distinct().Count());
        // It was written to somebody all the same when the case has ended since.
        Assert.All(told, alert => Assert.True(Delivery.IsNeeded(alert, A.Breach(BreachState.Closed))));
    }

    [Fact]
    public void A_question_that_fails_in_an_unforeseen_way_is_told_to_the_ombud_too()
    {
        var mail = AlertDecided.Of(
            A.Breach(), new AlertTopic.WrittenToReporter(3), Recipient.Reporter, Channel.Mail);

        Assert.Equal(
            ["stuck-reporter-3", "stuck-reporter-3"],
            Delivery.Failed(mail, A.Morning).Following.Select(one => one.Alert.Topic));
    }

    [Fact]
    public void Of_any_number_of_other_alerts_that_do_not_get_through_one_is_told()
    {
        var topics = new[] { "advice-2", "advice-5", "received", "24h-left" }.Select(name => Delivery.After(
            AlertDecided.Of(A.Breach(), Breach.AsKind.TopicNamed(name), Recipient.Contact, Channel.Mail),
            new(Reply.Refused, 400), A.Morning, 0).Following[0].Alert.Id);

        Assert.Single(topics.Distinct());
    }

    [Fact]
    public void Nothing_is_sent_about_a_closed_case_nor_a_reminder_of_an_older_clock()
    {
        var reminder = AlertDecided.Of(A.Breach(), new BreachAlert.HoursLeft(4), Recipient.Ombud, Channel.Feed);

        Assert.False(Delivery.IsNeeded(Feed, A.Breach(BreachState.Closed)));
        Assert.False(Delivery.IsNeeded(reminder, A.Breach() with { Clock = 2 }));
        Assert.True(Delivery.IsNeeded(Feed, A.Breach() with { Clock = 2 }));
    }

    [Fact]
    public void An_attempt_has_a_message_id_of_its_own_and_the_alert_keeps_its_id()
    {
        Assert.Equal(Feed.Id, Feed.Again().Id);
        Assert.NotEqual(Feed.MessageId, Feed.Again().MessageId);
        Assert.True(Feed.MessageId.Length <= 128);
    }
}
