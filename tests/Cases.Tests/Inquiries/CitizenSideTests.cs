using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// What the citizen's code opens and for how long, and who is told what.
public sealed class CitizenSideTests
{
    private static readonly Instant Later = Asked.Received + Duration.FromDays(2);

    private static readonly Inquiry WithCode = Asked.Inquiry() with { Code = new("digest", Asked.Received) };

    [Fact]
    public void A_code_is_known_where_it_was_given_and_not_again_where_the_inquiry_went()
    {
        var sent = WithCode with { Moved = new("3440", null, null, A.Ombud.Person, Later) };

        var there = (Inquiry)sent.Arriving([], A.Oyer, A.At(Later)).Case;

        Assert.Equal(("digest", "digest"), (WithCode.CodeDigest, there.Code!.Digest));
        Assert.Null(there.CodeDigest);
        Assert.Null(Asked.Inquiry().CodeDigest);
    }

    [Fact]
    public void A_code_opens_it_for_a_time_after_the_end_and_has_no_end_before_that()
    {
        var ended = A.Accepted(WithCode.Do("close", Later, A.With(Roles.Decide), ("reason", "Ferdig."))).Case;

        Assert.Null(WithCode.CodeEndsAt(Duration.FromDays(30)));
        Assert.Equal(Later + Duration.FromDays(30), ((Inquiry)ended).CodeEndsAt(Duration.FromDays(30)));
    }

    [Fact]
    public void Another_code_is_given_until_a_quarter_of_an_hour_has_passed()
    {
        var last = Asked.Received + Duration.FromMinutes(15);

        Assert.NotNull(WithCode.WithAnotherCode("other", Person.Citizen, A.At(last)));
        Assert.Null(WithCode.WithAnotherCode("other", Person.Citizen, A.At(last + Duration.FromTicks(1))));
    }

    [Fact]
    public void A_third_code_is_not_given()
    {
        var second = WithCode.WithAnotherCode("other", Person.Citizen, A.At(Asked.Received))!.Case;

        Assert.Equal("other", ((Inquiry)second).Code!.Digest);
        Assert.Null(((Inquiry)second).WithAnotherCode("third", Person.Citizen, A.At(Asked.Received)));
    }

    [Theory]
    [InlineData(Roles.Read)]
    [InlineData(Roles.Handle)]
    [InlineData(Roles.Decide)]
    [InlineData(Roles.Triage)]
    public void Those_who_see_an_inquiry_see_who_of_the_municipality_wrote_what(Roles role) =>
        Assert.True(WithCode.ShowsReporterTo(A.With(role)));

    [Fact]
    public void Its_history_begins_with_whoever_registered_it_and_otherwise_with_the_citizen()
    {
        Assert.Equal(Asked.Handler.Person, Registered(Asked.Handler.Person).Entry.By);
        Assert.Equal(Person.Citizen, Registered(null).Entry.By);
    }

    [Theory]
    [InlineData("waits-2", "Reporter")]
    [InlineData("received", "Unit")]
    [InlineData("wrote-2", "Unit")]
    [InlineData("assigned-2", "Unit")]
    [InlineData("redacted-2", "Ombud Deputy")]
    [InlineData("ended-2", "Contact")]
    public void The_citizen_hears_only_that_something_waits_and_the_unit_nothing_of_what_is_the_ombuds(
        string topic, string to) => Assert.Equal(to, To(WithCode, topic));

    [Fact]
    public void Whoever_gave_no_address_or_has_no_code_gets_no_mail()
    {
        Assert.Equal("", To(WithCode with { ReporterMail = null }, "waits-2"));
        Assert.Equal("", To(WithCode with { Code = null }, "waits-2"));
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("answer")]
    [InlineData("ask-identity")]
    [InlineData("extend")]
    [InlineData("assign")]
    [InlineData("the citizen writes")]
    [InlineData("it leaves")]
    public void An_alert_bears_the_number_of_the_entry_that_it_is_about(string deed)
    {
        var change = deed switch
        {
            "the citizen writes" => A.Accepted(WithCode.Write("Enda en ting.", A.At(Later))),
            "it leaves" => (WithCode with { Moved = new("3440", null, "Øyer.", A.Ombud.Person, Later) })
                .Leaving([], CaseNumber.Read("OYE-26-22222")!, A.At(Later)),
            _ => A.Accepted(WithCode.Do(
                deed, Later, null,
                ("text", "Her er alt."), ("outcome", "full"), ("reason", "Mange mapper."), ("unit", "oppvekst"))),
        };

        Assert.Equal(2, change.Entry.Sequence);
        Assert.Equal(["2"], change.Alerts.Select(alert => alert.Topic.Split('-')[^1]).Distinct());
    }

    private static Change Registered(Person? by) => Inquiry.Ask(
        new(About.Access, "Hva har dere?", InquiryChannel.Counter, new("nb"), Asked.Received), Asked.Ringebu, by,
        new("once", "body"), A.At(Asked.Received));

    private static string To(Inquiry one, string topic) => string.Join(
        ' ', A.Reminders.Alerts(one, Inquiry.AsKind.TopicNamed(topic)).Select(alert => alert.To));
}
