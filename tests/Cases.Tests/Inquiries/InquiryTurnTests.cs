using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// The one next step, and what its form asks and offers.
public sealed class InquiryTurnTests
{
    private static readonly Caller Controller = A.With(Roles.Decide);

    public static TheoryData<About> Abouts => [.. Enum.GetValues<About>()];

    [Theory]
    [InlineData("letter", "take")]
    [InlineData("letter, taken", "answer")]
    [InlineData("letter, taken, asked who they are", "confirm-identity")]
    [InlineData("letter, answered", "close")]
    [InlineData("letter, closed", null)]
    [InlineData("letter, no unit", "assign")]
    [InlineData("letter, no unit, answered", "close")]
    [InlineData("letter, no unit, closed", null)]
    [InlineData("mail", "journal")]
    [InlineData("mail, no unit", "assign")] // before it is journalled
    [InlineData("mail, answered", "journal")]
    [InlineData("mail, closed", null)]
    [InlineData("mail, journalled", "take")]
    public void The_next_step_is_to_place_it_to_journal_what_came_by_mail_and_then_to_answer(
        string standing, string? next) => Assert.Equal(next, Standing(standing).NextFor(Controller));

    [Fact]
    public void What_nobody_could_place_is_given_to_a_municipality_and_what_one_has_to_a_unit()
    {
        Assert.Equal(["municipality"], AskedOf((Inquiry)Asked.Unsorted().Case));
        Assert.Equal(["unit"], AskedOf(Asked.Inquiry()));
    }

    [Theory]
    [MemberData(nameof(Abouts))]
    public void For_a_refusal_a_form_offers_the_grounds_that_the_law_knows_for_what_was_asked(About about)
    {
        var one = Asked.Inquiry(about);

        Assert.Equal(LegalGrounds.Of(about).Select(WireName.Of), Offered(one, "ground"));
        Assert.Equal(["full", "partial", "refused"], Offered(one, "outcome"));
    }

    [Fact]
    public void Whoever_decides_on_journalling_says_yes_or_no() => A.Refused(
        Asked.Inquiry().Do("journal", Asked.Received, Controller, ("why", "Mottatt på e-post.")),
        "yes", Fault.Required);

    [Theory]
    [InlineData(About.Access, true, "Servicetorget", "asks-ombud")]
    [InlineData(About.Access, false, "Servicetorget", null)]
    [InlineData(About.Question, false, "", null)] // no unit handles questions
    public void A_list_tells_which_unit_has_it_and_whether_the_citizen_wants_the_ombud_to_see_it(
        About about, bool asksOmbud, string unit, string? flag)
    {
        var gist = Asked.Inquiry(about, asksOmbud: asksOmbud).Gist;

        Assert.Equal((unit, flag), (gist.Unit, gist.Flags.SingleOrDefault()));
        Assert.Empty(gist.Data);
    }

    [Fact]
    public void The_month_ends_with_a_day_and_at_no_hour() => Assert.Equal(
        new(2026, 4, 7), Inquiry.AsKind.LastDayOf(Asked.Inquiry().DueAt!.Value));

    private static Inquiry Standing(string standing)
    {
        var said = standing.Split(", ");
        var one = Asked.Inquiry(said.Contains("no unit") ? About.Question : About.Access) with
        {
            Channel = said[0] == "mail" ? InquiryChannel.Mail : InquiryChannel.Letter,
        };
        return said.Skip(1).Aggregate(one, (left, deed) => deed switch
        {
            "taken" => Done(left, "take"),
            "asked who they are" => Done(left, "ask-identity"),
            "answered" => Done(left, "answer", ("outcome", "full"), ("text", "Her er alt.")),
            "closed" => Done(left, "close", ("reason", "Trukket tilbake.")),
            "journalled" => Done(left, "journal", ("yes", "yes"), ("why", "Skal behandles.")),
            _ => left,
        });
    }

    private static Inquiry Done(Inquiry one, string action, params (string, string?)[] fields) =>
        (Inquiry)A.Accepted(one.Do(action, Asked.Received, Controller, fields)).Case;

    private static IEnumerable<string> AskedOf(Inquiry one) =>
        Named(one, "assign").Fields.Where(field => Named(one, "assign").Asks(field, one)).Select(field => field.Name);

    private static IEnumerable<string> Offered(Inquiry one, string field) => Named(one, "answer").Offered(
        Named(one, "answer").Fields.Single(known => known.Name == field), one, Controller, []);

    private static CaseAction Named(Inquiry one, string action) => one.Actions.Single(known => known.Name == action);
}
