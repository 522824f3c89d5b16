using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// The ombud ends nothing that the controller has not decided: a proposal stands beside the unchanged state, and the
// clock runs on.
public sealed class ProposalTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Instant Due = A.Morning + Duration.FromHours(72);
    private static readonly Caller Controller = A.With(Roles.Decide);

    public static TheoryData<BreachState, string, Roles> Endings()
    {
        var all = new TheoryData<BreachState, string, Roles>();
        foreach (var state in Enum.GetValues<BreachState>())
            foreach (var action in new[] { "close", "withdraw" })
                foreach (var role in new[] { Roles.Triage, Roles.Decide })
                    all.Add(state, action, role);
        return all;
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_ombud_proposes_until_the_controller_has_decided_and_the_controller_ends_at_once(
        BreachState state, string action, Roles role)
    {
        var breach = A.Breach(state);
        if (!breach.Open)
            return;
        var by = A.With(role);
        var isProposal = role is Roles.Triage && breach.ControllerDecision is null;

        var change = A.Accepted(action == "close"
            ? breach.Close(by, "Ferdig.", A.At(Now))
            : breach.Withdraw(by, "Ferdig.", A.At(Now)));
        var left = (Breach)change.Case;

        Assert.Equal(isProposal ? breach.State : action == "close" ? BreachState.Closed : BreachState.Withdrawn,
            left.State);
        Assert.Equal(isProposal, left.Proposal is not null);
        Assert.Equal(!isProposal, left.Ending is not null);
        if (isProposal)
            Assert.Equal((breach.DueAt, breach.Obligations.Count), (left.DueAt, left.Obligations.Count));
        // Whoever did not do it is told.
        string[] told = (role, breach.ControllerDecision) switch
        {
            (Roles.Decide, null) => ["stopped-2"],
            (Roles.Decide, _) => [],
            _ => [isProposal ? "proposed-2" : "ended-2"],
        };
        Recipient[] to = role is Roles.Decide ? [Recipient.Ombud, Recipient.Deputy] : [Recipient.Contact];
        Assert.Equal(told, change.Alerts.Select(alert => alert.Topic).Distinct());
        Assert.All(change.Alerts, alert =>
        {
            Assert.Contains(alert.To, to);
            Assert.Equal(left.Clock, alert.Clock);
            Assert.True(Delivery.IsNeeded(alert, left));
        });
        Assert.Equal(
            role is Roles.Triage && breach.ControllerDecision is null,
            breach.Actions.Single(one => one.Name == action).IsOfProposal(breach, by));
    }

    [Fact]
    public void Newer_advice_awaits_the_controller_again()
    {
        var decided = A.Case(A.Breach().Decide(Controller, "notify", null, A.At(Now)));
        var advised = A.Case(decided.Advise(A.Ombud, "register", "Kryptert.", A.At(Now + Duration.Epsilon)));

        Assert.Null(A.Case(decided.Close(A.Ombud, "Ferdig.", A.At(Now))).Proposal);
        Assert.NotNull(A.Case(advised.Close(A.Ombud, "Ferdig.", A.At(Now + Duration.FromHours(1)))).Proposal);
    }

    [Fact]
    public void The_municipality_is_reminded_after_one_day_and_three_and_then_weekly()
    {
        var proposed = Proposed();

        var reminders = A.Reminders.Of(proposed)
            .Where(one => one.Topic.Duty == "proposal").Take(5).ToList();

        Assert.Equal(
            ["proposal-1d", "proposal-3d", "proposal-10d", "proposal-17d", "proposal-24d"],
            reminders.Select(one => one.Topic.Name));
        Assert.Equal([1, 3, 10, 17, 24], reminders.Select(one => (one.At - Now).TotalDays));
        Assert.All(reminders, one =>
        {
            var alert = Assert.Single(A.Reminders.Alerts(proposed, one.Topic));
            Assert.Equal((Recipient.Contact, Channel.Mail), (alert.To, alert.Via));
            Assert.True(Delivery.IsNeeded(alert, proposed));
        });
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "proposal-1d")]
    public void A_reminder_of_a_proposal_rings_at_its_time_and_no_sooner(int ticks, string? rung)
    {
        var change = A.Accepted(A.Breach(BreachState.Complete).Close(A.Ombud, "Ferdig.", A.At(Now)));
        var at = Now + Duration.FromDays(1) + Duration.FromTicks(ticks);

        var ringing = A.Reminders.Ring(change.Case, change.Alarm!, at);

        Assert.Equal(Now + Duration.FromDays(1), change.Alarm!.At);
        Assert.Equal(rung, ringing?.Newest?.Topic.Name);
    }

    [Fact]
    public void The_clock_runs_on_and_the_ombud_hears_that_it_has_passed_once_and_not_daily()
    {
        var proposed = Proposed();
        var names = A.Reminders.Of(proposed).TakeWhile(one => one.At < Due + Duration.FromDays(9))
            .Select(one => one.Topic.Name).ToList();

        Assert.Equal(Due, proposed.DueAt);
        Assert.Equal(
            ["12h-left", "4h-left", "1h-left", "passed"],
            names.Where(name => name is not ("24h-left" or "awareness-undecided")
                && !name.StartsWith("proposal", StringComparison.Ordinal)));
        Assert.DoesNotContain("unopened", names);
        Assert.Contains(
            A.Reminders.Alerts(proposed, new BreachAlert.DeadlinePassed(0)), alert => alert.To is Recipient.Contact);
    }

    [Theory]
    [InlineData("reopen")]
    [InlineData("turn down")]
    public void Taken_back_or_turned_down_the_case_goes_on_and_what_has_passed_is_told_daily_again(string how)
    {
        var by = how == "reopen" ? A.Ombud : Controller;
        var late = Due + Duration.FromDays(2);

        var change = A.Accepted(Proposed().Reopen(by, "Vi må se på den igjen.", A.At(late)));
        var left = (Breach)change.Case;

        Assert.Equal((BreachState.Received, null, null), (left.State, left.Proposal, left.Ending));
        Assert.Contains("passed-3d", A.Reminders.Of(left).Take(10).Select(one => one.Topic.Name));
        Assert.Equal(how == "reopen" ? [] : ["reopened-3", "reopened-3"], change.Alerts.Select(alert => alert.Topic));
        Assert.Equal("closed", change.Entry.Details["proposed"]);
        Assert.IsType<ActionResult.NotNow>(left.Confirm(Controller, A.At(late)));
    }

    [Theory]
    [InlineData("close", BreachState.Closed)]
    [InlineData("withdraw", BreachState.Withdrawn)]
    public void The_controller_alone_confirms_and_the_case_ends_as_proposed_with_the_ombuds_reason(
        string action, BreachState state)
    {
        var proposed = A.Case(action == "close"
            ? A.Breach().Close(A.Ombud, "Alt er gjort.", A.At(Now))
            : A.Breach().Withdraw(A.Ombud, "Alt er gjort.", A.At(Now)));

        var change = A.Accepted(proposed.Confirm(Controller, A.At(Due)));
        var ended = (Breach)change.Case;

        Assert.Equal((state, null, null, null), (ended.State, ended.DueAt, ended.Proposal, change.Alarm));
        Assert.Equal(
            ("Alt er gjort.", Controller.Person, Due, A.Ombud.Person),
            (ended.Ending!.Reason, ended.Ending.By, ended.Ending.At, ended.Ending.ProposedBy));
        Assert.IsType<ActionResult.NotAllowed>(proposed.Confirm(A.Ombud, A.At(Due)));
        Assert.IsType<ActionResult.NotAllowed>(proposed.Confirm(A.With(Roles.Read), A.At(Due)));
        Assert.IsType<ActionResult.NotNow>(ended.Confirm(Controller, A.At(Due)));
        Assert.IsType<ActionResult.NotNow>(A.Breach().Confirm(Controller, A.At(Due)));
    }

    [Fact]
    public void Whatever_the_controller_decides_answers_the_proposal()
    {
        var decided = A.Case(Proposed().Decide(Controller, "notify", null, A.At(Now)));
        var ended = A.Case(Proposed().Withdraw(Controller, "Ikke et brudd.", A.At(Now)));

        Assert.Equal((BreachState.ToNotify, null), (decided.State, decided.Proposal));
        Assert.Equal((BreachState.Withdrawn, null), (ended.State, ended.Proposal));
        Assert.Null(ended.Ending!.ProposedBy);
    }

    [Fact]
    public void A_new_proposal_takes_the_place_of_the_one_before_and_is_reminded_of_anew()
    {
        var later = Now + Duration.FromDays(2);

        var change = A.Accepted(Proposed().Withdraw(A.Ombud, "Det var ikke et brudd.", A.At(later)));

        Assert.Equal(
            new Proposal(End.Withdrawn, "Det var ikke et brudd.", A.Ombud.Person, later), change.Case.Proposal);
        Assert.Equal("proposed-3", Assert.Single(change.Alerts).Topic);
        Assert.Equal(later + Duration.FromDays(1), A.Reminders.Of((Breach)change.Case)
            .First(one => one.Topic.Duty == "proposal").At);
    }

    [Fact]
    public void The_next_step_is_the_controllers_answer_and_nothing_for_the_ombud()
    {
        var advised = A.Case(A.Breach().Advise(A.Ombud, "register", "Kryptert.", A.At(Now)));
        var proposed = A.Case(advised.Close(A.Ombud, "Ferdig.", A.At(Now + Duration.FromHours(1))));
        var again = A.Case(proposed.Advise(A.Ombud, "notify", "Likevel.", A.At(Now + Duration.FromHours(2))));

        Assert.Null(proposed.NextFor(A.Ombud));
        Assert.Equal("confirm", proposed.NextFor(Controller));
        Assert.Equal("decide", again.NextFor(Controller));
    }

    [Theory]
    [InlineData(-1, "decide")]
    [InlineData(0, "decide")]
    [InlineData(1, "confirm")]
    public void Advice_is_decided_on_first_unless_the_proposal_is_newer(int ticks, string next)
    {
        var advised = A.Case(A.Breach().Advise(A.Ombud, "notify", "Meld.", A.At(Now)));

        var both = advised with { Proposal = A.Proposed(Now + Duration.FromTicks(ticks)) };

        Assert.Equal(next, both.NextFor(Controller));
    }

    [Fact]
    public void A_proposal_that_was_answered_is_not_mailed_about_any_more()
    {
        var change = A.Accepted(A.Breach().Close(A.Ombud, "Ferdig.", A.At(Now)));
        var alert = Assert.Single(change.Alerts);

        Assert.False(Delivery.IsNeeded(alert, A.Case(((Breach)change.Case).Confirm(Controller, A.At(Now)))));
        Assert.False(Delivery.IsNeeded(
            alert, A.Case(((Breach)change.Case).Decide(Controller, "notify", null, A.At(Now)))));
    }

    [Fact]
    public void What_the_ombud_proposes_is_the_ombuds_to_take_out_before_and_after_it_is_confirmed()
    {
        var (proposed, history) = A.Play(b => b.Close(A.Ombud, "Kari er funnet.", A.At(Now)));
        var (ended, after) = A.Play(
            b => b.Close(A.Ombud, "Kari er funnet.", A.At(Now)), b => b.Confirm(Controller, A.At(Now)));

        foreach (var (breach, entries, text) in new[]
        {
            (proposed, history, "proposal"), (ended, after, "ending"), (ended, after, "history-2"),
        })
        {
            Assert.IsType<ActionResult.NotAllowed>(breach.Redact(Controller, text, "x", entries, A.At(Now)));
            var left = A.Case(breach.Redact(A.Ombud, text, "x", entries, A.At(Now), "Kari"));
            Assert.Equal("[sladdet] er funnet.", left.Proposal?.Reason ?? left.Ending!.Reason);
        }
    }

    public static TheoryData<string?, string, bool> Decisions()
    {
        var all = new TheoryData<string?, string, bool>();
        string?[] advices = [null, .. WireName.All<Outcome>()];
        foreach (var advice in advices)
            foreach (var outcome in WireName.All<Outcome>())
                all.Add(advice, outcome, advice != outcome);
        return all;
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_against_the_advice_or_without_any_is_told_to_the_ombud(
        string? advice, string outcome, bool isTold)
    {
        var breach = advice is null ? A.Breach() : A.Case(A.Breach().Advise(A.Ombud, advice, "Råd.", A.At(Now)));

        var change = A.Accepted(breach.Decide(Controller, outcome, "En grunn.", A.At(Now)));
        var closed = A.Case(((Breach)change.Case).Close(Controller, "Ferdig.", A.At(Now)));

        Recipient[] told = isTold ? [Recipient.Ombud, Recipient.Deputy] : [];
        Assert.Equal(told, change.Alerts.Select(alert => alert.To));
        Assert.All(change.Alerts, alert => Assert.True(Delivery.IsNeeded(alert, closed)));
    }

    [Theory]
    [InlineData(Roles.Decide, 2)]
    [InlineData(Roles.Triage, 0)]
    public void That_a_case_was_reopened_is_told_to_the_ombud_who_did_not_do_it(Roles role, int told)
    {
        var closed = A.Case(A.Breach().Close(Controller, "Ferdig.", A.At(Now)));

        var change = A.Accepted(closed.Reopen(A.With(role), "Nytt.", A.At(Now)));

        Assert.Equal(Enumerable.Repeat("reopened-3", told), change.Alerts.Select(alert => alert.Topic));
        Assert.All(change.Alerts, alert => Assert.True(Delivery.IsNeeded(alert, change.Case)));
    }

    private static Breach Proposed() => A.Case(A.Breach().Close(A.Ombud, "Alt er gjort.", A.At(Now)));
}
