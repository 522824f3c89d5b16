using NodaTime;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class EndAndLinkTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Controller = A.With(Roles.Decide);

    [Fact]
    public void Closing_stops_every_clock_and_keeps_the_reason()
    {
        var change = A.Accepted(A.Breach().Close(Controller, "Ferdig.", A.At(Now)));

        Assert.Equal((null, null), (change.Case.DueAt, change.Alarm));
        Assert.Equal(("Ferdig.", "Ferdig."), (change.Entry.Text, ((Breach)change.Case).Ending!.Reason));
        A.Refused(A.Breach().Close(Controller, " ", A.At(Now)), "reason", Fault.Required);
    }

    [Theory]
    [InlineData(BreachState.Received)]
    [InlineData(BreachState.ToNotify)]
    [InlineData(BreachState.NotToNotify)]
    [InlineData(BreachState.Notified)]
    [InlineData(BreachState.Complete)]
    public void A_case_that_is_reopened_goes_on_where_its_facts_had_brought_it(BreachState state)
    {
        var withdrawn = A.Case(A.Breach(state).Withdraw(Controller, "Ikke et brudd.", A.At(Now)));
        var reopened = A.Accepted(withdrawn.Reopen(A.Ombud, "Det var det likevel.", A.At(Now)));

        Assert.Equal((BreachState.Withdrawn, state), (withdrawn.State, ((Breach)reopened.Case).State));
        Assert.Null(((Breach)reopened.Case).Ending);
        Assert.Equal(A.Reminders.Of((Breach)reopened.Case).Any(), reopened.Alarm is not null);
    }

    [Fact]
    public void A_case_that_is_reopened_after_its_deadline_rings_at_once()
    {
        var closed = A.Case(A.Breach().Close(Controller, "Ferdig.", A.At(Now)));
        var late = A.Morning + Duration.FromDays(5);

        var reopened = A.Accepted(closed.Reopen(A.Ombud, "Nye opplysninger.", A.At(late)));

        Assert.Equal(late, reopened.Alarm!.At);
        Assert.Equal("passed-2d", A.Reminders.Ring((Breach)reopened.Case, reopened.Alarm, late)!.Newest!.Topic.Name);
    }

    [Fact]
    public void Two_cases_of_one_incident_share_a_group_whichever_end_it_is_tied_from()
    {
        var (one, other) = (A.Breach(), (Breach)A.Reported(at: Now).Case);

        var linked = A.Case(one.Link(A.Ombud, other, A.At(Now)));
        var back = A.Case(other.Link(A.Ombud, linked, A.At(Now)));

        Assert.NotNull(linked.Group);
        Assert.Equal(linked.Group, back.Group);
        Assert.Equal(A.Case(other.Link(A.Ombud, one, A.At(Now))).Group, linked.Group);
        A.Refused(linked.Link(A.Ombud, back, A.At(Now)), "number", Fault.LinkedAlready);
        A.Refused(one.Link(A.Ombud, one, A.At(Now)), "number", Fault.SameCase);
    }

    [Theory]
    [InlineData(null, "other", false, false, "other")]
    [InlineData(null, "other", true, true, "other")]
    [InlineData("own", null, false, false, "own")]
    [InlineData("own", null, true, true, "own")]
    [InlineData("own", "other", true, false, "own")]
    [InlineData("own", "other", true, true, "own")]
    [InlineData("own", "other", false, true, "other")]
    [InlineData("own", "other", false, false, null)]
    [InlineData("own", "own", true, true, null)]
    [InlineData("own", "own", false, false, null)]
    public void A_case_joins_the_others_of_its_incident_and_a_group_of_one_gives_way(
        string? own, string? others, bool isAlone, bool leavesNobody, string? group)
    {
        var (one, other) = (A.Breach() with { Group = own }, (Breach)A.Reported(at: Now).Case with { Group = others });

        var result = new Link().Do(one, new(A.Ombud, FieldValues.Of(("number", other.Number.Value)), A.At(Now))
        {
            Other = new(other, isAlone, leavesNobody),
        });

        if (group is not null)
            Assert.Equal(group, A.Case(result).Group);
        else
            A.Refused(result, "number", own == others ? Fault.LinkedAlready : Fault.OtherIncident);
    }

    // Written out, because the other end may be tied by another release.
    [Fact]
    public void The_group_of_two_cases_is_made_of_their_ids_in_this_order_in_every_release()
    {
        var (older, newer) = (A.Breach(), (Breach)A.Reported(at: Now).Case);

        var group = A.Case(older.Link(A.Ombud, newer, A.At(Now))).Group;

        Assert.Equal(Sha256.Of($"{newer.Id}\n{older.Id}")[..32], group);
    }

    [Theory]
    [InlineData(null, Fault.Required)]
    [InlineData(" ", Fault.Required)]
    [InlineData("RIN-26-7K3FQ", Fault.UnknownCase)]
    public void Whoever_ties_a_case_to_another_names_one_that_is_there(string? number, Fault fault) =>
        A.Refused(
            new Link().Do(A.Breach(), new(A.Ombud, FieldValues.Of(("number", number)), A.At(Now))), "number", fault);

    [Fact]
    public void A_case_of_one_joint_incident_is_not_torn_out_into_another()
    {
        var one = A.Breach() with { Group = "one" };
        var other = (Breach)A.Reported(at: Now).Case with { Group = "other" };

        A.Refused(one.Link(A.Ombud, other, A.At(Now)), "number", Fault.OtherIncident);
    }

    [Fact]
    public void That_a_case_was_tied_to_another_is_the_ombuds_to_know()
    {
        var entry = A.Accepted(A.Breach().Link(A.Ombud, (Breach)A.Reported(at: Now).Case, A.At(Now))).Entry;

        Assert.True(A.Breach().Shows(entry, A.Ombud));
        Assert.All(
            new[] { Roles.Read, Roles.Decide, Roles.Report },
            role => Assert.False(A.Breach().Shows(entry, A.With(role))));
    }

    [Fact]
    public void A_joint_report_has_the_same_group_however_often_it_is_sent_and_no_other_has_it()
    {
        var sender = A.Ombud.Person;

        Assert.Equal(Breach.GroupOf(sender, "key"), Breach.GroupOf(sender, "key"));
        Assert.NotEqual(Breach.GroupOf(sender, "key"), Breach.GroupOf(sender, "another"));
        Assert.NotEqual(Breach.GroupOf(sender, "key"), Breach.GroupOf(A.Reporter, "key"));
    }
}
