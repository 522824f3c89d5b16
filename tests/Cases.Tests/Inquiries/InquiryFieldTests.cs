using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class InquiryFieldTests
{
    private static readonly (string Name, string? Value)[] Right =
        [("about", "access"), ("text", "Hva har dere om meg?"), ("channel", "letter")];

    [Fact]
    public void What_staff_leave_out_is_sensible()
    {
        var asked = Read()!;

        Assert.Equal(
            (About.Access, InquiryChannel.Letter, Asked.Received, false),
            (asked.About, asked.Channel, asked.ReachedAt, asked.AsksOmbud));
        Assert.Equal(new Citizen("nb"), asked.Citizen);
    }

    [Theory]
    [InlineData("about", "everything", Fault.UnknownValue)]
    [InlineData("about", "", Fault.Required)]
    [InlineData("text", " ", Fault.Required)]
    [InlineData("channel", "form", Fault.UnknownValue)] // the citizens' own door
    [InlineData("channel", null, Fault.Required)]
    [InlineData("language", "se", Fault.UnknownValue)]
    [InlineData("email", "kari", Fault.NotAnAddress)]
    [InlineData("email", "Kari <kari@post.example>", Fault.NotAnAddress)]
    [InlineData("receivedAt", "1977-01-01T00:00:00Z", Fault.NotATime)]
    [InlineData("receivedAt", "2026-03-05T09:05:01Z", Fault.Future)]
    [InlineData("asksOmbud", "kanskje", Fault.UnknownValue)]
    public void What_cannot_be_is_refused_by_its_field(string field, string? value, Fault fault)
    {
        var problems = new Problems();

        Assert.Null(Read(problems, (field, value)));

        var problem = Assert.Single(problems.All);
        Assert.Equal((field, fault), (problem.Field, problem.Fault));
    }

    [Theory]
    [InlineData("2026-02-20T09:00:00+01:00", "2026-02-20T08:00:00Z")]
    [InlineData("2026-03-05T09:05:00Z", "2026-03-05T09:00:00Z")] // a fast clock
    [InlineData("2024-01-01T09:00:00Z", "2024-01-01T09:00:00Z")] // late is a fact to record
    public void The_time_at_which_it_reached_the_municipality_is_taken_as_it_was(string said, string reached) =>
        Assert.Equal(A.Utc(reached), Read(null, ("receivedAt", said))!.ReachedAt);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData(null, false)]
    public void The_ombud_is_to_see_it_where_that_is_asked_for_on_paper_or_in_the_form_and_nowhere_else(
        string? said, bool asksOmbud)
    {
        Assert.Equal(asksOmbud, Read(null, ("asksOmbud", said))!.AsksOmbud);
        Assert.Equal(asksOmbud, Sent(new(), ("text", "Hva har dere?"), ("asksOmbud", said))!.AsksOmbud);
    }

    [Fact]
    public void What_a_citizen_sends_has_reached_the_municipality_by_the_form_and_now() => Assert.Equal(
        new(About.Erasure, "Slett alt.", InquiryChannel.Form, new("nn", "Kari"), Asked.Received),
        Sent(new(), ("text", "Slett alt."), ("name", "Kari")));

    [Fact]
    public void A_citizen_who_asks_nothing_is_told_so()
    {
        var problems = new Problems();

        Assert.Null(Sent(problems, ("text", " ")));

        Assert.Equal(["text"], problems.All.Select(problem => problem.Field));
    }

    private static AskedInquiry? Sent(Problems problems, params (string Name, string? Value)[] fields) =>
        InquiryFields.ReadCitizen(
            FieldValues.Of(fields), About.Erasure, CitizenLanguage.Nn, Asked.Received, problems);

    private static AskedInquiry? Read(Problems? problems = null, params (string Name, string? Value)[] others) =>
        InquiryFields.Read(
            FieldValues.Of([.. Right.Where(one => others.All(other => other.Name != one.Name)), .. others]),
            Asked.Received, problems ?? new());
}
