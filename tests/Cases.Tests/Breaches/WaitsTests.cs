using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// What is worst soonest comes first: in the list of cases, and on the page of one.
public sealed class WaitsTests
{
    private static readonly Instant Now = A.Morning;

    [Fact]
    public void Persons_untold_for_two_days_in_a_very_severe_case_come_before_every_deadline_that_has_not_passed()
    {
        var untold = VerySevere(ToTell(Ago(hours: 48)));
        var lastHour = Taken(A.Breach(discoveredAt: Ago(hours: 71)));

        Assert.Equal([untold, lastHour], Listed(lastHour, untold));
    }

    [Fact]
    public void Persons_may_lie_untold_for_a_day_and_in_a_severe_case_not_at_all()
    {
        var told = Ago(hours: 2);

        Assert.Equal(told + Duration.FromDays(1), ToTell(told).WantedAt);
        Assert.Equal(told, VerySevere(ToTell(told)).WantedAt);
    }

    [Fact]
    public void What_has_no_date_comes_by_its_age()
    {
        var (older, younger) = (ToTell(Ago(hours: 50)), ToTell(Ago(hours: 3)));
        var between = Taken(A.Breach(discoveredAt: Ago(hours: 60)));

        Assert.Equal([older, between, younger], Listed(younger, older, between));
    }

    [Fact]
    public void A_case_that_nobody_has_taken_counts_as_a_day_closer_to_its_deadline()
    {
        var untaken = A.Breach(discoveredAt: Ago(hours: 20));
        var (closer, further) = (A.Breach(discoveredAt: Ago(hours: 45)), A.Breach(discoveredAt: Ago(hours: 43)));

        Assert.Equal([Taken(closer), untaken, Taken(further)], Listed(untaken, Taken(further), Taken(closer)));
    }

    [Fact]
    public void Reports_that_nobody_has_taken_stand_in_the_order_of_their_deadlines_however_late_they_came()
    {
        var early = A.Breach(discoveredAt: Ago(hours: 30)) with { ReceivedAt = Now };
        var late = A.Breach(discoveredAt: Ago(hours: 10));

        Assert.Equal([early, late], Listed(late, early));
    }

    [Fact]
    public void An_address_that_must_not_be_known_comes_first_as_soon_as_it_is_reported()
    {
        var hidden = Hidden(A.Breach(discoveredAt: Ago(hours: 1)));
        var lastHour = Taken(A.Breach(discoveredAt: Ago(hours: 71)));

        Assert.Equal([hidden, lastHour], Listed(lastHour, hidden));
    }

    [Fact]
    public void A_proposal_waits_for_the_controller_also_where_nothing_else_does()
    {
        var proposed = A.Case(A.Breach(BreachState.Complete).Close(A.Ombud, "Ferdig.", A.At(Now)));

        Assert.Equal((WaitKind.Unconfirmed, Now + Duration.FromDays(1)), First(proposed));
    }

    [Fact]
    public void Taking_a_grave_case_does_not_make_it_sink()
    {
        var hidden = Taken(Hidden(A.Breach(discoveredAt: Ago(hours: 1))));
        var lastHour = Taken(A.Breach(discoveredAt: Ago(hours: 71)));
        var advised = hidden with { Advice = new(Outcome.Notify, "Meld.", A.Ombud.Person, Now) };

        Assert.Equal([hidden, lastHour], Listed(lastHour, hidden));
        Assert.Equal((WaitKind.Unadvised, WaitKind.Undecided), (First(hidden).What, First(advised).What));
    }

    [Fact]
    public void Advice_waits_a_day_for_the_decision_and_a_question_a_day_for_its_answer()
    {
        var advised = Taken(A.Breach()) with { Advice = new(Outcome.Notify, "Meld.", A.Ombud.Person, Now) };
        var asked = A.Case(Taken(A.Breach()).Ask(A.Ombud, "Hvem?", A.At(Now)));
        var answered = A.Case(asked.Reply(new(A.Reporter, Roles.Report, "3439"), "Naboen.", A.At(Now)));

        Assert.Equal((WaitKind.Undecided, Now + Duration.FromDays(1)), First(advised));
        Assert.Equal((WaitKind.Unanswered, Now + Duration.FromDays(1)), First(asked));
        Assert.Equal(ObligationKind.FirstNotification, First(answered).What);
    }

