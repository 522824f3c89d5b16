using System.Text.Json;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// Whoever reported hears that something waits, and where: never what.
public sealed class WrittenToReporterTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private const string Question = "Hvem i Solbakken fikk brevet?";
    private const string Headline = "Personvernombudet har skrevet til deg";

    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("ask", null)]
    [InlineData("note", "reporter")]
    public async Task What_the_ombud_writes_to_the_reporter_is_mailed_about_without_a_word_of_it(
        string action, string? audience)
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        object fields = audience is null ? new { text = Question } : new { text = Question, audience };
        await _suite.ActAsync("ombud", number, action, fields);
        await _suite.QuietAsync();

        var mail = Assert.Single(Mails(), call => call.GetRawText().Contains(Headline, StringComparison.Ordinal)
            && call.GetRawText().Contains(number, StringComparison.Ordinal)).GetRawText();
        Assert.Contains(_suite.Suite.Personas.Find("employee-ringebu")!.Mail, mail, StringComparison.Ordinal);
        Assert.Contains("/mine-meldinger", mail, StringComparison.Ordinal);
        Assert.DoesNotContain($"/saker/{number}", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Solbakken", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Frist", mail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("municipality")]
    [InlineData("ombud")]
    public async Task What_the_ombud_writes_to_others_is_not(string audience)
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        await _suite.ActAsync("ombud", number, "note", new { text = Question, audience });
        await _suite.QuietAsync();

        Assert.DoesNotContain(Received.Of(_suite, number), one => one.Headline == Headline);
    }

    [Fact]
    public async Task Where_nobody_knows_an_address_the_ombud_hears_that_it_was_not_sent()
    {
        using var system = _suite.Bearer("ingest-ringebu");
        using var reported = await system.PostBreachAsync(A.Breach());
        var number = (string)(await reported.JsonAsync())["number"]!;
        await _suite.ActAsync("ombud", number, "ask", new { text = Question });
        await _suite.QuietAsync();

        Assert.DoesNotContain(Received.Of(_suite, number), one => one.Headline == Headline);
        Assert.Contains(Received.ByOmbud(_suite, number), one => one.Headline == "Et varsel kom ikke fram");
    }

    [Fact]
    public async Task The_address_is_shown_to_nobody_and_the_mail_to_the_ombud_alone()
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        await _suite.ActAsync("ombud", number, "ask", new { text = Question });
        await _suite.QuietAsync();
        var address = _suite.Suite.Personas.Find("employee-ringebu")!.Mail;

        foreach (var persona in new[] { "ombud", "controller-ringebu", "reader-ringebu" })
        {
            using var someone = _suite.As(persona);
            var json = await someone.GetStringAsync($"/api/cases/{number}");
            var page = await someone.GetStringAsync($"/saker/{number}");
            Assert.DoesNotContain(address, json + page, StringComparison.Ordinal);
            Assert.Equal(persona == "ombud", json.Contains("\"to\":\"reporter\"", StringComparison.Ordinal));
        }
    }

    private IEnumerable<JsonElement> Mails() => _suite.Graph.Calls
        .Where(call => call.Kind != "activity").Select(call => call.Body!.Value);
}
