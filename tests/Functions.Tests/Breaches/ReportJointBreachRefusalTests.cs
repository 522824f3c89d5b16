using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

[Collection(Refusals.Name)]
public sealed class ReportJointBreachRefusalTests(SuiteFixture suite)
{
    private const string When = "Skriv når leverandøren sa fra, eller når det ble oppdaget.";

    [Fact]
    public Task An_empty_form_says_all_that_is_missing_in_the_order_of_the_page() =>
        suite.NothingHappensAsync(async () =>
        {
            using var ombud = suite.As("ombud");

            var page = await SendAsync(ombud, new { });

            Assert.Equal(
                ["whatHappened", "discoveredDate", "unit", "kinds", "dataCategories", "municipalities"],
                page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")![1..]));
            Assert.Contains(When, page.Errors());
        });

    [Fact]
    public Task What_is_missing_for_one_municipality_is_said_there() => suite.NothingHappensAsync(async () =>
    {
        using var ombud = suite.As("ombud");

        var page = await SendAsync(ombud, new
        {
            whatHappened = JointReports.Told,
            processorToldAtDate = "2026-11-20",
            unit = "Innloggingen",
            kinds = "confidentiality",
            dataCategories = "contact",
            hit3405 = true,
            personsPrecision3405 = "exact",
            personsCount3405 = "mange",
            hit3440 = true,
            personsCount3440 = "12",
            hit3441 = true,
            personsPrecision3441 = "unknown",
            processorToldAt3441Date = "2026-11-21",
            discovered3441Time = "25:99",
        });

        Assert.Equal(
            [
                "processor", "personsCount3405", "personsPrecision3440", "processorToldAt3441Date",
                "discovered3441Date",
            ],
            page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")![1..]));
        Assert.Equal(("mange", "12"), (page.Typed("personsCount3405"), page.Typed("personsCount3440")));
        Assert.True(page.QuerySelectorAll(".hit details")[3].HasAttribute("open"));
    });

    [Theory]
    [InlineData("noIdentityNumber", "Gjelder 018190 00049.", "Er dette et fødselsnummer?")]
    [InlineData("tellsNobody", "Også Øyer er rammet.", "Røper teksten at andre kommuner er rammet?")]
    public async Task A_text_that_had_better_not_be_sent_is_asked_about_and_sent_once_answered(
        string box, string text, string question)
    {
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();
        ((IHtmlTextAreaElement)form["whatHappened3439"]!).Value = text;
        IHtmlDocument page = null!;

        await suite.NothingHappensAsync(async () =>
        {
            using var asked = await form.SubmitAsync(ombud, JointReports.Answers);
            page = await asked.HtmlAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        });
        var link = Assert.Single(page.QuerySelectorAll("[role=alert] a"));
        ((IHtmlInputElement)page.PostForm()[box]!).IsChecked = true;
        using var sent = await page.PostForm().SubmitAsync(ombud, new { });

        Assert.Contains(question, page.Said(), StringComparison.Ordinal);
        Assert.Equal(
            ("#whatHappened3439", "Egen beskrivelse (Ringebu)"), (link.GetAttribute("href"), link.Words()));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Fact]
    public async Task Nothing_that_was_typed_is_lost_or_becomes_part_of_the_page()
    {
        const string typed = "<script>alert('æøå')</script> & \"sitat\" </textarea><b>Åse</b>";
        using var ombud = suite.As("ombud");

        var page = await SendAsync(
            ombud, new { whatHappened = typed, whatHappened3439 = typed, processor = typed, personsCount3439 = typed });

        foreach (var field in new[] { "whatHappened", "whatHappened3439", "processor", "personsCount3439" })
            Assert.Equal(typed, page.Typed(field));
        Assert.Empty(page.QuerySelectorAll("main script, main b"));
    }

    private static async Task<IHtmlDocument> SendAsync(HttpClient ombud, object answers)
    {
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();
        using var answer = await form.SubmitAsync(ombud, answers);
        var page = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith("Feil", page.Title, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".ds-error-summary a"), link =>
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        return page;
    }
}