    [Fact]
    public void A_second_question_makes_the_first_no_younger_and_a_decision_ends_the_wait_for_the_answer()
    {
        var asked = A.Case(Taken(A.Breach()).Ask(A.Ombud, "Hvem?", A.At(Now)));
        var again = A.Case(asked.Ask(A.Ombud, "Og når?", A.At(Now + Duration.FromHours(5))));
        var decided = again with { State = BreachState.NotToNotify };

        Assert.Equal(Now + Duration.FromDays(1), again.WantedAt);
        Assert.DoesNotContain(decided.Waits, one => one.What == WaitKind.Unanswered);
    }

    [Fact]
    public void A_case_in_which_nothing_is_left_to_do_or_that_has_ended_waits_for_nothing()
    {
        var ended = A.Case(A.Breach().Close(A.With(Roles.Decide), "Ferdig.", A.At(Now)));

        Assert.All(new[] { A.Breach(BreachState.NotToNotify), A.Breach(BreachState.Complete), ended }, one =>
        {
            Assert.Empty(one.Waits);
            Assert.Null(one.WantedAt);
        });
    }

    [Fact]
    public void Four_hours_come_before_two_days_on_the_page_of_a_case()
    {
        var pressing = A.Breach(BreachState.Assessing).PressingAt(Now + Duration.FromHours(20));

        Assert.Equal(["decide-awareness", "notify-authority"], pressing.Select(one => one.What));
    }

    [Fact]
    public void A_deadline_of_our_own_that_has_passed_yields_to_the_laws_that_has_not()
    {
        var pressing = A.Breach(BreachState.Assessing).PressingAt(Now + Duration.FromHours(71));

        Assert.Equal(["notify-authority", "decide-awareness"], pressing.Select(one => one.What));
    }

    [Theory]
    [InlineData(-1, "decide-awareness", "notify-authority")]
    [InlineData(0, "notify-authority", "decide-awareness")]
    public void A_deadline_of_our_own_yields_in_the_moment_in_which_it_passes(int ticks, params string[] order)
    {
        var passes = Now + Deadline.ToDecideAwareness + Duration.FromTicks(ticks);

        Assert.Equal(order, A.Breach(BreachState.Assessing).PressingAt(passes).Select(one => one.What));
    }

    [Fact]
    public void Behind_the_laws_deadline_what_waits_for_somebody_comes_before_what_of_our_own_has_passed()
    {
        var breach = A.Breach(BreachState.Assessing);
        breach = breach with { AskedAt = breach.DueAt - Duration.FromDays(1) };

        Assert.Equal(
            ["notify-authority", WaitKind.Unanswered, "decide-awareness"],
            breach.PressingAt(Now + Duration.FromHours(50)).Select(one => one.What));
    }

    [Fact]
    public void Persons_who_have_waited_too_long_come_before_the_days_that_are_left_to_notify()
    {
        var both = ToTell(Now) with { State = BreachState.ToNotify, AwareAt = Now, Notifications = [] };

        var pressing = both.PressingAt(Now + Duration.FromHours(30));

        Assert.Equal(ObligationKind.TellPersons, pressing[0].What);
    }

    [Fact]
    public void A_case_says_whose_the_next_step_is()
    {
        var received = A.Breach();
        var advised = Taken(received) with { Advice = new(Outcome.Notify, "Meld.", A.Ombud.Person, Now) };

        Assert.Equal(
            [("take", Roles.Triage), ("decide", Roles.Decide), ("record-notification", Roles.Decide)],
            new[] { received, advised, A.Breach(BreachState.ToNotify) }
                .Select(one => (one.Next!.Name, one.Turn!.Value)));
    }

