using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class AmendBreachTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    [Fact]
    public void History_keeps_what_stood_there_before_and_why_it_was_put_right()
    {
        var change = A.Accepted(Amend(A.Breach(), ("unit", "Skolen"), ("personsCount", "12")));

        Assert.Equal("Skolen", ((Breach)change.Case).Facts.Unit);
        Assert.Equal("Etter samtale", change.Entry.Text);
        Assert.Equal(
            [("personsCount.after", "12"), ("personsCount.before", "1"), ("unit.after", "Skolen"),
                ("unit.before", "Hjemmetjenesten")],
            change.Entry.Details.Select(d => (d.Key, d.Value)).Order());
    }

    public static TheoryData<string> Names =>
        [.. BreachFields.Amendable.Select(f => f.Name)
            .Except(["personsPrecision", "recordsCount", "timesExplanation"])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fact_can_be_amended_and_reads_back_as_it_was_written(string name)
    {
        var field = BreachFields.Find(name)!;
        var value = field.Kind switch
        {
            FieldKind.Moment => "2026-11-19T09:00:00Z",
            FieldKind.Choice or FieldKind.Choices => field.Values[^1],
            FieldKind.YesNo => "yes",
            FieldKind.Number => "7",
            _ => "Noe annet",
        };
        // An end wants its beginning, what goes on has none.
        var fields = A.Fields((name, value));
        if (name == "occurredTo")
            fields["occurredFrom"] = ["2026-11-18T09:00:00Z"];
        if (name == "occurredFrom")
            fields["occurredTo"] = ["2026-11-19T10:00:00Z"];

        var amended = A.Breach().Amend(A.Ombud, fields, "Etter samtale", A.At(Now));

        Assert.Equal([value], field.Read(A.Case(amended)));
    }

    public static TheoryData<string, string, string, Fault> Wrong => new()
    {
        { "reporter", "x", "reporter", Fault.UnknownField },
        { "unit", " ", "unit", Fault.Required },
        { "unit", "Hjemmetjenesten", "fields", Fault.NothingChanged },
        { "kinds", "theft", "kinds", Fault.UnknownValue },
        { "personsCount", "mange", "personsCount", Fault.NotANumber },
        { "personsCount", "-1", "personsCount", Fault.OutOfRange },
        { "discoveredAt", "2030-01-01T00:00:00Z", "discoveredAt", Fault.Future },
        { "discoveredAt", "20.11.2026", "discoveredAt", Fault.NotATime },
        { "occurredFrom", "2026-11-20T10:00:00Z", "discoveredAt", Fault.DiscoveredBeforeStart },
        { "vulnerable", "maybe", "vulnerable", Fault.UnknownValue },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_with_its_field(string name, string value, string field, Fault fault)
    {
        var invalid = Assert.IsType<ActionResult.Invalid>(Amend(A.Breach(), (name, value)));

        Assert.Contains(new Problem(field, fault, fault is Fault.OutOfRange ? Limits.Persons : null),
            invalid.Problems.All);
    }

    [Fact]
    public void While_awareness_is_presumed_another_time_of_discovery_moves_the_deadline()
    {
        var earlier = A.Morning - Duration.FromHours(10);

        var change = A.Accepted(Amend(A.Breach(), ("discoveredAt", earlier.ToString())));

        Assert.Equal(earlier + Duration.FromHours(72), change.Case.DueAt);
        Assert.Equal(2, change.Alarm!.Clock);
    }

    [Fact]
    public void The_contact_may_put_facts_right_but_not_move_the_deadline()
    {
        var contact = A.With(Roles.Read);
        var later = A.Fields(("discoveredAt", (A.Morning + Duration.FromHours(1)).ToString()));

        Assert.IsType<ActionResult.Accepted>(
            A.Breach().Amend(contact, A.Fields(("unit", "Skolen")), "Feil enhet", A.At(Now)));
        Assert.IsType<ActionResult.NotAllowed>(A.Breach().Amend(contact, later, "Feil", A.At(Now)));
    }

    [Fact]
    public void A_time_that_a_form_shows_again_to_the_minute_is_not_a_change()
    {
        var facts = A.Breach().Facts with { DiscoveredAt = A.Morning + Duration.FromSeconds(7) };
        var seconds = A.Breach() with { Facts = facts };

        A.Refused(Amend(seconds, ("discoveredAt", A.Morning.ToString())), "fields", Fault.NothingChanged);
    }

    [Fact]
    public void A_time_a_whole_minute_from_the_one_that_is_stored_is_a_change()
    {
        var facts = A.Breach().Facts with { DiscoveredAt = A.Morning + Duration.FromMinutes(1) };

        var amended = A.Case(Amend(A.Breach() with { Facts = facts }, ("discoveredAt", A.Morning.ToString())));

        Assert.Equal(A.Morning, amended.Facts.DiscoveredAt);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_municipality_cannot_have_become_aware_before_it_began(int seconds, bool isRefused)
    {
        var aware = A.Morning - Duration.FromHours(1);
        var decided = A.Case(A.Breach().SetAwareness(A.Ombud, aware, "Da ringte de.", A.At(Now)));

        var amended = Amend(decided, ("occurredFrom", (aware + Duration.FromSeconds(seconds)).ToString()));

        if (isRefused)
            A.Refused(amended, "occurredFrom", Fault.AwareBeforeStart);
        else
            Assert.Equal(aware, A.Case(amended).AwareAt);
    }

    private static ActionResult Amend(Breach breach, params (string, string)[] fields) =>
        breach.Amend(A.Ombud, A.Fields(fields), "Etter samtale", A.At(Now));
}
