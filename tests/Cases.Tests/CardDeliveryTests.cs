using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

/// <summary>How advice reaches those who decide: on a card each, and where no card arrives by mail.</summary>
public sealed class CardDeliveryTests
{
    private const string Person = "0123456789abcdef0123456789abcdef";

    private static readonly AlertDecided ToAll = ToControllers("advice-2");
    private static readonly AlertDecided ToOne = ToControllers($"advice-2-{Person}");

    [Fact]
    public void Advice_is_for_the_cards_of_those_who_decide_where_there_are_cards_and_for_the_contacts_mail_elsewhere()
    {
        var topic = new AlertTopic.AdviceGiven(2);

        Assert.Equal([ToAll], new ReminderSchedule { HasCards = true }.Alerts(A.Breach(), topic));
        Assert.Equal(
            [(Recipient.Contact, Channel.Mail)],
            new ReminderSchedule().Alerts(A.Breach(), topic).Select(alert => (alert.To, alert.Via)));
    }

    [Fact]
    public void Each_who_decides_gets_a_message_of_their_own_and_the_contact_mail_an_hour_later_unless_it_is_decided()
    {
        var step = Delivery.After(ToAll, new(Reply.HandedOn, null) { Instead = [ToOne] }, A.Morning, 0);

        Assert.Equal(
            [
                new Outgoing(ToOne, A.Morning),
                new(Mail() with { Topic = "undecided-2" }, A.Morning, A.Morning + Duration.FromHours(1)),
            ],
            step.Following);
        Assert.True(step is { Ends: true, Dead: false, Outcome: "handed-on" });
    }

    [Theory]
    [InlineData(Reply.Nobody, true)]
    [InlineData(Reply.Unreachable, false)]
    [InlineData(Reply.Refused, false)]
    public void Where_no_card_arrives_the_contact_gets_one_mail_whoever_it_was_for(Reply reply, bool isToAll)
    {
        var step = Delivery.After(isToAll ? ToAll : ToOne, new(reply, 404), A.Morning, 0);

        Assert.Equal(
            AlertDecided.Of(A.Breach(), new AlertTopic.AdviceGiven(2), Recipient.Contact, Channel.Mail),
            Assert.Single(step.Following).Alert);
    }

    [Fact]
    public void While_Teams_is_ill_the_card_is_tried_again_and_mail_follows_after_two_minutes_once()
    {
        var first = Delivery.After(ToOne, new(Reply.Ill, 503), A.Morning, 0).Following;
        var second = Delivery.After(ToOne.Again(), new(Reply.Ill, 503), A.Morning, 0).Following;

        Assert.Equal([ToOne.Again(), Mail()], first.Select(one => one.Alert));
        Assert.Equal(A.Morning + Duration.FromMinutes(2), first[1].NotBefore);
        Assert.Single(second);
    }

    [Fact]
    public void What_failed_in_a_way_that_nobody_foresaw_goes_by_mail_too() =>
        Assert.Equal(Mail(), Assert.Single(Delivery.Failed(ToOne, A.Morning).Following).Alert);

    [Theory]
    [InlineData(Reply.Nobody)]
    [InlineData(Reply.Unreachable)]
    [InlineData(Reply.Ill)]
    public void A_card_that_is_only_brought_up_to_date_is_worth_no_mail(Reply reply) =>
        Assert.DoesNotContain(
            Delivery.After(ToControllers("card-3"), new(reply, 404), A.Morning, 0).Following,
            one => one.Alert.Via is Channel.Mail);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Of_the_newest_advice_alone_a_card_is_posted_and_a_mail_waits(int sequence, bool isNeeded)
    {
        var advice = new Advice<Outcome>(Outcome.Notify, "Meld det.", A.Ombud.Person, A.Morning) { Sequence = 3 };
        var breach = A.Breach() with { Advice = advice };

        Assert.Equal(isNeeded, Delivery.IsNeeded(ToControllers($"advice-{sequence}-{Person}"), breach));
        Assert.Equal(isNeeded, Delivery.IsNeeded(Mail() with { Topic = $"undecided-{sequence}" }, breach));
        Assert.True(Delivery.IsNeeded(
            ToControllers($"advice-{sequence}-{Person}"),
            breach with { Advice = advice with { Sequence = null } }));
    }

    [Fact]
    public void Advice_on_a_card_is_always_for_somebody() =>
        Assert.IsType<AlertTopic.OfAnotherRelease>(Breach.AsKind.TopicNamed("advice-2-"));

    [Theory]
    [InlineData("1970-01-01T00:01:59Z", "clock-1")]
    [InlineData("1970-01-01T02:00:00Z", "clock-120")]
    [InlineData("2026-11-20T09:00:30Z", "clock-29919420")]
    public void A_card_tells_of_a_clock_by_the_minute_at_which_it_rang(string at, string name)
    {
        var rung = AlertTopic.CardRung.At(A.Utc(at));

        Assert.Equal(name, rung.Name);
        Assert.Equal(rung, Breach.AsKind.TopicNamed(name));
    }

    [Theory]
    [InlineData("card-3", Recipient.Channel, Channel.Card)]
    [InlineData("event-3", Recipient.Calendar, Channel.Calendar)]
    public void What_stands_somewhere_is_tried_for_more_than_a_day_before_it_stays_wrong(
        string topic, Recipient to, Channel via)
    {
        var (alert, tried) = (AlertDecided.Of(A.Breach(), Breach.AsKind.TopicNamed(topic), to, via), A.Morning);
        while (Delivery.After(alert, new(Reply.Ill, 503), tried, 0) is { Ends: false, Following: [var next] })
        {
            Assert.InRange(next.NotBefore!.Value - tried, Duration.FromSeconds(15), Duration.FromHours(2));
            (alert, tried) = (next.Alert, next.NotBefore.Value);
        }

        Assert.InRange(tried - A.Morning, Duration.FromHours(25), Duration.FromHours(48));
    }

    [Fact]
    public void A_case_that_ended_before_its_card_was_posted_gets_it_all_the_same() => Assert.True(
        Delivery.IsNeeded(AlertDecided.OfCard(A.Breach()), A.Breach() with { State = BreachState.Closed }));

    [Fact]
    public void A_message_to_one_person_has_an_id_that_the_bus_takes()
    {
        var longest = ToOne with { Attempt = 10, Clock = 1000, Topic = $"advice-1000-{Person}" };

        Assert.True(longest.MessageId.Length <= 128);
    }

    private static AlertDecided ToControllers(string topic) =>
        AlertDecided.Of(A.Breach(), Breach.AsKind.TopicNamed(topic), Recipient.Controller, Channel.Card);

    private static AlertDecided Mail() =>
        AlertDecided.Of(A.Breach(), new AlertTopic.AdviceGiven(2), Recipient.Contact, Channel.Mail);
}
