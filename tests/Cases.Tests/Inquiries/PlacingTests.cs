using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// Where an inquiry is sent, what comes along, and what stays.
public sealed class PlacingTests
{
    private static readonly Instant Later = Asked.Received + Duration.FromDays(2);

    private static readonly Caller Controller = A.With(Roles.Decide);

    private static readonly Municipality Oyer = A.Oyer with
    {
        Units =
        [
            new() { Slug = "teknisk", Name = "Teknisk" },
            new() { Slug = "arkiv", Name = "Arkivet", Handles = ["access"] },
            new() { Slug = "skole", Name = "Skolen" },
        ],
    };

    [Theory]
    [InlineData("assign")]
    [InlineData("transfer")]
    public void Whoever_sends_an_inquiry_on_needs_the_whole_of_its_history(string action) =>
        Assert.True(Inquiry.AsKind.Actions.Single(known => known.Name == action).NeedsHistory);

    [Theory]
    [InlineData("3439", true)]
    [InlineData("Ringebu kommune", true)]
    [InlineData("3440", false)]
    [InlineData("Narnia", false)]
    public void A_unit_is_chosen_in_the_municipality_that_has_the_inquiry_and_in_no_other(string named, bool isOwn)
    {
        var result = Do(Asked.Inquiry(), "assign", ("municipality", named), ("unit", "oppvekst"));

        if (isOwn)
            Assert.Equal("oppvekst", ((Inquiry)A.Accepted(result).Case).Unit!.Slug);
        else
            A.Refused(result, "municipality", Fault.UnknownValue);
    }

    [Theory]
    [InlineData("arkiv")]
    [InlineData("skole")]
    [InlineData(null)]
    public void What_nobody_could_place_goes_to_a_municipality_with_or_without_a_unit_named(string? unit)
    {
        var sent = (Inquiry)A.Accepted(Do(Unsorted, "assign", ("municipality", "oyer"), ("unit", unit))).Case;

        Assert.Equal(("3440", unit, true), (sent.Moved!.To, sent.Moved.Unit, sent.IsMoving));
    }

    [Theory]
    [InlineData("3440", " ", "reason", Fault.Required)]
    [InlineData("3439", "Gjelder Øyer.", "municipality", Fault.NothingChanged)]
    [InlineData("9999", "Gjelder en prøve.", "municipality", Fault.UnknownValue)]
    [InlineData("Narnia", "Gjelder Narnia.", "municipality", Fault.UnknownValue)]
    [InlineData(null, "Gjelder Øyer.", "municipality", Fault.Required)]
    public void Nothing_is_sent_without_a_reason_or_to_where_it_is_or_to_nowhere(
        string? to, string reason, string field, Fault fault) =>
        A.Refused(Do(Asked.Inquiry(), "transfer", ("municipality", to), ("reason", reason)), field, fault);

    [Fact]
    public void What_is_kept_for_tests_never_becomes_an_inquiry_of_a_real_municipality() => A.Refused(
        Do(Asked.Inquiry() with { Municipality = "9999" }, "transfer", ("municipality", "3440"), ("reason", "Prøve.")),
        "municipality", Fault.UnknownValue);

    [Theory]
    [InlineData("skole", "skole")]
    [InlineData(null, "arkiv")]
    [InlineData("nedlagt", "arkiv")] // closed since
    public void It_goes_to_the_unit_that_was_named_and_otherwise_to_the_one_that_handles_it(
        string? named, string unit) =>
        Assert.Equal(unit, Arrived(SentTo(Asked.Inquiry(), named), Oyer).Unit!.Slug);

    [Fact]
    public void Where_no_unit_handles_it_it_arrives_without_one() =>
        Assert.Null(Arrived(SentTo(Asked.Inquiry(), null), A.Oyer).Unit);

    [Fact]
    public void Each_municipality_journals_for_itself_and_what_the_ombud_decided_before_placing_it_holds()
    {
        var own = A.Accepted(Do(Asked.Inquiry(), "journal", ("yes", "yes"), ("why", "Skal behandles."))).Case;
        var unsorted = A.Accepted(Do(Unsorted, "journal", ("yes", "yes"), ("why", "Skal behandles."))).Case;

        Assert.Null(Arrived(SentTo((Inquiry)own, null), Oyer).IsJournalled);
        Assert.True(Arrived(SentTo((Inquiry)unsorted, null), Oyer).IsJournalled);
    }

