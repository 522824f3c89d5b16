using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// An inquiry that came to the wrong place, and goes where it belongs.
public sealed class MoveTests
{
    private static readonly Instant Later = Asked.Received + Duration.FromDays(10);

    private static readonly Municipality Oyer = A.Oyer with
    {
        Units = [new() { Slug = "arkiv", Name = "Arkivet", Handles = ["access"] }],
    };

    private static readonly Inquiry Sent = (Inquiry)A.Accepted(Send(Asked.Inquiry(asksOmbud: true))).Case;

    [Fact]
    public void The_month_goes_on_from_when_it_reached_the_first_municipality()
    {
        var there = Arrived(Sent);

        Assert.Equal(
            (Asked.Received, Sent.Due.Date, Sent.ReceivedAt), (there.ReachedAt, there.Due.Date, there.ReceivedAt));
        Assert.Equal(("3440", "OYE", "arkiv"), (there.Municipality, there.Number.Prefix, there.Unit!.Slug));
        Assert.Equal((Sent.Text, Sent.Citizen), (there.Text, there.Citizen));
    }

    [Fact]
    public void Whoever_sends_it_again_finds_the_same_case_there()
    {
        Assert.Equal(Arrived(Sent).Id, Arrived(Sent).Id);
        Assert.NotEqual(Sent.Id, Arrived(Sent).Id);
        Assert.NotEqual(Arrived(Sent).Id, Arrived(Sent).Id.Successor());
    }

    [Fact]
    public void Its_history_there_begins_with_where_it_came_from_and_who_sent_it()
    {
        var first = Sent.Arriving([], Oyer, A.At(Later)).Entry;

        Assert.Equal((1, Sent.Number.Value), (first.Sequence, first.Details["from"]));
        Assert.Equal((A.Ombud.Person, "Gjelder Øyer."), (first.By, first.Text));
    }

