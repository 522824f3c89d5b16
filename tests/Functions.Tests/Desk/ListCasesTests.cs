using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class ListCasesTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task What_is_due_first_comes_first_and_newest_first_when_asked()
    {
        using var reader = suite.Bearer("reader-gausdal");
        var late = await ReportAsync("2026-11-20T09:00:00Z");
        var urgent = await ReportAsync("2026-11-18T09:00:00Z");
        var middle = await ReportAsync("2026-11-19T09:00:00Z");
        string[] mine = [urgent, middle, late];

        var due = (await NumbersAsync(reader, "/api/cases")).Where(mine.Contains);
        var newest = (await NumbersAsync(reader, "/api/cases?order=newest")).Where(mine.Contains);

        Assert.Equal([urgent, middle, late], due);
        Assert.Equal(mine.Order(), newest.Order());
    }

    [Fact]
    public async Task Page_and_API_show_the_same_cases_in_the_same_order()
    {
        await ReportAsync("2026-11-19T10:00:00Z");
        await ReportAsync("2026-11-18T10:00:00Z");
        using var ombud = suite.As("ombud");

        var page = await ombud.PageAsync("/saker?municipality=3441&pageSize=200");
        var shown = page.QuerySelectorAll("table.cases tbody th a").Select(a => a.TextContent.Trim());

        Assert.Equal(await NumbersAsync(ombud, "/api/cases?municipality=3441&pageSize=200"), shown);
    }

    [Theory]
    [InlineData("open", true, false)]
    [InlineData("received", true, false)]
    [InlineData("closed", false, true)]
    [InlineData("all", true, true)]
    [InlineData("assessing", false, false)]
    public async Task A_list_can_be_narrowed_to_a_state(string state, bool hasOpen, bool hasClosed)
    {
        using var ombud = suite.Bearer("ombud");
        var (open, closed) = (await ReportAsync(), await ReportAsync());
        using var controller = suite.Bearer("controller-gausdal");
        using var done = await controller.PostAsync(
            $"/api/cases/{closed}/actions/close", new { reason = "Ingen fare." });

        var listed = await NumbersAsync(ombud, $"/api/cases?state={state}&pageSize=200");

        Assert.Equal((hasOpen, hasClosed), (listed.Contains(open), listed.Contains(closed)));
    }

    [Fact]
    public async Task The_ombud_sees_all_municipalities_or_one_and_a_municipality_its_own()
    {
        using var ombud = suite.Bearer("ombud");
        using var reader = suite.Bearer("reader-oyer");
        var (gausdal, oyer) = (await ReportAsync(), await suite.ReportAsync(A.Breach() with { Municipality = "3440" }));

        var all = await NumbersAsync(ombud, "/api/cases?pageSize=200");
        var one = await NumbersAsync(ombud, "/api/cases?municipality=øyer&pageSize=200");
        var own = await NumbersAsync(reader, "/api/cases?pageSize=200");

        Assert.True(all.Contains(gausdal) && all.Contains(oyer));
        Assert.All(one.Concat(own), number => Assert.StartsWith("OYE", number, StringComparison.Ordinal));
        Assert.Contains(oyer, own);
    }

    [Theory]
    [InlineData("/api/cases?municipality=3439")]
    [InlineData("/saker?municipality=ringebu")]
    public async Task The_list_of_another_municipality_is_not_there(string path)
    {
        using var reader = suite.As("reader-oyer");

        using var answer = await reader.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("municipality=0301", "municipality")]
    [InlineData("state=lost", "state")]
    [InlineData("kind=inquiries", "kind")]
    [InlineData("order=oldest", "order")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=201", "pageSize")]
    [InlineData("pageSize=-1", "pageSize")]
    [InlineData("pageSize=many", "pageSize")]
    [InlineData("after=x", "after")]
    public async Task A_filter_that_does_not_exist_is_said(string query, string field)
    {
        using var ombud = suite.Bearer("ombud");

        using var answer = await ombud.GetAsync($"/api/cases?{query}");
        using var page = await ombud.GetAsync($"/saker?{query}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, (string)Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!["field"]!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Single((await page.HtmlAsync()).Errors());
    }

    internal static async Task<IReadOnlyList<string>> NumbersAsync(HttpClient client, string path) =>
        [.. (await client.JsonAsync(path))["cases"]!.AsArray().Select(one => (string)one!["number"]!)];

    private Task<string> ReportAsync(string discoveredAt = "2026-11-20T08:00:00Z") =>
        suite.ReportAsync(A.Breach() with { Municipality = "3441", DiscoveredAt = discoveredAt });
}
