using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// Every state, every action, every role: what is allowed, what is refused, and what each leaves in history.
public sealed class EveryActionTests
{
    private const Roles OmbudOrController = Roles.Triage | Roles.Decide;

    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    private static readonly Dictionary<string, (Roles May, string When)> Rules = new()
    {
        ["take"] = (Roles.Triage, "untaken"),
        ["set-awareness"] = (OmbudOrController, "open"),
        ["assess"] = (OmbudOrController, "open"),
        ["advise"] = (Roles.Triage, "open"),
        ["decide"] = (Roles.Decide, "open"),
        ["record-notification"] = (OmbudOrController, "open"),
        ["record-communication"] = (OmbudOrController, "open"),
        ["amend"] = (OmbudOrController | Roles.Read, "open"),
        ["note"] = (OmbudOrController | Roles.Read, "always"),
        ["ask"] = (Roles.Triage, "open"),
        ["link"] = (Roles.Triage, "always"),
        // The text that is asked for here is the reporter's; each takes out their own, see WhoRedactsTests.
        ["redact"] = (Roles.Triage, "always"),
        ["confirm"] = (Roles.Decide, "open"),
        ["close"] = (OmbudOrController, "open"),
        ["withdraw"] = (OmbudOrController, "open"),
        ["reopen"] = (OmbudOrController, "ended"),
    };

    public static TheoryData<BreachState, string, Roles> Everything()
    {
        var all = new TheoryData<BreachState, string, Roles>();
        foreach (var state in Enum.GetValues<BreachState>())
            foreach (var action in Rules.Keys)
                foreach (var role in Enum.GetValues<Roles>())
                    all.Add(state, action, role);
        return all;
    }

    [Fact]
    public void Every_action_of_the_desk_has_its_rule_here() =>
        Assert.Equal(Rules.Keys.Order(), A.Breach().Actions.Select(action => action.Name).Order());

    [Fact]
    public void Every_text_that_is_asked_for_has_a_limit_that_its_page_can_show() =>
        Assert.All(
            A.Breach().Actions.SelectMany(action => action.Fields).OfType<TextField>(),
            text => Assert.True(text.Limit > 0, text.Name));

    [Fact]
    public void What_a_form_marks_as_required_is_refused_when_it_is_blank_and_nothing_else_is() =>
        Assert.All(A.Breach().Actions.Where(action => action.Fields.Count > 0), action =>
        {
            var breach = A.Breach(action.Name == "reopen" ? BreachState.Closed : BreachState.Received);
            var blank = new ActionRequest(A.With(OmbudOrController), FieldValues.None, A.At(Now));

            var refused = Assert.IsType<ActionResult.Invalid>(action.Do(breach, blank)).Problems.All
                .Where(problem => problem.Fault is Fault.Required).Select(problem => problem.Field);

            // When something was sent is not required if nothing was; the scores have a page of their own.
            string[] others = action.Name switch
            {
                "record-communication" => ["sentAt"],
                "assess" => ["scores"],
                _ => [],
            };
            Assert.Equal(
                action.Fields.Where(field => field.IsRequired).Select(field => field.Name).Concat(others).Order(),
                refused.Order());
        });

    [Fact]
    public void The_ombuds_advice_the_controllers_decision_and_their_reasons_are_each_one_voice() =>
        Assert.Equal(
            ["set-awareness", "advise", "decide", "close", "withdraw", "reopen"],
            A.Breach().Actions.Where(action => action.IsVoice).Select(action => action.Name));

    [Fact]
    public void No_action_but_one_that_ends_or_reopens_the_case_is_about_a_proposal() =>
        Assert.Equal(
            ["close", "withdraw", "reopen"],
            A.Breach().Actions.Where(action => action.IsOfProposal(A.Breach(), A.Ombud)).Select(one => one.Name));