    [Fact]
    public void Where_it_was_nothing_the_citizen_wrote_is_left_and_no_deadline_runs()
    {
        var left = (Inquiry)Sent.Leaving([], Arrived(Sent).Number, A.At(Later)).Case;

        Assert.DoesNotContain(Sent.Text, left.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kari", left.ToJson(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((false, null, Sent.Number), (left.Open, left.DueAt, left.Number));
        Assert.Null(new ReminderSchedule().NextAlarm(left, Later));
    }

    [Fact]
    public void However_much_was_said_all_of_it_comes_along_in_order_a_transaction_at_a_time()
    {
        var (one, history) = (Asked.Inquiry(), new List<HistoryEntry>());
        for (var i = 1; i <= 130; i++)
        {
            var change = i % 10 == 0
                ? A.Accepted(one.Do(
                    "reply", Later + Duration.FromMinutes(i), A.With(Roles.Decide), ("text", $"Ord {i}")))
                : A.Accepted(one.Write($"Ord {i}", A.At(Later + Duration.FromMinutes(i))));
            one = (Inquiry)change.Case;
            history.Add(change.Entry);
        }

        var sent = A.Accepted(Send(one));
        one = (Inquiry)sent.Case;
        history.Add(sent.Entry);

        var change1 = one.Arriving(history, Oyer, A.At(Later));
        var (there, known) = ((Inquiry)change1.Case, Entries(change1).ToList());
        var most = known.Count;
        while (one.Bringing(history, (there, known), A.At(Later)) is { } more)
        {
            most = Math.Max(most, Entries(more).Count());
            (there, known) = ((Inquiry)more.Case, [.. known, .. Entries(more)]);
        }

        Assert.Equal(
            Enumerable.Range(1, 130).Select(i => $"Ord {i}"), known.Skip(1).Select(entry => entry.Text));
        Assert.Equal(Enumerable.Range(1, 131), known.Select(entry => entry.Sequence));
        Assert.InRange(most, 2, 60);
    }

    [Fact]
    public void On_its_way_the_citizen_writes_nothing_that_would_be_left_behind() =>
        Assert.IsType<ActionResult.NotNow>(Sent.Write("Enda en ting.", A.At(Later)));

    [Fact]
    public void Once_it_has_gone_on_its_first_place_gives_out_no_second_code()
    {
        var asked = Asked.Inquiry() with { Code = new("digest", Later) };
        var sent = (Inquiry)A.Accepted(Send(asked)).Case;
        var left = (Inquiry)sent.Leaving([], Arrived(sent).Number, A.At(Later)).Case;

        Assert.NotNull(asked.WithAnotherCode("other", Person.Citizen, A.At(Later)));
        Assert.Null(sent.WithAnotherCode("other", Person.Citizen, A.At(Later)));
        Assert.Null(left.WithAnotherCode("other", Person.Citizen, A.At(Later)));
    }

    [Theory]
    [InlineData(Roles.Triage)]
    [InlineData(Roles.Decide)]
    [InlineData(Roles.Handle)]
    public void On_its_way_nobody_does_anything_with_it(Roles role) =>
        Assert.Empty(Sent.ActionsOf(A.With(role) with { Units = ["servicetorg"] }));

    [Theory]
    [InlineData("take")]
    [InlineData("note")]
    [InlineData("answer")]
    [InlineData("reopen")]
    [InlineData("transfer")]
    public void What_has_gone_on_is_not_taken_up_again_where_it_was(string action)
    {
        var left = (Inquiry)Sent.Leaving([], Arrived(Sent).Number, A.At(Later)).Case;

        var refused = left.Do(action, Later, A.With(Roles.Decide | Roles.Triage));

        Assert.DoesNotContain(action, Assert.IsType<ActionResult.NotNow>(refused).Open);
    }

    [Fact]
    public void Only_the_ombud_sends_an_inquiry_elsewhere() =>
        Assert.IsType<ActionResult.NotAllowed>(
            Asked.Inquiry().Do("transfer", Later, A.With(Roles.Decide), ("municipality", "3440")));

    [Fact]
    public void An_answered_inquiry_is_sent_nowhere()
    {
        var answered = Asked.Inquiry().Done("answer", Later, ("outcome", "full"), ("text", "Her er alt."));

        Assert.IsType<ActionResult.NotNow>(Send(answered));
    }

    [Fact]
    public void What_is_unsorted_is_told_to_the_ombud_and_the_deputy_alone()
    {
        var change = Asked.Unsorted();

        Assert.Equal(
            [Recipient.Ombud, Recipient.Deputy], change.Alerts.Select(alert => alert.To));
        Assert.All(
            new ReminderSchedule().Of(change.Case).Take(6),
            reminder => Assert.All(
                new ReminderSchedule().Alerts(change.Case, reminder.Topic),
                alert => Assert.True(alert.To is Recipient.Ombud or Recipient.Deputy)));
        Assert.Empty(new ReminderSchedule().Alerts(change.Case, new AlertTopic.CaseEnded(2)));
    }

    [Theory]
    [InlineData("unsorted", null, Fault.UnknownValue)]
    [InlineData("", null, Fault.Required)]
    [InlineData("3440", "oppvekst", Fault.UnknownValue)]
    public void What_is_unsorted_is_given_to_a_municipality_and_to_a_unit_that_it_has(
        string municipality, string? unit, Fault fault)
    {
        var refused = Act(
            (Inquiry)Asked.Unsorted().Case, "assign", ("municipality", municipality), ("unit", unit));

        Assert.Equal(fault, Assert.Single(Assert.IsType<ActionResult.Invalid>(refused).Problems.All).Fault);
    }

    private static ActionResult Send(Inquiry one) =>
        Act(one, "transfer", ("municipality", "3440"), ("reason", "Gjelder Øyer."));

    private static ActionResult Act(Inquiry one, string action, params (string, string?)[] fields) =>
        one.Actions.Single(known => known.Name == action).Do(one, new(A.Ombud, FieldValues.Of(fields), A.At(Later))
        {
            Municipalities = new([Asked.Ringebu, Oyer]),
        });

    private static IEnumerable<HistoryEntry> Entries(Change change) => [.. change.Earlier, change.Entry];

    private static Inquiry Arrived(Inquiry sent) => (Inquiry)sent.Arriving([], Oyer, A.At(Later)).Case;
}
