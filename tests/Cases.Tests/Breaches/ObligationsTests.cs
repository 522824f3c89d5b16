using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class ObligationsTests
{
    [Theory]
    [InlineData(BreachState.Received)]
    [InlineData(BreachState.Assessing)]
    [InlineData(BreachState.ToNotify)]
    public void Until_it_is_decided_otherwise_Datatilsynet_is_to_be_notified_within_72_hours(BreachState state) =>
        Assert.Equal(
            [new(ObligationKind.FirstNotification, A.Morning, A.Morning + Duration.FromHours(72))],
            A.Breach(state).Obligations);

    [Theory]
    [InlineData(BreachState.Closed)]
    [InlineData(BreachState.Withdrawn)]
    public void A_case_that_has_ended_owes_nobody_anything(BreachState state) =>
        Assert.Empty(ToTell(A.Breach(state)).Obligations);

    [Fact]
    public void Datatilsynet_comes_first_then_the_persons_then_the_follow_up()
    {
        var (toNotify, notified) = (A.Breach(BreachState.ToNotify), A.Breach(BreachState.Notified));

        Assert.Equal("record-notification", ToTell(toNotify).NextFor(A.Ombud));
        Assert.Equal("record-communication", ToTell(notified).NextFor(A.Ombud));
        Assert.Equal("record-notification", notified.NextFor(A.Ombud));
        Assert.Equal("close", A.Breach(BreachState.Complete).NextFor(A.Ombud));
    }

    private static Breach ToTell(Breach breach) =>
        breach with { ControllerDecision = A.Decided(Outcome.NotifyAndTell, A.Morning) };
}
