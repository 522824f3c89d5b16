using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// The ombud and the one who reported talk; the municipality hears it only where it may know who reported.
public sealed class ReplyToOmbudTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task The_one_who_reported_reads_the_question_and_answers_and_the_ombud_is_alerted()
    {
        var number = await AskedAsync("Hvem fikk brevet?");
        using var employee = suite.As("employee-ringebu");

        var mine = await employee.PageAsync("/mine-meldinger");
        using var answer = await mine.PostForm($"/{number}").SubmitAsync(employee, new { text = "Naboen fikk det." });
        await suite.QuietAsync();
        using var ombud = suite.As("ombud");
        var desk = (await ombud.PageAsync($"/saker/{number}")).Said();

        Assert.Contains("Hvem fikk brevet?", mine.Said(), StringComparison.Ordinal);
        Assert.Equal($"/mine-meldinger?sendt={number}", answer.Location());
        Assert.Contains("Naboen fikk det.", desk, StringComparison.Ordinal);
        Assert.Contains(
            Alerts.Received.ByOmbud(suite, number), alert => alert.Headline == "Den som meldte, har svart");
    }

    [Fact]
    public async Task A_question_that_waits_for_an_answer_stands_first()
    {
        var asked = await AskedAsync("Er brevet funnet?");
        await suite.ReportByFormAsync("employee-ringebu");
        using var employee = suite.As("employee-ringebu");

        var reports = (await employee.PageAsync("/mine-meldinger")).QuerySelectorAll("article.report")
            .Select(report => report.Words()).ToList();

        var waiting = reports.TakeWhile(report => report.Contains("Ombudet venter på svar fra deg.")).ToList();
        Assert.Contains(waiting, report => report.Contains(asked, StringComparison.Ordinal));
        Assert.DoesNotContain(reports[waiting.Count..], report => report.Contains("Ombudet venter på svar"));
        Assert.True(reports.Count > waiting.Count);
    }

    [Theory]
    [InlineData("reader-ringebu")]
    [InlineData("controller-ringebu")]
    public async Task What_they_write_is_not_the_municipalitys_to_read(string persona)
    {
        var number = await AskedAsync("Et-spørsmål-til-innmelder");
        await ReplyAsync(number, "Et-svar-til-ombudet");
        using var someone = suite.As(persona);

        var page = (await someone.PageAsync($"/saker/{number}")).Said();
        var json = await someone.GetStringAsync($"/api/cases/{number}");

        Assert.All(new[] { page, json }, said =>
        {
            Assert.DoesNotContain("Et-spørsmål-til-innmelder", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Et-svar-til-ombudet", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_double_click_is_one_answer()
    {
        var number = await AskedAsync("Når?");
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/mine-meldinger")).PostForm($"/{number}");

        var answers = await Task.WhenAll(
            form.SubmitAsync(employee, new { text = "I går." }), form.SubmitAsync(employee, new { text = "I går." }));
        var history = (await suite.As("ombud").GetAsync($"/api/cases/{number}")).JsonAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Single((await history)["history"]!.AsArray(), e => (string)e!["action"]! == "reply");
    }

    [Fact]
    public async Task What_was_typed_while_the_ombud_wrote_is_kept_and_shown_beside_the_news()
    {
        var number = await AskedAsync("Første?");
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/mine-meldinger")).PostForm($"/{number}");
        await AskAsync(number, "Andre?");

        using var refused = await form.SubmitAsync(employee, new { text = "Svar på første." });
        var page = await refused.HtmlAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Contains("Andre?", page.Said(), StringComparison.Ordinal);
        Assert.Equal("Svar på første.", page.GetElementById($"{number}-text")!.Words());
    }

    [Fact]
    public async Task An_empty_answer_is_refused_and_somebody_elses_report_is_not_there()
    {
        var number = await AskedAsync("Hva?");
        using var employee = suite.As("employee-ringebu");
        using var other = suite.As("reader-ringebu");
        var form = (await employee.PageAsync("/mine-meldinger")).PostForm($"/{number}");

        using var empty = await form.SubmitAsync(employee, new { text = " " });
        using var content = new FormUrlEncodedContent([new("text", "Ikke min."), new("seen", "1")]);
        using var foreign = await other.PostAsync($"/mine-meldinger/{number}", content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(["Skriv noe først."], (await empty.HtmlAsync()).Errors());
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task A_finished_report_says_how_to_report_anew()
    {
        var number = await AskedAsync("Hva?");
        using var controller = suite.Bearer("controller-ringebu");
        using var closed = await controller.PostAsync(
            $"/api/cases/{number}/actions/close", new { reason = "Ferdig." });
        using var employee = suite.As("employee-ringebu");

        var card = (await employee.PageAsync("/mine-meldinger")).GetElementById(number)!.Closest("article")!;

        Assert.Contains("melder du et nytt avvik", card.Words(), StringComparison.Ordinal);
        Assert.EndsWith("/fjern", Assert.Single(card.QuerySelectorAll("form")).GetAttribute("action"));
    }

    private async Task<string> AskedAsync(string question)
    {
        var number = await suite.ReportByFormAsync("employee-ringebu");
        await AskAsync(number, question);
        return number;
    }

    private async Task AskAsync(string number, string text)
    {
        using var ombud = suite.Bearer("ombud");
        using var asked = await ombud.PostAsync($"/api/cases/{number}/actions/ask", new { text });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }

    private async Task ReplyAsync(string number, string text)
    {
        using var employee = suite.As("employee-ringebu");
        using var answer = await (await employee.PageAsync("/mine-meldinger")).PostForm($"/{number}")
            .SubmitAsync(employee, new { text });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }
}
