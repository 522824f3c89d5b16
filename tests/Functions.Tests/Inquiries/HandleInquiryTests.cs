using System.Net;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Inquiries;

/// <summary>A letter comes in, staff register it, and the unit handles it to its answer.</summary>
public sealed class HandleInquiryTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task A_letter_is_registered_taken_on_checked_extended_and_answered()
    {
        using var handler = _suite.As("handler-ringebu");
        var form = (await handler.PageAsync("/registrer-henvendelse")).PostForm("/registrer-henvendelse");
        using var sent = await form.SubmitAsync(handler, new
        {
            about = "access",
            text = "Hva står om meg i barnehagemappa?",
            channel = "letter",
            receivedDate = "18.11.2026",
            name = "Kari Testrud",
        });
        var number = sent.Location().Split('/')[^1];

        foreach (var (action, fields) in new (string, object)[]
        {
            ("take", new { }), ("ask-identity", new { }), ("confirm-identity", new { how = "Hun viste passet." }),
            ("extend", new { reason = "Fire fagsystemer." }),
            ("answer", new
            {
                outcome = "partial",
                text = "Her er det meste. Du kan klage til Datatilsynet.",
                ground = "statutory-secrecy",
            }),
        })
            await _suite.ActAsync("handler-ringebu", number, action, fields);

        using var api = _suite.Bearer("handler-ringebu");
        var one = await api.JsonAsync($"/api/cases/{number}");
        Assert.Equal(("inquiry", "answered", "partial"),
            ((string)one["kind"]!, (string)one["state"]!, (string)one["answer"]!["outcome"]!));
        Assert.Equal("2027-02-18", (string)one["dueOn"]!);
        Assert.Empty(one["deadlines"]!.AsArray());
        var page = await handler.PageAsync($"/saker/{number}");
        Assert.Contains(
            "§ 16 første ledd bokstav d", page.Said().Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_inquiry()
    {
        using var handler = _suite.As("handler-ringebu");
        var form = (await handler.PageAsync("/registrer-henvendelse")).PostForm("/registrer-henvendelse");
        var answers = new { about = "erasure", text = "Slett søknaden fra 2019.", channel = "telephone" };

        using var first = await form.SubmitAsync(handler, answers);
        using var second = await form.SubmitAsync(handler, answers);

        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        Assert.Equal(first.Location(), second.Location());
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_typed_is_lost()
    {
        using var handler = _suite.As("handler-ringebu");
        var form = (await handler.PageAsync("/registrer-henvendelse")).PostForm("/registrer-henvendelse");

        using var answer = await form.SubmitAsync(handler, new { text = "Hva har dere?", email = "kari" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("Hva har dere?", page.Typed("text"));
        Assert.Equal(
            ["#about", "#channel", "#email"],
            page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")).Distinct());
    }

    [Fact]
    public async Task An_identity_number_is_asked_about_once()
    {
        using var handler = _suite.As("handler-ringebu");
        var form = (await handler.PageAsync("/registrer-henvendelse")).PostForm("/registrer-henvendelse");
        const string Text = "Gjelder 17912099997.";

        using var asked = await form.SubmitAsync(handler, new { about = "access", text = Text, channel = "letter" });
        using var meant = await (await asked.HtmlAsync()).PostForm("/registrer-henvendelse").SubmitAsync(
            handler, new { noIdentityNumber = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, meant.StatusCode);
    }

    [Theory]
    [InlineData("handler-ringebu", "3440", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ingest-ringebu", "3440", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ingest-ringebu", "3439", HttpStatusCode.Created)]
    [InlineData("controller-ringebu", "3439", HttpStatusCode.Created)]
    [InlineData("reader-ringebu", "3439", HttpStatusCode.Forbidden)]
    [InlineData("ombud", "3439", HttpStatusCode.Forbidden)]
    public async Task An_inquiry_is_registered_by_those_who_may_for_their_own_municipality_alone(
        string person, string municipality, HttpStatusCode status)
    {
        using var client = _suite.Bearer(person);

        using var answer = await client.PostInquiryAsync(municipality);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_inquiry_is_told_to_its_unit_without_a_word_of_it()
    {
        using var handler = _suite.Bearer("handler-ringebu");
        using var answer = await handler.PostInquiryAsync(
            "3439", AskedInquiries.Body("3439", text: "Merkeordet i mappa."));
        var number = (string)(await answer.JsonAsync())["number"]!;
        await _suite.QuietAsync();

        var told = Assert.Single(
            _suite.Graph.Calls.Select(call => call.Body?.GetRawText() ?? ""),
            body => body.Contains(number, StringComparison.Ordinal));

        Assert.Contains("post@ringebu.kommune.no", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Merkeordet", told, StringComparison.Ordinal);
    }
}