    [Theory]
    [MemberData(nameof(Everything))]
    public void Who_may_do_what_in_which_state_and_what_it_leaves_behind(BreachState state, string action, Roles role)
    {
        var breach = A.Breach(state) with { Proposal = action == "confirm" ? A.Proposed(Now) : null };
        var isEnded = state is BreachState.Closed or BreachState.Withdrawn;
        var isOpen = Rules[action].When switch
        {
            "untaken" => !isEnded && state is not BreachState.Assessing,
            "open" => !isEnded,
            "ended" => isEnded,
            _ => true,
        };

        var decision = Do(breach, action, A.With(role));

        if ((Rules[action].May & role) == 0)
            Assert.IsType<ActionResult.NotAllowed>(decision);
        else if (!isOpen)
            Assert.DoesNotContain(action, Assert.IsType<ActionResult.NotNow>(decision).Open);
        else
            LeavesOneEntry(breach, action, Assert.IsType<ActionResult.Accepted>(decision).Change);
        if (action != "redact")
            Assert.Equal(decision is ActionResult.Accepted, breach.ActionsOf(A.With(role)).Contains(action));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_is_suggested_as_next_is_something_that_the_person_may_do(
        BreachState state, string action, Roles role)
    {
        var breach = A.Breach(state);
        var next = breach.NextFor(A.With(role));

        Assert.True(next is null || breach.ActionsOf(A.With(role)).Contains(next), action);
    }

    [Theory]
    [InlineData(BreachState.Received, "assessing")]
    [InlineData(BreachState.ToNotify, "to-notify")]
    [InlineData(BreachState.Notified, "notified")]
    public void Taking_a_case_never_puts_it_back(BreachState state, string after) =>
        Assert.Equal(after, Accepted(Do(A.Breach(state), "take", A.Ombud)).Case.StateName);

    [Fact]
    public void A_case_is_taken_once()
    {
        var taken = (Breach)Accepted(A.Breach().Take(A.Ombud, A.At(Now))).Case;

        Assert.Equal((BreachState.Assessing, A.Ombud.Person), (taken.State, taken.TakenBy));
        Assert.IsType<ActionResult.NotNow>(taken.Take(A.Ombud, A.At(Now)));
    }

    private static Change Accepted(ActionResult decision) => Assert.IsType<ActionResult.Accepted>(decision).Change;

    private static void LeavesOneEntry(Breach before, string action, Change change)
    {
        Assert.Equal((action, Now), (change.Entry.Action, change.Entry.At));
        Assert.True(change.Entry.Follows(before.HistoryHead));
        Assert.Equal((before.Version + 1, change.Entry.Hash), (change.Case.Version, change.Case.HistoryHead));
        // A clock that is set anew has its next alarm exactly when something can still fall due.
        if (change.Case.Clock != before.Clock)
            Assert.Equal(A.Reminders.Of((Breach)change.Case).Any(), change.Alarm is not null);
    }

    private static ActionResult Do(Breach breach, string action, Caller by) => action switch
    {
        "take" => breach.Take(by, A.At(Now)),
        "set-awareness" => breach.SetAwareness(by, A.Morning, "En grunn", A.At(Now)),
        "assess" => breach.Assess(by, A.Answers().Sent, A.At(Now)),
        "advise" => breach.Advise(by, "notify", "Et råd", A.At(Now)),
        "decide" => breach.Decide(by, "register", "En grunn", A.At(Now)),
        "record-notification" => breach.RecordNotification(
            by, new(breach.NotifiedAt is null ? "first" : "follow-up", "AR1", Now, null), A.At(Now)),
        "record-communication" => breach.RecordCommunication(by, new(Now, "Brev", null), A.At(Now)),
        "amend" => breach.Amend(by, A.Fields(("consequences", "Uro")), "Etter samtale", A.At(Now)),
        "note" => breach.Note(by, "Et notat", "municipality", A.At(Now)),
        "ask" => breach.Ask(by, "Hvem fikk brevet?", A.At(Now)),
        "link" => breach.Link(by, (Breach)A.Reported(at: Now).Case, A.At(Now)),
        "redact" => breach.Redact(by, "whatHappened", "Et navn", [], A.At(Now)),
        "confirm" => breach.Confirm(by, A.At(Now)),
        "close" => breach.Close(by, "En grunn", A.At(Now)),
        "withdraw" => breach.Withdraw(by, "En grunn", A.At(Now)),
        "reopen" => breach.Reopen(by, "En grunn", A.At(Now)),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
