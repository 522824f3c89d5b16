using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// What the forms of the actions offer and ask, where the 72 hours depend on it.
public sealed class DeadlineFieldsTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    [Fact]
    public void The_times_that_end_a_deadline_are_those_at_which_somebody_was_told() => Assert.Equal(
        ["record-communication.sentAt", "record-notification.sentAt"],
        Breach.AsKind.Actions.SelectMany(action => action.Fields.OfType<MomentField>()
            .Where(field => field.EndsDeadline).Select(field => $"{action.Name}.{field.Name}")).Order());

    [Theory]
    [InlineData(BreachState.Received, "first complete")]
    [InlineData(BreachState.Notified, "follow-up complete")]
    public void A_first_notification_is_offered_until_one_was_sent_and_a_follow_up_after_it(
        BreachState state, string phases) =>
        Assert.Equal(phases, Offered(A.Breach(state), "record-notification", "phase"));

    [Fact]
    public void A_letter_is_offered_as_sent_in_the_forms_in_which_somebody_has_saved_it()
    {
        var written = A.Case(A.Breach().Amend(
            A.Ombud, A.Fields(("letterNn", "Til deg.")), "Brevet", A.At(Now)));

        Assert.Equal("", Offered(A.Breach(), "record-communication", "letter"));
        Assert.Equal("nn", Offered(written, "record-communication", "letter"));
        Assert.Equal(
            "unintelligible risk-removed public-message secret-by-law",
            Offered(written, "record-communication", "exemption"));
    }

    [Fact]
    public void A_notification_says_which_phase_it_is() => A.Refused(
        A.Breach().RecordNotification(A.Ombud, new(null, "AR1", Now, null), A.At(Now)), "phase", Fault.Required);

    [Fact]
    public void The_shorter_deadline_runs_until_somebody_has_decided_on_awareness()
    {
        var decided = A.Case(A.Breach().SetAwareness(A.Ombud, A.Morning, "Da visste vi det.", A.At(Now)));

        Assert.Equal(["notify-authority", "decide-awareness"], A.Breach().Deadlines.Select(one => one.Name));
        Assert.Equal(["notify-authority"], decided.Deadlines.Select(one => one.Name));
    }

    [Fact]
    public void Amending_a_time_moves_the_deadline_exactly_where_the_fact_says_that_it_may()
    {
        var earlier = A.Fields(("processorToldAt", (A.Morning - Duration.FromHours(1)).ToString()));
        var breach = A.Case(A.Breach().Amend(A.Ombud, earlier, "Fant e-posten.", A.At(Now)));

        foreach (var fact in BreachFields.Amendable.Where(fact => fact.Kind is FieldKind.Moment))
        {
            var moved = A.Case(breach.Amend(
                A.Ombud, A.Fields((fact.Name, (A.Morning - Duration.FromHours(3)).ToString())), "Feil.", A.At(Now)));

            Assert.Equal((fact.Name, fact.MovesTheClock), (fact.Name, moved.DueAt != breach.DueAt));
        }
    }

    private static string Offered(Breach breach, string action, string field)
    {
        var offering = breach.Actions.Single(one => one.Name == action);
        var asked = offering.Fields.Single(one => one.Name == field);
        return string.Join(' ', offering.Offered(asked, breach, A.Ombud, []));
    }
}
