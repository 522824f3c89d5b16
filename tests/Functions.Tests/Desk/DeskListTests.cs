using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// What the one who opens the list sees of each case, and finds at once.
public sealed class DeskListTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly BreachJson InGausdal = A.Breach() with { Municipality = "3441" };

    [Fact]
    public async Task Persons_to_tell_in_a_very_severe_case_come_before_every_deadline_that_runs()
    {
        using var ombud = suite.As("ombud");
        var lastDay = await suite.ReportAsync(InGausdal with { DiscoveredAt = "2026-11-18T12:00:00+01:00" });
        var untold = await UntoldAsync();

        var listed = await ListCasesTests.NumbersAsync(ombud, "/api/cases?municipality=3441&pageSize=200");

        Assert.True(listed.ToList().IndexOf(untold) < listed.ToList().IndexOf(lastDay));
        var row = await RowAsync(ombud, untold, "&municipality=3441");
        Assert.Contains("Beskjed til dem det gjelder Har ventet", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Kommunen", row.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_shows_unit_kind_of_data_flags_next_step_and_whose_it_is()
    {
        using var ombud = suite.As("ombud");
        var number = await suite.ReportAsync(InGausdal with
        {
            Unit = "Forset skule",
            DataCategories = ["protected-address", "grades", "health"],
            Persons = new(101, "exact"),
            Ongoing = true,
        });

        var received = await RowAsync(ombud, number);
        await ActAsync("ombud", number, "take", new { });
        var taken = await RowAsync(ombud, number);

        Assert.Equal(
            ["protected-address", "special-categories", "children", "over-100", "ongoing"],
            received.QuerySelectorAll("[data-flag]").Select(flag => flag.GetAttribute("data-flag")));
        foreach (var words in new[] { "Forset skule, Gausdal", "Karakterer", "Helse", "Ta saken", "ikke tatt ennå" })
            Assert.Contains(words, received.Words(), StringComparison.Ordinal);
        Assert.Contains("Fastsett når kommunen fikk kjennskap", taken.Words(), StringComparison.Ordinal);
        Assert.Contains("Ombudet, ", taken.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit=forset%20bar", true)]
    [InlineData("unit=Forset%20barnehage", true)]
    [InlineData("unit=barnehage", false)]
    [InlineData("severity=low", false)]
    [InlineData("about=health", true)]
    [InlineData("about=special-categories", true)]
    [InlineData("about=contact&order=newest", true)]
    [InlineData("about=national-id", false)]
    [InlineData("about=protected-address", false)]
    [InlineData("mine=true", true)]
    [InlineData("owes=true", true)]
    [InlineData("kind=breach", true)]
    [InlineData("from=2026-11-20&to=2026-11-20", true)]
    [InlineData("from=2026-11-20&to=2026-11-20&order=newest", true)]
    [InlineData("to=2026-11-19", false)]
    [InlineData("from=2026-11-18&to=2026-11-19&order=newest", false)]
    public async Task A_list_can_be_narrowed_to_what_one_looks_for(string filter, bool isListed)
    {
        using var ombud = suite.Bearer("ombud");
        var number = await suite.ReportAsync(InGausdal with { Unit = "Forset barnehage" });

        var listed = await ListCasesTests.NumbersAsync(ombud, $"/api/cases?municipality=3441&pageSize=200&{filter}");

        Assert.Equal(isListed, listed.Contains(number));
    }

    [Theory]
    [InlineData("", "health", "Helse")]
    [InlineData("", "special-categories", "Særlige kategorier")]
    [InlineData("&lang=nn", "special-categories", "Særlege kategoriar")]
    [InlineData("&lang=nn", "protected-address", "Hemmeleg adresse")]
    public async Task Cases_about_one_kind_of_data_are_found_page_by_page_closed_ones_too(
        string language, string code, string words)
    {
        using var ombud = suite.As("ombud");
        var unit = $"Linflåa {code} {language}";
        var about = InGausdal with { Unit = unit, DataCategories = ["health", "protected-address"] };
        var (open, closed) = (await suite.ReportAsync(about), await suite.ReportAsync(about));
        await suite.ReportAsync(about with { DataCategories = ["contact"] });
        await ActAsync("controller-gausdal", closed, "close", new { reason = "Ingen fare." });

        var first = await ombud.PageAsync(
            $"/saker?unit={Uri.EscapeDataString(unit)}&state=all&about={code}&pageSize=1{language}");
        var next = (IHtmlAnchorElement)first.QuerySelector(".pages a.ds-button")!;
        var second = await ombud.PageAsync(next.PathName + next.Search);

        Assert.Equal(
            new[] { open, closed }.Order(),
            new[] { first, second }.SelectMany(page => page.QuerySelectorAll("table.cases tbody th a"))
                .Select(link => link.Words()).Order());
        Assert.Null(second.QuerySelector(".pages a.ds-button"));
        var chosen = ((IHtmlSelectElement)second.QuerySelector("[name=about]")!).SelectedOptions.Single();
        Assert.Equal((code, words), (chosen.Value, chosen.Words()));
    }

    [Fact]
    public async Task A_case_is_found_by_what_it_turned_out_to_be_about_and_a_cursor_opens_no_other_choice()
    {
        using var ombud = suite.Bearer("ombud");
        var number = await suite.ReportAsync(InGausdal with { Unit = "Aulestad", DataCategories = ["contact"] });
        await suite.ReportAsync(InGausdal with { Unit = "Aulestad", DataCategories = ["health"] });
        await ActAsync("ombud", number, "amend", new
        {
            fields = new { dataCategories = new[] { "health" } },
            reason = "Undersøkt.",
        });

        var health = await ListCasesTests.NumbersAsync(ombud, "/api/cases?unit=aulestad&about=health");
        var contact = await ListCasesTests.NumbersAsync(ombud, "/api/cases?unit=aulestad&about=contact");
        var page = await ombud.JsonAsync("/api/cases?unit=aulestad&about=health&pageSize=1");
        using var other = await ombud.GetAsync(
            $"/api/cases?unit=aulestad&about=contact&pageSize=1&after={(string)page["after"]!}");

        Assert.Contains(number, health);
        Assert.Equal(2, health.Count);
        Assert.Empty(contact);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task What_is_mine_is_the_ombuds_before_the_advice_and_the_controllers_after_it()
    {
        using var ombud = suite.Bearer("ombud");
        using var controller = suite.Bearer("controller-gausdal");
        var number = await suite.ReportAsync(InGausdal);

        Assert.Equal((true, false), (await IsMineAsync(ombud, number), await IsMineAsync(controller, number)));
        await ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Meld." });
        Assert.Equal((false, true), (await IsMineAsync(ombud, number), await IsMineAsync(controller, number)));
    }

    [Theory]
    [InlineData("severity=terrible", "severity")]
    [InlineData("about=secrets", "about")]
    [InlineData("about=Health", "about")]
    [InlineData("mine=maybe", "mine")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-11-20&to=2026-11-01", "to")]
    [InlineData("unit=%00", "unit")]
    public async Task A_filter_that_cannot_be_read_is_said_at_its_field(string query, string field)
    {
        using var ombud = suite.As("ombud");

        using var answer = await ombud.GetAsync($"/api/cases?{query}");
        using var page = await ombud.GetAsync($"/saker?{query}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Equal(field, (string)Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!["field"]!);
    }

    [Fact]
    public async Task A_case_number_in_the_search_opens_the_case_and_the_next_page_keeps_the_filter()
    {
        using var ombud = suite.As("ombud");
        var number = await suite.ReportAsync(InGausdal with { Unit = "Follebu skule" });
        await suite.ReportAsync(InGausdal with { Unit = "Follebu skule" });

        using var found = await ombud.GetAsync($"/saker?unit={number.ToLowerInvariant()}");
        var first = await ombud.PageAsync("/saker?unit=follebu&owes=true&pageSize=1");
        var next = (IHtmlAnchorElement)first.QuerySelector(".pages a.ds-button")!;
        var second = await ombud.PageAsync(next.PathName + next.Search);

        Assert.Equal($"/saker/{number}", found.Location());
        Assert.Single(second.QuerySelectorAll("table.cases tbody tr"));
        Assert.Equal("follebu", ((IHtmlInputElement)second.QuerySelector("[name=unit]")!).Value);
    }

    [Fact]
    public async Task The_first_page_says_how_many_are_late_and_a_full_one_that_there_are_more()
    {
        using var ombud = suite.As("ombud");
        foreach (var _ in Enumerable.Range(0, 2))
            await suite.ReportAsync(InGausdal with
            {
                Unit = "Svingvoll",
                DiscoveredAt = "2026-11-16T09:20:00+01:00",
            });
        await suite.ReportAsync(InGausdal with { Unit = "Svingvoll", DiscoveredAt = "2026-11-18T09:40:00+01:00" });
        await suite.ReportAsync(InGausdal with { Unit = "Svingvoll" });

        var whole = await ombud.PageAsync("/saker?unit=svingvoll");
        var two = await ombud.PageAsync("/saker?unit=svingvoll&pageSize=2");

        Assert.Equal(["2", "1"], Counts(whole));
        Assert.Equal(["2+"], Counts(two));
        Assert.Empty(Counts(await ombud.PageAsync("/saker?unit=svingvoll&order=newest")));
    }

    private static IEnumerable<string> Counts(IHtmlDocument page) =>
        page.QuerySelectorAll(".counts strong").Select(count => count.Words());

    private static async Task<bool> IsMineAsync(HttpClient someone, string number) =>
        (await ListCasesTests.NumbersAsync(someone, "/api/cases?mine=true&order=newest&pageSize=200")).Contains(number);

    private static async Task<IElement> RowAsync(HttpClient someone, string number, string more = "") =>
        (await someone.PageAsync($"/saker?pageSize=200{more}"))
            .QuerySelector($"a[href='/saker/{number}']")!.Closest("tr")!;

    private async Task ActAsync(string persona, string number, string action, object fields)
    {
        using var someone = suite.Bearer(persona);
        using var done = await someone.PostAsync($"/api/cases/{number}/actions/{action}", fields);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    // Very severe, notified in full, and nobody has told the persons.
    private async Task<string> UntoldAsync()
    {
        var number = await suite.ReportAsync(InGausdal);
        await ActAsync("ombud", number, "take", new { });
        await ActAsync("ombud", number, "assess", new
        {
            scores = new[] { new { dataType = "sensitive", dpc = 4 } },
            ei = 1,
            confidentiality = 0.5,
            integrity = 0,
            availability = 0,
            malicious = false,
            unintelligible = false,
        });
        await ActAsync("ombud", number, "advise", new { outcome = "notify-and-tell", text = "Diagnoser er med." });
        await ActAsync("controller-gausdal", number, "decide", new { outcome = "notify-and-tell" });
        await ActAsync("controller-gausdal", number, "record-notification", new
        {
            phase = "complete",
            reference = "AR1",
            sentAt = "2026-11-20T09:50:00+01:00",
        });
        return number;
    }
}
