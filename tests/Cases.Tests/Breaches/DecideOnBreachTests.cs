using NodaTime;

namespace Ombud.Cases.Tests.Breaches;

public sealed class DecideOnBreachTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    private static readonly Dictionary<string, Roles> MayDo = new()
    {
        ["take"] = Roles.Triage,
        ["set-awareness"] = Roles.Triage | Roles.Decide,
        ["note"] = Roles.Triage | Roles.Read | Roles.Decide,
        ["close"] = Roles.Triage | Roles.Decide,
    };

    public static TheoryData<BreachState, string, Roles> Everything()
    {
        var all = new TheoryData<BreachState, string, Roles>();
        foreach (var state in Enum.GetValues<BreachState>())
            foreach (var action in BreachAction.All)
                foreach (var role in Enum.GetValues<Roles>())
                    all.Add(state, action, role);
        return all;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Who_may_do_what_in_which_state_and_what_it_leaves_behind(BreachState state, string action, Roles role)
    {
        var breach = A.Breach(state);
        var open = state is not (BreachState.Closed or BreachState.Withdrawn);

        var decision = Do(breach, action, A.With(role));

        if ((MayDo[action] & role) == 0)
            Assert.IsType<Decision.NotAllowed>(decision);
        else if (!open && action != "note")
            Assert.DoesNotContain(action, Assert.IsType<Decision.NotNow>(decision).Open);
        else
            LeavesOneEntry(breach, action, Assert.IsType<Decision.Accepted>(decision).Change);
        Assert.Equal(
            decision is Decision.Accepted, BreachAction.OpenTo(A.With(role), breach).Contains(action));
    }

    [Fact]
    public void A_case_is_taken_once()
    {
        var taken = (Breach)Accepted(A.Breach().Take(A.Ombud, A.At(Now))).Case;

        Assert.Equal(BreachState.Assessing, taken.State);
        Assert.Equal(A.Ombud.Person, taken.TakenBy);
        Assert.IsType<Decision.NotNow>(taken.Take(A.Ombud, A.At(Now)));
    }

    [Fact]
    public void Decided_awareness_starts_the_72_hours_anew_and_makes_older_alarms_stale()
    {
        var before = A.Breach();
        var aware = A.Morning + Duration.FromHours(1);

        var change = Accepted(before.SetAwareness(A.Ombud, aware, "Undersøkt.", A.At(Now)));
        var after = (Breach)change.Case;

        Assert.Equal((aware + Duration.FromHours(72), Awareness.Decided), (after.DueAt!.Value, after.Awareness));
        Assert.Equal(before.Clock + 1, change.Alarm!.Clock);
        Assert.Equal("unopened", A.Ladder.Ring(after, change.Alarm, change.Alarm.At)!.Rung!.Name);
        Assert.Equal("Undersøkt.", change.Entry.Text);
        Assert.Equal(before.AwareAt.ToString(), change.Entry.Details["before"]);
    }

    public static TheoryData<int?, string?, string, Fault> WrongAwareness => new()
    {
        { null, "fordi", "awareAt", Fault.Required },
        { 3, "fordi", "awareAt", Fault.Future },
        { -30, "fordi", "awareAt", Fault.AwareBeforeStart },
        { 1, "  ", "reason", Fault.Required },
        { 1, null, "reason", Fault.Required },
    };

    [Theory]
    [MemberData(nameof(WrongAwareness))]
    public void Awareness_needs_a_possible_time_and_a_reason(int? hours, string? reason, string field, Fault fault)
    {
        var report = A.Report() with { OccurredFrom = A.Morning - Duration.FromHours(24) };
        var breach = (Breach)A.Reported(report).Case;
        var aware = hours is { } h ? A.Morning + Duration.FromHours(h) : (Instant?)null;

        var invalid = Assert.IsType<Decision.Invalid>(breach.SetAwareness(A.Ombud, aware, reason, A.At(Now)));

        Assert.Equal(new Problem(field, fault), Assert.Single(invalid.Problems.All));
    }

    [Fact]
    public void Only_the_ombud_keeps_own_notes_or_writes_to_the_one_who_reported()
    {
        foreach (var audience in new[] { "ombud", "reporter" })
        {
            Assert.IsType<Decision.NotAllowed>(A.Breach().Note(A.With(Roles.Read), "x", audience, A.At(Now)));
            Assert.IsType<Decision.Accepted>(A.Breach().Note(A.Ombud, "x", audience, A.At(Now)));
        }
    }

    [Fact]
    public void The_ombuds_own_notes_are_for_the_ombud()
    {
        var entry = Accepted(A.Breach().Note(A.Ombud, "x", "ombud", A.At(Now))).Entry;

        Assert.True(entry.IsVisibleTo(A.Ombud));
        Assert.False(entry.IsVisibleTo(A.With(Roles.Read | Roles.Decide)));
    }

    [Fact]
    public void Closing_stops_every_clock_and_keeps_the_reason()
    {
        var change = Accepted(A.Breach().Close(A.Ombud, "Ikke et brudd.", A.At(Now)));

        Assert.Null(change.Case.DueAt);
        Assert.Null(change.Alarm);
        Assert.Equal("Ikke et brudd.", change.Entry.Text);
        Assert.IsType<Decision.Invalid>(A.Breach().Close(A.Ombud, " ", A.At(Now)));
    }

    private static Change Accepted(Decision decision) => Assert.IsType<Decision.Accepted>(decision).Change;

    private static void LeavesOneEntry(Breach before, string action, Change change)
    {
        Assert.Equal(action, change.Entry.Action);
        Assert.True(change.Entry.Follows(before.HistoryHead));
        Assert.Equal(before.Version + 1, change.Case.Version);
        Assert.Equal(change.Entry.Hash, change.Case.HistoryHead);
    }

    private static Decision Do(Breach breach, string action, Caller by) => action switch
    {
        "take" => breach.Take(by, A.At(Now)),
        "note" => breach.Note(by, "Et notat", "municipality", A.At(Now)),
        "set-awareness" => breach.SetAwareness(by, A.Morning, "En grunn", A.At(Now)),
        "close" => breach.Close(by, "En grunn", A.At(Now)),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
