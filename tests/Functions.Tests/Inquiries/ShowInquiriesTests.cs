using System.Net;
using NodaTime;
using Ombud.Functions.Tests.Register;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Inquiries;

/// <summary>How a municipality answers its citizens.</summary>
public sealed class ShowInquiriesTests
{
    [Fact]
    public async Task The_municipality_sees_what_is_late_what_is_soon_due_and_what_has_time()
    {
        await using var suite = await SuiteFixture.StartAsync();
        await suite.InRingebuAsync();
        var late = await suite.AskRingebuAsync();
        await suite.AdvanceAsync(Duration.FromDays(25));
        var soon = await suite.AskRingebuAsync();
        await suite.AdvanceAsync(Duration.FromDays(27));
        await suite.AskRingebuAsync();
        using var reader = suite.As("reader-ringebu");

        var page = await reader.PageAsync("/henvendelser");

        string Count(string name) => page.QuerySelector($"[data-count={name}] strong")!.TextContent;
        Assert.Equal(("1", "1", "2"), (Count("late"), Count("soon"), Count("on-time")));
        var rows = page.QuerySelectorAll("section[aria-labelledby=now] tbody tr").Select(row => row.Words()).ToList();
        Assert.Equal(4, rows.Count);
        Assert.StartsWith(late, rows[0], StringComparison.Ordinal);
        Assert.EndsWith("Over fristen", rows[0], StringComparison.Ordinal);
        Assert.StartsWith(soon, rows[1], StringComparison.Ordinal);
        Assert.EndsWith("Innen fristen", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Unsorted.Secret, page.Said(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_year_is_counted_with_small_numbers_hidden_and_another_municipality_not_at_all()
    {
        await using var suite = await SuiteFixture.StartAsync();
        for (var i = 0; i < 6; i++)
            await suite.AskRingebuAsync();
        for (var i = 0; i < 6; i++)
            await suite.ActAsync(
                "handler-ringebu", await suite.AskRingebuAsync(), "answer",
                new { outcome = "full", text = "Her er alt." });
        await suite.ActAsync(
            "handler-ringebu", await suite.AskRingebuAsync(), "answer", new { outcome = "full", text = "Her er alt." });
        using var controller = suite.As("controller-ringebu");
        using var foreign = suite.As("controller-oyer");

        var page = await controller.PageAsync("/henvendelser?year=2026");
        var other = await foreign.PageAsync("/henvendelser");

        Assert.Contains("Til sammen 13 henvendelser.", page.Said(), StringComparison.Ordinal);
        string Cell(string table, string row) => page.QuerySelectorAll($"[data-tally={table}] tr")
            .Single(one => one.QuerySelector("th")!.TextContent == row).QuerySelector("td")!.TextContent.Trim();
        Assert.Equal(("7", "6"), (Cell("outcome", "Fikk alt"), Cell("outcome", "Ikke besvart ennå")));
        Assert.Equal(("7", "0"), (Cell("days", "Inntil 7"), Cell("days", "8–14")));
        Assert.Contains("Til sammen 0 henvendelser.", other.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_than_five_are_not_told()
    {
        await using var suite = await SuiteFixture.StartAsync();
        await suite.AskRingebuAsync();
        using var ombud = suite.As("ombud");

        var page = await ombud.PageAsync("/henvendelser?municipality=3439");

        Assert.Contains("færre enn fem henvendelser", page.Said(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-tally]"));
    }

    [Fact]
    public async Task What_nobody_can_read_is_told_beside_the_counts()
    {
        await using var suite = await SuiteFixture.StartAsync();
        await suite.AskRingebuAsync();
        var broken = await suite.AskRingebuAsync();
        var table = suite.Table();
        var id = (await suite.RowAsync("3439", "n_" + broken)).GetString("Id");
        var row = await suite.RowAsync("3439", "c_" + id);
        row["Document0"] = "{";
        await table.PutAsync(row);
        using var reader = suite.As("reader-ringebu");

        var page = await reader.PageAsync("/henvendelser");

        Assert.Contains("En sak kan ikke leses", page.Said(), StringComparison.Ordinal);
        Assert.Contains(broken, page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/henvendelser")]
    [InlineData("/saker")]
    [InlineData("/register")]
    [InlineData("/kontroll")]
    public async Task A_municipality_that_is_left_empty_is_not_asked_for(string path)
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var ombud = suite.As("ombud");

        using var answer = await ombud.GetAsync($"{path}?municipality=");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("reader-ringebu", "?municipality=3440", HttpStatusCode.NotFound)]
    [InlineData("reader-ringebu", "?year=1999", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ombud", "?year=x", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ombud", "?municipality=unsorted", HttpStatusCode.UnprocessableEntity)]
    [InlineData("handler-ringebu", "", HttpStatusCode.Forbidden)]
    public async Task Other_places_and_years_that_are_none_are_refused(
        string person, string query, HttpStatusCode status)
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var client = suite.Bearer(person);

        using var answer = await client.GetAsync("/henvendelser" + query);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_shows_one_kind_alone_and_finds_what_the_ombud_is_asked_to_see()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var breach = await suite.ReportAsync(A.Breach());
        using var handler = suite.Bearer("handler-ringebu");
        var body = AskedInquiries.Body("3439");
        body["asksOmbud"] = true;
        using var registered = await handler.PostInquiryAsync("3439", body);
        var inquiry = (string)(await registered.JsonAsync())["number"]!;
        using var ombud = suite.As("ombud");

        async Task<string[]> ListedAsync(string query)
        {
            var page = await ombud.PageAsync("/saker?order=newest" + query);
            return [.. page.QuerySelectorAll("table.cases tbody th a").Select(link => link.TextContent)];
        }

        Assert.Equal([breach], await ListedAsync("&kind=breach"));
        Assert.Equal([inquiry], await ListedAsync("&kind=inquiry"));
        Assert.Equal([inquiry], await ListedAsync("&about=asks-ombud"));
        Assert.Equal(2, (await ListedAsync("")).Length);
        var again = await ombud.PageAsync("/saker?kind=inquiry");
        Assert.Equal("inquiry", again.QuerySelector("select[name=kind] option[selected]")!.GetAttribute("value"));
    }
}

file static class Asking
{
    public static async Task<string> AskRingebuAsync(this SuiteFixture suite)
    {
        using var client = suite.Bearer("handler-ringebu");
        using var answer = await client.PostInquiryAsync("3439");
        return (string)(await answer.JsonAsync())["number"]!;
    }
}
