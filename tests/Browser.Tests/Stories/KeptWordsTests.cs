namespace Ombud.Browser.Tests;

/// <summary>Nobody types a report twice: not when the session ends, not for another language or the other form.
/// </summary>
[Collection(Stages.Stories)]
public sealed class KeptWordsTests(Stage stage)
{
    private const string What = "En perm med elevmapper er borte.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_that_ends_in_the_middle_of_a_report_costs_a_sign_in_and_not_a_word(bool script)
    {
        await using var visitor = await stage.VisitAsync("employee-oyer", script);
        var before = await CountOwnAsync(visitor);
        await visitor.GoAsync("/meld-avvik");
        await visitor.FillBreachAsync($"{What} {script}");
        await visitor.Page.Context.ClearCookiesAsync();

        await visitor.PressAsync("Send melding");
        var heading = await visitor.HeadingAsync();
        var written = await visitor.Page.Locator("main").InnerTextAsync();
        await SignInInAnotherTabAsync(visitor, "employee-oyer");
        await visitor.PressAsync("Send på nytt");

        Assert.Equal("Du er logget ut, men det du skrev, er her", heading);
        Assert.Contains(What, written, StringComparison.Ordinal);
        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
        Assert.Equal(before + 1, await CountOwnAsync(visitor));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_the_way_one_may_change_the_language_and_the_form_and_come_back(bool script)
    {
        await using var visitor = await stage.VisitAsync("employee-lillehammer", script);
        var what = $"{What} {script}";
        await visitor.GoAsync("/meld-avvik");
        await visitor.FillBreachAsync(what);

        await visitor.PressAsync("Nynorsk");
        Assert.Equal(what, await visitor.Page.Locator("[name=whatHappened]").InputValueAsync());
        await visitor.PressAsync("Bruk det korte skjemaet");
        Assert.Equal("Ringebu skole", await visitor.Page.Locator("[name=unit]").InputValueAsync());
        await visitor.PressAsync("English");
        await visitor.Page.NextAsync(() => visitor.Page.Locator(".shortcut button").ClickAsync());
        await visitor.PressAsync("Bokmål");

        Assert.Equal(0, await visitor.Page.Locator("[data-error-summary]").CountAsync());
        Assert.True(await visitor.Page.Locator("[name=kinds]").First.IsCheckedAsync());
        await visitor.PressAsync("Send melding");
        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
    }

    [Fact]
    public async Task Enter_in_a_field_sends_the_report_and_does_not_change_the_language()
    {
        await using var visitor = await stage.VisitAsync("employee-lillehammer");
        await visitor.GoAsync("/meld-avvik");
        await visitor.FillBreachAsync("Enter i et felt.");

        await visitor.Page.NextAsync(() => visitor.Field("Antall").PressAsync("Enter"));

        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
    }

    [Fact]
    public async Task A_note_that_is_begun_follows_into_the_other_language()
    {
        var breach = Kit.A.Breach() with { DiscoveredAt = "2026-04-24T09:00:00+02:00" };
        var reported = await stage.CallAsync("ingest-ringebu", "/api/breaches", breach, "a note begun");
        await using var visitor = await stage.VisitAsync("reader-ringebu");
        await visitor.GoAsync($"/saker/{reported.GetProperty("number").GetString()}");
        await visitor.Page.Locator("#note > summary").ClickAsync();
        await visitor.Page.Locator("#note textarea").FillAsync("Et halvt notat");

        await visitor.Page.NextAsync(() => visitor.Link("Nynorsk").ClickAsync());

        Assert.Equal("nn", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("Et halvt notat", await visitor.Page.Locator("#note textarea").InputValueAsync());
    }

    [Fact]
    public async Task What_changes_at_every_key_is_spoken_once_when_the_person_pauses()
    {
        await using var visitor = await stage.VisitAsync("employee-ringebu");
        await visitor.Page.Clock.InstallAsync(new() { Time = "2026-04-24T10:00:00Z" });
        await visitor.GoAsync("/meld-avvik");
        // An installed clock goes on by itself, and a slow machine would be taken for a pause.
        await visitor.Page.Clock.PauseAtAsync("2026-04-24T11:00:00Z");
        var field = visitor.Field("Beskriv det som har skjedd");
        var spoken = visitor.Page.Locator("[name=whatHappened] ~ [role=status]");

        await field.FillAsync(new string('x', 7_300));
        await field.PressSequentiallyAsync("yyy");
        var meanwhile = await spoken.AllInnerTextsAsync();
        await visitor.Page.Clock.RunForAsync(1_000);

        Assert.All(meanwhile, text => Assert.Equal("", text));
        Assert.Contains(await spoken.AllInnerTextsAsync(), text => text.StartsWith("697 ", StringComparison.Ordinal));
    }

    // However a number is written, script and server see the same.
    [Fact]
    public async Task Script_and_server_agree_on_what_looks_like_an_identity_number()
    {
        await using var visitor = await stage.VisitAsync("employee-ringebu");
        await visitor.GoAsync("/meld-avvik");
        var random = new Random(1);
        string[] gaps = ["", "", " ", "\u00A0", ".", "-", "\u2013", "/", " - ", "\u200B", "    ", "x"];
        string[] numbers = ["01819000049", "17921400020", "41819000113", "01819000138", "01819000040", "99999999999"];
        string[] around = ["", "1", " 7 ", "a", "\u00A07"];
        var texts = Enumerable.Range(0, 500).Select(_ =>
            Of(around) + string.Concat(Of(numbers).Select(digit => digit + Of(gaps))) + Of(around)).ToList();

        var seen = await visitor.Page.EvaluateAsync<bool[]>("texts => texts.map(looksLikeIdentityNumber)", texts);

        Assert.Equal(texts.Select(Cases.IdentityNumber.LooksLikeOne), seen);
        Assert.InRange(seen.Count(one => one), 20, 400);

        string Of(string[] some) => some[random.Next(some.Length)];
    }

    // Old browsers stop at an expression that they cannot read, and run nothing of the script.
    [Fact]
    public async Task The_script_asks_for_nothing_that_a_browser_of_2020_lacks()
    {
        await using var visitor = await stage.VisitAsync();
        await visitor.GoAsync("/");
        var address = await visitor.Page.Locator("script[src]").First.GetAttributeAsync("src");

        var script = await visitor.Page.EvaluateAsync<string>("address => fetch(address).then(a => a.text())", address);

        foreach (var later in new[] { "(?<!", "(?<=", "/v;", ".at(", "structuredClone", "replaceAll(", "groupBy" })
            Assert.DoesNotContain(later, script, StringComparison.Ordinal);
    }

    private static async Task SignInInAnotherTabAsync(Visitor visitor, string persona)
    {
        var tab = await visitor.Page.Context.NewPageAsync();
        await tab.GotoAsync("/local");
        await tab.NextAsync(() => tab.Locator($"button[value='{persona}']").ClickAsync());
        await tab.CloseAsync();
    }

    private static async Task<int> CountOwnAsync(Visitor visitor)
    {
        await visitor.GoAsync("/mine-meldinger");
        return await visitor.Page.Locator("article.report").CountAsync();
    }
}
