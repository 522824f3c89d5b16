using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// With a suite of its own: a case that another class reports meanwhile would be on one list and not on the other.
public sealed class PageCursorTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Theory]
    [InlineData("state=open", 7)]
    [InlineData("state=open&order=newest", 7)]
    [InlineData("state=all", 7)]
    [InlineData("state=all&order=due", 7)]
    [InlineData("state=closed", 0)]
    public async Task Every_case_is_on_exactly_one_page(string filter, int least)
    {
        await SevenAsync();
        using var ombud = suite.Bearer("ombud");
        var whole = await ListCasesTests.NumbersAsync(ombud, $"/api/cases?{filter}&pageSize=200");

        var paged = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await ombud.JsonAsync($"/api/cases?{filter}&pageSize=2&after={Uri.EscapeDataString(after)}");
            paged.AddRange(page["cases"]!.AsArray().Select(one => (string)one!["number"]!));
            after = (string?)page["after"];
        }

        Assert.Equal(whole, paged);
        Assert.True(whole.Count >= least);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("all")]
    public async Task The_page_leads_on_to_the_last_case(string state)
    {
        await SevenAsync();
        using var ombud = suite.As("ombud");
        var whole = await ListCasesTests.NumbersAsync(ombud, $"/api/cases?state={state}&pageSize=200");

        var paged = new List<string>();
        for (var path = $"/saker?state={state}&pageSize=3"; path is not null;)
        {
            var page = await ombud.PageAsync(path);
            paged.AddRange(page.QuerySelectorAll("table.cases tbody th a").Select(a => a.TextContent.Trim()));
            path = page.QuerySelector("nav.pages a.ds-button")?.GetAttribute("href");
        }

        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_cursor_opens_the_list_of_its_caller_and_filter_alone()
    {
        await SevenAsync();
        using var ombud = suite.Bearer("ombud");
        using var deputy = suite.Bearer("deputy");
        var after = (string)(await ombud.JsonAsync("/api/cases?pageSize=2"))["after"]!;

        using var own = await ombud.GetAsync($"/api/cases?after={after}");
        using var others = await deputy.GetAsync($"/api/cases?after={after}");
        using var otherState = await ombud.GetAsync($"/api/cases?state=received&after={after}");
        using var otherOrder = await ombud.GetAsync($"/api/cases?order=newest&after={after}");
        using var narrowed = await ombud.GetAsync($"/api/cases?municipality=3439&after={after}");
        using var forged = await ombud.GetAsync($"/api/cases?after=A{after}");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.All([others, otherState, otherOrder, narrowed, forged], answer =>
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
    }

    private async Task SevenAsync()
    {
        foreach (var municipality in new[] { "3405", "3439", "3440", "3441", "3439", "3440", "3441" })
            await suite.ReportAsync(A.Breach() with { Municipality = municipality });
    }
}