    [Fact]
    public void What_the_municipality_wrote_to_itself_stays_and_what_it_said_to_the_citizen_comes_along()
    {
        var (one, history) = Asked.Played(
            Asked.Inquiry(),
            one => one.Write("Det haster.", A.At(Later)),
            one => Do(one, "note", ("text", "Vi venter."), ("audience", "municipality")),
            one => Do(one, "journal", ("yes", "yes"), ("why", "Skal behandles.")),
            one => Do(one, "reply", ("text", "Vi ser på det.")));

        Assert.Equal(["Det haster.", "Vi ser på det."], Brought(one, history).Select(entry => entry.Text));
    }

    [Fact]
    public void Of_what_nobody_could_place_the_decision_to_journal_it_comes_along_and_no_note_and_no_other_detail()
    {
        var opened = Asked.Unsorted(new Act(Inquiry.Attached, Asked.Received, Person.Suite)
        {
            Text = "Vedlegg: brev.pdf",
            Details = Act.DetailsOf(("size", "12")),
        });
        var (one, history) = Asked.Played(
            (Inquiry)opened.Case,
            one => Do(one, "note", ("text", "Hvem er dette?"), ("audience", "ombud")),
            one => Do(one, "journal", ("yes", "no"), ("why", "Skal ikke behandles.")));

        var brought = Brought(one, [.. opened.Earlier, opened.Entry, .. history]);

        Assert.Equal(["Vedlegg: brev.pdf", "Skal ikke behandles."], brought.Select(entry => entry.Text));
        Assert.Empty(brought[0].Details);
        Assert.Equal("no", brought[1].Details[Inquiry.JournalDetail]);
    }

    [Fact]
    public void Where_it_was_all_that_the_citizen_wrote_goes_in_order_and_the_municipalitys_own_words_stay()
    {
        var (one, history) = Asked.Played(
            Asked.Inquiry(),
            one => one.Write("Det haster.", A.At(Later)),
            one => Do(one, "note", ("text", "Vi venter."), ("audience", "municipality")),
            one => one.Write("Er dere der?", A.At(Later)),
            one => Do(one, "note", ("text", one.Text), ("audience", "municipality"))); // copied from the citizen

        var left = SentTo(one, null).Leaving(history, CaseNumber.Read("OYE-26-22222")!, A.At(Later));

        Assert.Equal([2, 4, 5], Redactions.RemovedBy(left.Entry).Select(removed => removed.Sequence));
        Assert.Equal([2, 4, 5], left.Rewritten.Select(entry => entry.Sequence));
        Assert.All(left.Rewritten, entry => Assert.Null(entry.Text));
    }

    [Fact]
    public void How_the_municipality_made_sure_who_it_is_goes_from_one_check_and_stands_in_the_other()
    {
        var (one, history) = Asked.Played(
            Asked.Inquiry(),
            one => Do(one, "ask-identity"),
            one => Do(one, "confirm-identity", ("how", "Hun viste passet.")),
            one => Do(one, "ask-identity"),
            one => Do(one, "confirm-identity", ("how", "Hun viste førerkortet.")));

        var left = (Inquiry)A.Accepted(Do(one, "redact", history, ("field", "history-5"), ("reason", "For mye."))).Case;

        Assert.Equal(
            ["Hun viste passet.", CaseText.Redacted], left.IdentityQuestions.Select(asked => asked.Answered!.How));
    }

    private static Inquiry Unsorted => (Inquiry)Asked.Unsorted().Case;

    private static Inquiry SentTo(Inquiry one, string? unit) =>
        one with { Moved = new("3440", unit, null, A.Ombud.Person, Later) };

    private static Inquiry Arrived(Inquiry sent, Municipality to) =>
        (Inquiry)sent.Arriving([], to, A.At(Later)).Case;

    private static List<HistoryEntry> Brought(Inquiry one, IReadOnlyList<HistoryEntry> history)
    {
        var arriving = SentTo(one, null).Arriving(history, Oyer, A.At(Later));
        return [.. arriving.Earlier.Skip(1), arriving.Entry];
    }

    private static ActionResult Do(Inquiry one, string action, params (string, string?)[] fields) =>
        Do(one, action, [], fields);

    private static ActionResult Do(
        Inquiry one, string action, IReadOnlyList<HistoryEntry> history, params (string, string?)[] fields) =>
        one.Actions.Single(known => known.Name == action).Do(
            one,
            new(action == "transfer" || one.IsUnsorted ? A.Ombud : Controller, FieldValues.Of(fields), A.At(Later))
            {
                History = history,
                Units = Asked.Ringebu.Units,
                Municipalities = new([Asked.Ringebu, Oyer, A.Trial]),
            });
}
