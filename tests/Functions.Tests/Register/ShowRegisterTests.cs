using System.Net;
using AngleSharp.Html.Dom;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Register;

public sealed class ShowRegisterTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public async Task Page_by_page_every_breach_of_a_long_register_comes_exactly_once_newest_first()
    {
        var filled = await suite.FillAsync("3405", 220, Hour);
        using var ombud = suite.As("ombud");

        var shown = new List<string>();
        for (var path = "/register?municipality=3405"; path is not null;)
        {
            var page = await ombud.PageAsync(path);
            shown.AddRange(Numbers(page));
            path = page.QuerySelector("nav.pages a.ds-button")?.GetAttribute("href");
        }

        Assert.Equal(filled.OrderByDescending(b => b.ReceivedAt).Select(b => b.Number.Value), shown);
    }

    [Fact]
    public async Task What_was_closed_withdrawn_or_not_notified_is_there_with_why()
    {
        var (closed, withdrawn, kept) = (await ReportAsync(), await ReportAsync(), await ReportAsync());
        await suite.ActAsync("controller-oyer", closed, "close", new { reason = "Minnepinnen lå i skuffen." });
        await suite.ActAsync("controller-oyer", withdrawn, "withdraw", new { reason = "Det var en øvelse." });
        await suite.ActAsync(
            "controller-oyer", kept, "decide", new { outcome = "register", reason = "Alt var kryptert." });
        using var reader = suite.As("reader-oyer");

        var page = await reader.PageAsync("/register");

        Assert.Contains("Lukket: Minnepinnen lå i skuffen.", Row(page, closed), StringComparison.Ordinal);
        Assert.Contains("Trukket: Det var en øvelse.", Row(page, withdrawn), StringComparison.Ordinal);
        Assert.Contains("Alt var kryptert.", Row(page, kept), StringComparison.Ordinal);
        Assert.Contains("Ikke meldt", Row(page, kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_notification_says_so_with_its_reason()
    {
        var number = await ReportAsync("2026-11-12T08:00:00Z");
        await suite.ActAsync("controller-oyer", number, "record-notification", new
        {
            phase = "first",
            reference = "AR900",
            sentAt = "2026-11-20T08:00:00Z",
            reasonForDelay = "Ingen var på jobb.",
        });
        using var reader = suite.As("reader-oyer");

        var row = Row(await reader.PageAsync("/register?lang=nn"), number);

        Assert.Contains("For seint", row, StringComparison.Ordinal);
        Assert.Contains("Ingen var på jobb.", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_holds_whole_days_and_both_its_ends()
    {
        var days = (await suite.FillAsync("3441", 4, Duration.FromDays(1))).Select(b => b.Number.Value).ToList();
        using var ombud = suite.Bearer("ombud");

        var two = await NumbersAsync(ombud, "municipality=gausdal&from=2026-11-18&to=2026-11-19");

        Assert.Equal([days[2], days[1]], two);
    }

    [Theory]
    [InlineData("from=2026-12-31&to=2026-01-01", "to", "Perioden kan ikke slutte før den begynner.")]
    [InlineData("from=2026-02-30", "from", "Vi kan ikke lese dette som en dato. Eksempel: 2026-11-20.")]
    [InlineData("after=x", "after", "Verdien finnes ikke blant valgene.")]
    [InlineData("municipality=0301", "municipality", "Kommunen er ikke blant dem du kan melde for.")]
    public async Task A_question_that_cannot_be_answered_is_said_and_what_was_typed_stays(
        string query, string field, string sentence)
    {
        using var ombud = suite.As("ombud");

        using var page = await ombud.GetAsync($"/register?{query}");
        using var answer = await ombud.GetAsync($"/api/register?{query}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        var shown = await page.HtmlAsync();
        Assert.Equal([sentence], shown.Errors());
        if (field is "from")
            Assert.Equal("2026-02-30", shown.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, (string)Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!["field"]!);
    }

    [Theory]
    [InlineData("reader-ringebu", HttpStatusCode.OK)]
    [InlineData("controller-ringebu", HttpStatusCode.OK)]
    [InlineData("deputy", HttpStatusCode.OK)]
    [InlineData("reader-oyer", HttpStatusCode.NotFound)]
    [InlineData("controller-oyer", HttpStatusCode.NotFound)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden)]
    [InlineData("handler-ringebu", HttpStatusCode.Forbidden)]
    [InlineData("ingest-ringebu", HttpStatusCode.Forbidden)]
    public async Task A_register_is_its_own_municipality_s_and_the_ombud_s(string persona, HttpStatusCode expected)
    {
        using var someone = suite.Bearer(persona);

        foreach (var path in new[]
        {
            "/register?municipality=3439", "/api/register?municipality=3439",
            "/register/eksport?municipality=3439&format=csv", "/register/eksport?municipality=3439&format=zip",
        })
        {
            using var answer = await someone.GetAsync(path);
            Assert.Equal((path, expected), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_cursor_opens_the_register_of_its_caller_and_period_alone()
    {
        await suite.FillAsync("3439", 3, Hour);
        using var ombud = suite.Bearer("ombud");
        using var deputy = suite.Bearer("deputy");
        const string Question = "/api/register?municipality=3439&pageSize=2&from=2026-11-01";
        var after = Uri.EscapeDataString((string)(await ombud.JsonAsync(Question))["after"]!);

        using var own = await ombud.GetAsync($"{Question}&after={after}");
        using var anothers = await deputy.GetAsync($"{Question}&after={after}");
        using var longer = await ombud.GetAsync(
            $"{Question.Replace("11-01", "10-01", StringComparison.Ordinal)}&after={after}");
        using var list = await ombud.GetAsync($"/api/cases?municipality=3439&state=all&after={after}");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.All(
            new[] { anothers, longer, list },
            answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
    }

    [Theory]
    [InlineData("reader-ringebu", true)]
    [InlineData("ombud", true)]
    [InlineData("employee-ringebu", false)]
    public async Task The_door_to_the_register_is_open_to_those_who_may_read_it(string persona, bool isOpen)
    {
        using var someone = suite.As(persona);

        var doors = (await someone.PageAsync("/")).QuerySelectorAll("nav.doors a").Select(a => a.GetAttribute("href"));

        Assert.Equal(isOpen, doors.Contains("/register"));
    }

    private Task<string> ReportAsync(string discoveredAt = "2026-11-20T08:00:00Z") =>
        suite.ReportAsync(A.Breach() with { Municipality = "3440", DiscoveredAt = discoveredAt });

    private static async Task<IEnumerable<string>> NumbersAsync(HttpClient client, string query) =>
        (await client.JsonAsync($"/api/register?{query}"))["breaches"]!.AsArray().Select(b => (string)b!["number"]!);

    private static IEnumerable<string> Numbers(IHtmlDocument page) =>
        page.QuerySelectorAll("table.register tbody th a").Select(a => a.TextContent.Trim());

    private static string Row(IHtmlDocument page, string number) =>
        page.QuerySelectorAll("table.register tbody tr").Select(row => row.Words())
            .Single(words => words.StartsWith(number, StringComparison.Ordinal));
}
