using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// The ombud advises, the controller decides.
public sealed class OutcomeTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Controller = A.With(Roles.Decide);

    [Fact]
    public void Advice_and_decision_are_two_people_two_times_and_two_fields()
    {
        var advised = A.Case(A.Breach().Advise(A.Ombud, "notify", "Helseopplysninger.", A.At(Now)));
        var decided = A.Case(advised.Decide(Controller, "notify", null, A.At(Now + Duration.FromHours(1))));

        Assert.Equal((A.Ombud.Person, Now), (decided.Advice!.By, decided.Advice.At));
        var (by, at) = (decided.ControllerDecision!.By, decided.ControllerDecision.At);
        Assert.Equal((Controller.Person, Now + Duration.FromHours(1)), (by, at));
        Assert.Equal(BreachState.ToNotify, decided.State);
    }

    [Fact]
    public void Advice_tells_the_municipality_that_a_decision_awaits_and_each_advice_anew()
    {
        var first = A.Accepted(A.Breach().Advise(A.Ombud, "register", "Lite.", A.At(Now)));
        var second = A.Accepted(((Breach)first.Case).Advise(A.Ombud, "notify", "Mer.", A.At(Now)));

        var (one, other) = (Assert.Single(first.Alerts), Assert.Single(second.Alerts));
        Assert.Equal((Recipient.Contact, Channel.Mail), (one.To, one.Via));
        Assert.NotEqual(one.Id, other.Id);
        Assert.True(Delivery.IsNeeded(other, second.Case));
        Assert.False(Delivery.IsNeeded(other, A.Case(((Breach)second.Case).Decide(
            Controller, "notify", null, A.At(Now + Duration.FromMinutes(1))))));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Advice_awaits_a_decision_that_is_not_older_than_itself(int ticks, bool awaits)
    {
        var decided = A.Breach() with
        {
            Advice = new(Outcome.Notify, "Meld.", A.Ombud.Person, Now),
            ControllerDecision = A.Decided(Outcome.Notify, Now + Duration.FromTicks(ticks)),
        };

        Assert.Equal((awaits, awaits), (decided.AwaitsDecision, decided.AwaitsController));
    }

    public static TheoryData<string?, string, string?, Fault?> Reasons => new()
    {
        { null, "notify", null, null },
        { null, "register", null, Fault.ReasonNotToNotify },
        { null, "register", "Kryptert.", null },
        { "notify", "notify", null, null },
        { "notify", "register", " ", Fault.ReasonNotToNotify },
        { "register", "register", null, null },
        { "register", "notify", null, Fault.ReasonAgainstAdvice },
        { "notify", "notify-and-tell", null, Fault.ReasonAgainstAdvice },
        { "notify-and-tell", "notify", "De er varslet av fastlegen.", null },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Not_notifying_needs_a_reason_of_somebodys_and_a_decision_against_advice_one_of_its_own(
        string? advice, string outcome, string? reason, Fault? fault)
    {
        var breach = advice is null ? A.Breach() : A.Case(A.Breach().Advise(A.Ombud, advice, "Råd.", A.At(Now)));

        var decision = breach.Decide(Controller, outcome, reason, A.At(Now));

        if (fault is { } expected)
            A.Refused(decision, "reason", expected);
        else
            Assert.Equal(outcome, A.Accepted(decision).Entry.Details["outcome"]);
    }

    [Fact]
    public void A_decision_that_follows_the_advice_rests_on_its_reasons_and_one_with_a_reason_of_its_own_keeps_that()
    {
        var advised = A.Case(A.Breach().Advise(A.Ombud, "register", "Alt er kryptert.", A.At(Now)));
        var redacted = advised with { Advice = advised.Advice! with { Text = CaseText.Redacted } };

        var followed = A.Accepted(advised.Decide(Controller, "register", null, A.At(Now)));

        Assert.Equal("Alt er kryptert.", ((Breach)followed.Case).ControllerDecision!.Reason);
        Assert.Null(followed.Entry.Text);
        Assert.Equal(
            "Vi er enige.",
            A.Case(advised.Decide(Controller, "register", "Vi er enige.", A.At(Now))).ControllerDecision!.Reason);
        A.Refused(redacted.Decide(Controller, "register", null, A.At(Now)), "reason", Fault.ReasonNotToNotify);
    }

    [Theory]
    [InlineData("maybe", Fault.UnknownValue)]
    [InlineData(null, Fault.Required)]
    public void An_outcome_is_one_of_three(string? outcome, Fault fault)
    {
        A.Refused(A.Breach().Decide(Controller, outcome, "x", A.At(Now)), "outcome", fault);
        A.Refused(A.Breach().Advise(A.Ombud, outcome, "x", A.At(Now)), "outcome", fault);
    }

    [Fact]
    public void Deciding_not_to_notify_stops_the_clock()
    {
        var change = A.Accepted(A.Breach().Decide(Controller, "register", "Kryptert.", A.At(Now)));

        Assert.Equal((BreachState.NotToNotify, null, null),
            (((Breach)change.Case).State, change.Case.DueAt, change.Alarm));
    }

    [Fact]
    public void Once_persons_are_to_be_told_every_day_reminds_until_they_are()
    {
        var decided = A.Case(A.Breach().Decide(Controller, "notify-and-tell", null, A.At(Now)));
        var notified = A.Case(decided.RecordNotification(A.Ombud, new("complete", "AR1", Now, null), A.At(Now)));
        var told = A.Case(notified.RecordCommunication(A.Ombud, new(Now, "Brev i posten.", null), A.At(Now)));

        Assert.Contains("tell-1d", A.Reminders.Of(decided).Take(5).Select(r => r.Topic.Name));
        Assert.Equal(["tell-1d", "tell-2d"], A.Reminders.Of(notified).Take(2).Select(r => r.Topic.Name));
        Assert.Equal(ObligationKind.TellPersons, Assert.Single(notified.Obligations).What);
        Assert.Empty(A.Reminders.Of(told));
        Assert.Empty(told.Obligations);
    }

    [Fact]
    public void Two_clocks_of_one_case_ring_in_order_of_time()
    {
        var decided = A.Case(A.Breach().Decide(Controller, "notify-and-tell", null, A.At(Now)));

        var times = A.Reminders.Of(decided).Take(40).Select(r => r.At).ToList();

        Assert.Equal(times.Order(), times);
    }
}
