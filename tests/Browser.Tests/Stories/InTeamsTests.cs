using Microsoft.Playwright;
using NodaTime;

namespace Ombud.Browser.Tests;

public sealed class TeamsStage : Stage
{
    protected override IReadOnlyList<string> WebSettings => [$"--Site:DeskFrameAncestors:0={Teams.Origin}"];

    // In use both are far away. Here a page of Teams reaches into the person's own machine, which Chromium asks about.
    protected override IReadOnlyList<string> BrowserArguments =>
        [.. base.BrowserArguments, "--disable-features=LocalNetworkAccessChecks"];
}

/// <summary>The desk inside Teams, with Microsoft's own library and a browser's own rules about frames.</summary>
public sealed class InTeamsTests(TeamsStage stage) : IClassFixture<TeamsStage>
{
    [Fact]
    public async Task A_link_from_a_notification_opens_the_case_and_nobody_signs_in()
    {
        var number = await ReportAsync();
        await using var visitor = await stage.VisitAsync();
        var teams = await OpenAsync(visitor, number);

        await teams.Tab.WaitForURLAsync($"{stage.Suite.Origin}/saker/{number}");

        Assert.Contains(number, await teams.Tab.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await teams.Tab.Locator("form[action='/session/end'] button").CountAsync());
        Assert.Equal("_blank", await teams.Tab.Locator("a[href='/personvern']").GetAttributeAsync("target"));
        Assert.Null(await teams.Tab.Locator("a[href='/saker']").First.GetAttributeAsync("target"));
    }

    [Theory]
    [InlineData("/vurdering", "/vurdering")]
    [InlineData("#advise", "#advise")]
    [InlineData("/../../personvern", null)]
    [InlineData("?lang=nn", null)]
    public async Task A_button_of_a_card_opens_a_page_of_the_case_or_a_form_on_it_and_nothing_else(
        string place, string? opens)
    {
        var number = await ReportAsync();
        await using var visitor = await stage.VisitAsync();
        var teams = await OpenAsync(visitor, number + place);

        var page = opens is null ? "" : $"/{number}{opens}";
        await teams.Tab.WaitForURLAsync($"{stage.Suite.Origin}/saker{page}");
    }

    [Fact]
    public async Task The_case_is_triaged_inside_Teams_and_a_session_that_ended_is_renewed_without_a_word()
    {
        var number = await ReportAsync();
        await using var visitor = await stage.VisitAsync();
        var teams = await OpenAsync(visitor, number);
        var page = $"{stage.Suite.Origin}/saker/{number}";
        await teams.Tab.WaitForURLAsync(page);

        await stage.Suite.AdvanceAsync(Duration.FromHours(9));
        await teams.RenewAsync(Token());
        await teams.Tab.Locator("a[href='/saker']").First.ClickAsync();
        await teams.Tab.WaitForURLAsync($"{stage.Suite.Origin}/saker");
        await teams.Tab.GotoAsync(page);
        await teams.Tab.Locator("form[action$='/handlinger/take'] button").First.ClickAsync();

        await teams.Tab.Locator("form[action$='/handlinger/take']").WaitForAsync(
            new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task The_colours_of_Teams_are_followed_from_page_to_page_and_when_they_change()
    {
        await using var visitor = await stage.VisitAsync();
        var teams = await OpenAsync(visitor, theme: "dark");
        await teams.Tab.WaitForURLAsync($"{stage.Suite.Origin}/saker");
        Assert.Equal("dark", await teams.ColoursAsync());

        // The tab itself, and the page that it went on to.
        await teams.ListenedAsync(2);
        await teams.ChooseAsync("contrast");
        await teams.Tab.Locator("html[data-contrast]").WaitForAsync();
        Assert.Equal("dark, contrast", await teams.ColoursAsync());

        await teams.ChooseAsync("default");
        await teams.Tab.Locator("html[data-color-scheme='light']").WaitForAsync();
        Assert.Equal("light", await teams.ColoursAsync());
    }

    [Fact]
    public async Task Where_the_browser_keeps_no_cookie_inside_Teams_the_case_opens_in_the_browser()
    {
        var number = await ReportAsync();
        await using var visitor = await stage.VisitAsync();
        await visitor.Page.RouteAsync("**/session", route => route.FulfillAsync(new() { Status = 204 }));
        var teams = await OpenAsync(visitor, number);

        var link = teams.Tab.GetByRole(AriaRole.Link, new() { Name = "Åpne i nettleseren" });
        await teams.Tab.GetByText("Vi fikk ikke logget deg inn her i Teams.").WaitForAsync();

        Assert.EndsWith("/tab", teams.Tab.Url, StringComparison.Ordinal);
        Assert.Equal($"/saker/{number}", new Uri((await link.GetAttributeAsync("href"))!, UriKind.Relative).ToString());
        Assert.Equal("_blank", await link.GetAttributeAsync("target"));
    }

    [Fact]
    public async Task On_a_telephone_each_page_in_Teams_knows_where_it_is_and_signs_in_by_itself()
    {
        var number = await ReportAsync();
        await using var visitor = await stage.VisitAsync();
        var teams = new Teams(visitor, stage.Suite.Origin);
        await teams.OpenOnTelephoneAsync(Token(), number);
        await visitor.Page.WaitForURLAsync($"{stage.Suite.Origin}/saker/{number}");
        Assert.Equal(0, await visitor.Page.Locator("form[action='/session/end'] button").CountAsync());
        Assert.Equal("_blank", await visitor.Page.Locator("a[href='/personvern']").GetAttributeAsync("target"));

        await stage.Suite.AdvanceAsync(Duration.FromHours(9));
        await teams.SignInOnTelephoneAsync(Token());
        await visitor.Page.Locator("a[href='/saker']").First.ClickAsync();

        await visitor.Page.WaitForURLAsync($"{stage.Suite.Origin}/saker");
    }

    [Fact]
    public async Task Outside_Teams_the_tab_offers_the_browser_and_no_later_page_takes_itself_for_Teams()
    {
        await using var visitor = await stage.VisitAsync("ombud");
        await visitor.GoAsync("/tab");
        await visitor.Page.GetByText("Vi fikk ikke logget deg inn her i Teams.").WaitForAsync();
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Åpne i nettleseren" });
        Assert.Equal("/saker", await link.GetAttributeAsync("href"));

        await visitor.GoAsync("/saker");

        Assert.Equal(1, await visitor.Page.Locator("form[action='/session/end'] button").CountAsync());
    }

    [Fact]
    public async Task Everybody_can_read_the_desk_in_the_high_contrast_of_Teams()
    {
        var number = await ReportAsync();
        await using var visitor = await stage.VisitAsync("ombud");
        foreach (var path in new[] { "/saker", $"/saker/{number}", "/register" })
        {
            await visitor.GoAsync(path);
            await visitor.Page.EvaluateAsync(
                "() => Object.assign(document.documentElement.dataset, { colorScheme: 'dark', contrast: '' })");

            Assert.Empty(await Look.WithAxeAsync(visitor.Page, $"high contrast, {path}"));
        }
    }

    private string Token() => stage.Suite.Tokens.Issue(stage.Suite.Personas.Ombud);

    private async Task<Teams> OpenAsync(Visitor visitor, string? number = null, string theme = "default")
    {
        var teams = new Teams(visitor, stage.Suite.Origin);
        await teams.OpenAsync(Token(), number, theme);
        return teams;
    }

    private Task<string> ReportAsync() => stage.ReportAsync("employee-ringebu", "3439");
}
