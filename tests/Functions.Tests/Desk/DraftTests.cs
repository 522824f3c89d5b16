using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class DraftTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Theory]
    [InlineData("ombud", HttpStatusCode.OK)]
    [InlineData("reader-ringebu", HttpStatusCode.OK)]
    [InlineData("controller-ringebu", HttpStatusCode.OK)]
    [InlineData("controller-oyer", HttpStatusCode.NotFound)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden)]
    public async Task Drafts_are_for_those_who_may_see_the_case(string persona, HttpStatusCode status)
    {
        using var someone = suite.As(persona);
        var number = await suite.ReportAsync();

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
        using var reader = suite.As("reader-ringebu");
        var number = await suite.ReportAsync();

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

    [Fact]
    public async Task The_draft_as_JSON_counts_what_is_filled_and_names_the_parts_of_the_law()
    {
        using var ombud = suite.Bearer("ombud");

        using var answer = await ombud.GetAsync($"/api/cases/{await suite.ReportAsync()}/draft");
        var body = await answer.JsonAsync();

        Assert.Equal(("first", "phased"), ((string?)body["kind"], (string?)body["phase"]));
        Assert.True((int)body["completeness"]!["filled"]! < (int)body["completeness"]!["required"]!);
        Assert.Equal((true, false), ((bool)body["parts"]!["b"]!, (bool)body["parts"]!["c"]!));
    }

    [Theory]
    [InlineData("nb", "Hva har skjedd?", "Hvem kan du snakke med?", "[Beskriv mulige følger")]
    [InlineData("nn", "Kva har skjedd?", "Kven kan du snakke med?", "[Skriv moglege følgjer")]
    public async Task The_letter_holds_what_the_law_demands_in_both_forms_of_Norwegian(
        string form, string nature, string contact, string gap)
    {
        using var reader = suite.As("reader-ringebu");

        var page = await reader.PageAsync($"/saker/{await suite.ReportAsync()}/brev?malform={form}");
        var letter = page.GetElementById("letter")!;

        Assert.Equal(form, letter.GetAttribute("lang"));
        Assert.All(new[] { nature, contact, gap, "ombud@ombud.example.no" }, words =>
            Assert.Contains(words, letter.TextContent, StringComparison.Ordinal));
        Assert.Contains("Ringebu kommune", letter.TextContent, StringComparison.Ordinal);
    }
}