    [Fact]
    public void The_next_step_leads_from_taking_the_case_to_the_ombuds_advice_and_then_to_the_decision()
    {
        var taken = A.Case(A.Breach().Take(A.Ombud, A.At(Now)));
        var aware = A.Case(taken.SetAwareness(A.Ombud, Now, "Da visste vi det.", A.At(Now)));
        var assessed = A.Case(aware.Assess(A.Ombud, A.Answers().Sent, A.At(Now)));
        var advised = A.Case(assessed.Advise(A.Ombud, "notify", "Meld.", A.At(Now)));

        Assert.Equal(
            [
                ("take", Roles.Triage), ("set-awareness", Roles.Triage), ("assess", Roles.Triage),
                ("advise", Roles.Triage), ("decide", Roles.Decide),
            ],
            new[] { A.Breach(), taken, aware, assessed, advised }.Select(one => (one.Next!.Name, one.Turn!.Value)));
        Assert.Equal("advise", assessed.NextFor(A.Ombud));
        Assert.Null(assessed.NextFor(A.With(Roles.Decide)));
    }

    [Fact]
    public void Each_flag_shows_exactly_where_it_is_true()
    {
        var plain = A.Breach();
        plain = plain with { Facts = plain.Facts with { DataCategories = [DataCategory.Contact] } };

        Assert.Empty(plain.Flags);
        Assert.Equal([BreachTrait.ProtectedAddress], Hidden(plain).Flags);
        Assert.Equal([BreachTrait.SpecialCategories], Of(plain, DataCategory.Health).Flags);
        Assert.Empty(Of(plain, DataCategory.Offences).Flags);
        Assert.Equal([BreachTrait.Children], Of(plain, DataCategory.Grades).Flags);
        Assert.Equal([BreachTrait.Children], About(plain, Relation.KindergartenChildren).Flags);
        Assert.Equal([BreachTrait.Children], SentAbout(plain, aChild: true).Flags);
        Assert.Empty(SentAbout(plain, aChild: false).Flags);
        Assert.Empty(About(plain, Relation.Employees).Flags);
        Assert.Empty(Counting(plain, 100).Flags);
        Assert.Equal([BreachTrait.Over100], Counting(plain, 101).Flags);
        Assert.Equal([BreachTrait.Ongoing], (plain with { Facts = plain.Facts with { Ongoing = true } }).Flags);
    }

    private static Breach Of(Breach one, params DataCategory[] data) =>
        one with { Facts = one.Facts with { DataCategories = data } };

    private static Breach Hidden(Breach one) => Of(one, DataCategory.ProtectedAddress);

    private static Breach SentAbout(Breach one, bool aChild) =>
        one with { Facts = one.Facts with { WrongRecipient = new(default, default, default, null, aChild) } };

    private static Breach About(Breach one, Relation whom) =>
        one with { Findings = one.Findings with { Relations = [whom] } };

    private static Breach Counting(Breach one, int persons) =>
        one with { Facts = one.Facts with { Persons = new(persons, Precision.Exact) } };

    private static Instant Ago(int hours) => Now - Duration.FromHours(hours);

    private static Breach Taken(Breach one) =>
        one with { State = BreachState.Assessing, TakenBy = A.Ombud.Person };

    // Datatilsynet has everything; the persons know nothing.
    private static Breach ToTell(Instant decidedAt) =>
        A.Breach(BreachState.Complete) with { ControllerDecision = A.Decided(Outcome.NotifyAndTell, decidedAt) };

    private static Breach VerySevere(Breach one) => one with
    {
        Assessment = new(new([new(DataType.Sensitive, 4)], 1, 0.5m, 0, 0, false, false), A.Ombud.Person, Now),
    };

    private static (string What, Instant WantedAt) First(Breach one) => (one.Waits[0].What, one.Waits[0].WantedAt);

    private static List<Breach> Listed(params Breach[] cases) => [.. cases.OrderBy(one => one.WantedAt)];
}
