using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public sealed class ReportJointBreachTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task The_ombud_finds_the_form_at_the_desk_and_nobody_else_does()
    {
        using var ombud = suite.As("ombud");
        using var reader = suite.As("reader-ringebu");

        Assert.Single((await ombud.PageAsync("/saker")).QuerySelectorAll($"main a[href='{JointReports.Page}']"));
        Assert.Empty((await reader.PageAsync("/saker")).QuerySelectorAll($"a[href^='{JointReports.Page}']"));
    }

    [Theory]
    [InlineData("employee-ringebu")]
    [InlineData("reader-ringebu")]
    [InlineData("controller-ringebu")]
    public async Task Nobody_but_the_ombud_opens_the_form_or_the_receipt(string persona)
    {
        using var someone = suite.As(persona);
        var receipt = await SendAsync();

        foreach (var path in new[] { JointReports.Page, receipt, JointReports.Page + "/0" })
        {
            using var answer = await someone.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task One_form_becomes_a_case_in_each_municipality_that_is_ticked_and_the_receipt_leads_to_them()
    {
        using var ombud = suite.As("ombud");
        var before = await suite.StandingAsync();

        var receipt = await ombud.PageAsync(await SendAsync());

        Assert.Equal([before[0], before[1] + 1, before[2] + 1, before[3]], await suite.StandingAsync());
        Assert.Equal("2 saker er opprettet", receipt.QuerySelector("h1")!.Words());
        var links = receipt.QuerySelectorAll("main a[href^='/saker/']").Select(a => a.Words()).ToList();
        Assert.Equal(["RIN", "OYE"], links.Select(number => number[..3]));
        var ringebu = await ombud.JsonAsync($"/api/cases/{links[0]}");
        Assert.Equal(40, (int)ringebu["report"]!["persons"]!["count"]!);
        Assert.Equal("2026-11-23T07:15:00Z", (string)ringebu["deadlines"]![0]!["dueAt"]!);
        Assert.Equal("Skolesys AS", (string)ringebu["findings"]!["processor"]!);
        Assert.Equal([links[1]], ringebu["linked"]!.AsArray().Select(one => (string)one!));
        Assert.Contains("mandag 23. november kl. 08.15", receipt.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_has_its_own_words_and_times_where_the_ombud_gives_them()
    {
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();
        using var sent = await form.SubmitAsync(ombud, new
        {
            whatHappened = JointReports.Told,
            discoveredDate = "2026-11-20",
            discoveredTime = "09:00",
            unit = "Innloggingen",
            kinds = "confidentiality",
            dataCategories = "contact",
            hit3440 = true,
            personsPrecision3440 = "unknown",
            hit3441 = true,
            personsPrecision3441 = "approximate",
            personsCount3441 = "1 200",
            whatHappened3441 = "Her gjaldt det også foreldre.",
            discovered3441Date = "2026-11-19",
            discovered3441Time = "15:00",
            personsCount3405 = "what is not ticked is not read",
        });

        var links = (await ombud.PageAsync(sent.Location())).QuerySelectorAll("main a[href^='/saker/']");
        var gausdal = await ombud.JsonAsync($"/api/cases/{links[1].Words()}");
        Assert.Equal("Her gjaldt det også foreldre.", (string)gausdal["report"]!["whatHappened"]!);
        Assert.Equal(1_200, (int)gausdal["report"]!["persons"]!["count"]!);
        Assert.Equal("2026-11-22T14:00:00Z", (string)gausdal["deadlines"]![0]!["dueAt"]!);
        var oyer = await ombud.JsonAsync($"/api/cases/{links[0].Words()}");
        Assert.Equal("2026-11-23T08:00:00Z", (string)oyer["deadlines"]![0]!["dueAt"]!);
    }

    [Fact]
    public async Task A_double_click_is_one_report_and_another_form_is_another()
    {
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();

        var clicks = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => form.SubmitAsync(ombud, JointReports.Answers)));

        Assert.All(clicks, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Single(clicks.Select(answer => answer.Location()).Distinct());
        Assert.NotEqual(clicks[0].Location(), await SendAsync());
        Assert.Equal(2, (await ombud.PageAsync(clicks[0].Location())).QuerySelectorAll(".joint li").Length);
    }

    [Fact]
    public Task A_form_that_another_opened_is_shown_again_and_sent_by_the_next_click() =>
        suite.NothingHappensAsync(async () =>
        {
            using var ombud = suite.As("ombud");
            using var deputy = suite.As("deputy");
            var form = (await ombud.PageAsync(JointReports.Page)).PostForm();

            using var answer = await form.SubmitAsync(deputy, JointReports.Answers);

            var page = await answer.HtmlAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("ikke sendt ennå", page.Said(), StringComparison.Ordinal);
            Assert.Equal("40", page.Typed("personsCount3439"));
        });

    [Fact]
    public async Task A_form_that_was_sent_before_with_other_answers_leads_to_the_cases_that_stand()
    {
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();
        using var sent = await form.SubmitAsync(ombud, JointReports.Answers);
        await suite.QuietAsync();
        ((IHtmlTextAreaElement)form["measures"]!).Value = "Stengt.";

        await suite.NothingHappensAsync(async () =>
        {
            using var again = await form.SubmitAsync(ombud, JointReports.Answers);

            var page = await again.HtmlAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
            Assert.Equal(2, page.QuerySelectorAll("[role=alert] a[href^='/saker/']").Length);
            Assert.Equal("Stengt.", page.Typed("measures"));
        });
    }

    [Fact]
    public async Task The_whole_desk_of_a_joint_report_is_in_nynorsk_too()
    {
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page + "?lang=nn")).PostForm();
        using var empty = await form.SubmitAsync(ombud, new { });
        using var sent = await form.SubmitAsync(ombud, JointReports.Answers);

        Assert.Contains("Kva kommunar er råka?", (await empty.HtmlAsync()).Said(), StringComparison.Ordinal);
        Assert.EndsWith("lang=nn", sent.Location(), StringComparison.Ordinal);
        Assert.Equal(
            "2 saker er oppretta", (await ombud.PageAsync(sent.Location())).QuerySelector("h1")!.Words());
    }

    [Theory]
    [InlineData("/0")]
    [InlineData("/00000000000000000000000000000000")]
    [InlineData("/RIN-26-7K3FQ")]
    public async Task There_is_no_receipt_of_what_was_never_reported(string path)
    {
        using var ombud = suite.As("ombud");

        using var answer = await ombud.GetAsync(JointReports.Page + path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> SendAsync()
    {
        using var ombud = suite.As("ombud");
        var page = await ombud.PageAsync(JointReports.Page);
        using var sent = await page.PostForm().SubmitAsync(ombud, JointReports.Answers);
        return sent.Location();
    }
}
