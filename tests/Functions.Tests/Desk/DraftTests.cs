using System.Net;
using AngleSharp.Html.Dom;
using NodaTime;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class DraftTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("ombud", HttpStatusCode.OK)]
    [InlineData("reader-ringebu", HttpStatusCode.OK)]
    [InlineData("controller-ringebu", HttpStatusCode.OK)]
    [InlineData("controller-oyer", HttpStatusCode.NotFound)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden)]
    public async Task Drafts_are_for_those_who_may_see_the_case(string persona, HttpStatusCode status)
    {
        using var someone = _suite.As(persona);
        var number = await _suite.ReportAsync();

        foreach (var path in new[] { $"/saker/{number}/meldingsutkast", $"/saker/{number}/brev",
            $"/api/cases/{number}/draft", $"/api/cases/{number}/letter" })
        {
            using var answer = await someone.GetAsync(path);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_draft_marks_what_is_missing_and_leads_to_where_it_is_filled()
    {
        using var reader = _suite.As("reader-ringebu");
        var number = await _suite.ReportAsync();

        var page = await reader.PageAsync($"/saker/{number}/meldingsutkast");
        var missing = page.QuerySelector("[data-field-name=consequences]")!;
        var facts = await reader.PageAsync($"/saker/{number}/fakta");

        Assert.Equal("missing", missing.GetAttribute("data-state"));
        var anchors = page.QuerySelectorAll(".draft__field a").Select(a => a.GetAttribute("href")!.Split('#')[1]);
        Assert.All(anchors, anchor => Assert.NotNull(facts.GetElementById(anchor)));
        Assert.Equal("Et brev ble sendt til feil mottaker.", page.GetElementById("draft-whatHappened")!.Words());
        Assert.Equal("12 (omtrent)", page.GetElementById("draft-persons")!.Words());
        Assert.Contains("herfra blir ingenting sendt", page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-19T08:20:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task What_somebody_wrote_stays_as_it_was_written_even_if_it_looks_like_a_time(string text)
    {
        using var ombud = _suite.As("ombud");
        var number = await _suite.ReportAsync();
        await _suite.ActAsync(
            "ombud", number, "record-notification",
            new { phase = "first", reference = text, sentAt = "2026-11-20T08:45:00Z" });
        await _suite.ActAsync(
            "ombud", number, "record-communication", new { how = text, sentAt = "2026-11-20T08:50:00Z" });

        var page = await ombud.PageAsync($"/saker/{number}/meldingsutkast");

        Assert.Equal([text, text], new[] { "earlierReference", "toldHow" }
            .Select(name => page.GetElementById($"draft-{name}")!.Words()));
        Assert.Equal("fredag 20. november kl. 09.50", page.GetElementById("draft-toldAt")!.Words());
    }

    [Fact]
    public async Task The_draft_as_JSON_counts_what_is_filled_and_names_the_parts_of_the_law()
    {
        using var ombud = _suite.Bearer("ombud");

        using var answer = await ombud.GetAsync($"/api/cases/{await _suite.ReportAsync()}/draft");
        var body = await answer.JsonAsync();

        Assert.Equal(("first", "phased"), ((string?)body["kind"], (string?)body["phase"]));
        Assert.True((int)body["completeness"]!["filled"]! < (int)body["completeness"]!["required"]!);
        Assert.Equal((true, false), ((bool)body["parts"]!["b"]!, (bool)body["parts"]!["c"]!));
    }

    [Fact]
    public async Task A_draft_that_comes_too_late_asks_why_until_it_is_said()
    {
        await using var own = await SuiteFixture.StartAsync();
        var number = await own.ReportAsync();
        using var early = own.As("ombud");
        var before = await early.PageAsync($"/saker/{number}/meldingsutkast");

        await own.AdvanceAsync(Duration.FromHours(73));
        using var ombud = own.As("ombud");
        var after = await ombud.PageAsync($"/saker/{number}/meldingsutkast");

        Assert.Null(before.QuerySelector("[data-field-name=reasonForDelay]"));
        Assert.Equal("missing", State(after, "reasonForDelay"));
    }

    [Fact]
    public async Task A_draft_says_in_nynorsk_whether_it_can_be_sent_whole()
    {
        using var reader = _suite.As("reader-ringebu");

        var page = await reader.PageAsync($"/saker/{await _suite.ReportAsync()}/meldingsutkast?lang=nn");

        Assert.Equal("Trinnvis (førebels)", page.GetElementById("draft-phase")!.Words());
        Assert.Contains("Noko manglar", page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_draft_tells_who_reported()
    {
        var reporter = _suite.Suite.Personas.Find("employee-ringebu")!.Name;
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        using var controller = _suite.As("controller-ringebu");

        foreach (var path in new[] { $"/saker/{number}/meldingsutkast", $"/saker/{number}/brev",
            $"/api/cases/{number}/draft", $"/api/cases/{number}/letter" })
            Assert.DoesNotContain(reporter, await controller.GetStringAsync(path), StringComparison.Ordinal);
    }

    private static string? State(IHtmlDocument page, string field) =>
        page.QuerySelector($"[data-field-name={field}]")!.GetAttribute("data-state");
}
