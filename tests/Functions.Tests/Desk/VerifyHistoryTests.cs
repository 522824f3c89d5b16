using System.Net;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class VerifyHistoryTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("ombud", HttpStatusCode.OK)]
    [InlineData("reader-ringebu", HttpStatusCode.OK)]
    [InlineData("controller-oyer", HttpStatusCode.NotFound)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden)]
    public async Task Whoever_may_see_the_case_may_have_its_history_verified(string persona, HttpStatusCode status)
    {
        using var someone = _suite.As(persona);

        using var answer = await someone.GetAsync($"/saker/{await _suite.ReportAsync()}/kontroll");

        Assert.Equal(status, answer.StatusCode);
        if (status is HttpStatusCode.OK)
        {
            var said = (await answer.HtmlAsync()).Said();
            Assert.Contains("Historikken er hel", said, StringComparison.Ordinal);
            Assert.Contains("1 sak med 1 handling er kontrollert.", said, StringComparison.Ordinal);
            Assert.Contains("1 handling. Ikke forankret ennå.", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_changed_behind_the_suites_back_is_named_on_the_page_of_the_case_and_of_the_municipality()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var ombud = own.As("ombud");
        var (number, other) = (await own.ReportAsync(), await own.ReportAsync());
        using var note = await ombud.PostAsync(
            $"/api/cases/{number}/actions/note", new { text = "Vi visste det fredag." });
        await own.AdvanceAsync(Duration.FromHours(24));
        await ForgeAsync(own, number);
        using var later = own.As("ombud");

        var one = await later.PageAsync($"/saker/{number}/kontroll");
        var all = await later.PageAsync("/kontroll?municipality=3439");

        Assert.Equal(["altered"], one.QuerySelectorAll("[data-fault]").Select(f => f.GetAttribute("data-fault")));
        Assert.Contains("Historikken, nummer 2: er endret", one.Said(), StringComparison.Ordinal);
        Assert.Contains("Sist forankret", one.Said(), StringComparison.Ordinal);
        Assert.Equal([number], all.QuerySelectorAll(".verified").Select(v => v.GetAttribute("data-number")));
        Assert.DoesNotContain(other, all.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_day_the_root_of_all_histories_is_written_where_storage_cannot_change_it()
    {
        await using var own = await SuiteFixture.StartAsync();
        await own.ReportAsync();

        await own.AdvanceAsync(Duration.FromHours(24));

        Assert.Single(own.Logs.Lines, line => line.Contains(
            "Anchor of 3439: 1 cases, 1 changed, root ", StringComparison.Ordinal));
    }

    private static async Task ForgeAsync(SuiteFixture suite, string number)
    {
        var table = suite.Suite.Neighbours.Tables.GetTableClient(suite.Suite.Neighbours.CasesTable);
        var pointer = (await table.GetEntityAsync<TableEntity>("3439", $"n_{number}")).Value;
        var row = (await table.GetEntityAsync<TableEntity>("3439", $"h_{pointer.GetString("Id")}_000002")).Value;
        row["Document0"] = row.GetString("Document0")!.Replace("fredag", "mandag", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
