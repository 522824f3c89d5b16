using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;

namespace Ombud.Browser.Tests;

/// <summary>A citizen asks in nynorsk and gets an answer, from the front door to the answered case. On a stage of its
/// own: it turns the clock.</summary>
public sealed partial class CitizenTests : IAsyncLifetime
{
    private const string Handler = "handler-ringebu";

    private readonly Stage _stage = new();

    public Task InitializeAsync() => _stage.InitializeAsync();

    public Task DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citizen_asks_reads_writes_back_and_gets_the_answer_with_script_and_without(bool script)
    {
        var (number, code) = await AskedAsync(script);
        await _stage.ActAsync(Handler, number, "take", new { });
        await _stage.ActAsync(Handler, number, "reply", new { text = "Kva skule gjekk du på?" });
        await WritesBackAsync(code, script);
        await _stage.Suite.AdvanceAsync(Duration.FromDays(40));

        await ExtendedTooLateAndAnsweredAsync(number, script);

        await using var citizen = await _stage.VisitAsync(script);
        await citizen.OpenAnswerAsync(code, "/svar?lang=nn");
        var said = await citizen.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Svart på", said, StringComparison.Ordinal);
        Assert.Contains("Her er alt vi har.", said, StringComparison.Ordinal);
        await LookedAtAsync(citizen, script);
    }

    [Fact]
    public async Task By_keyboard_alone_on_a_narrow_screen_a_citizen_asks_and_reads()
    {
        await using var citizen = await _stage.VisitAsync();
        await citizen.Page.SetViewportSizeAsync(320, 480);
        var keys = citizen.Keys;
        await citizen.GoAsync("/");
        await keys.ToLinkAsync("Spør om personvern");
        await keys.EnterAsync();
        await keys.ToLinkAsync("Se hva kommunen har om meg");
        await keys.EnterAsync();
        await keys.ChooseAsync("Hvilken kommune gjelder det?", "Øyer");
        await keys.TypeAsync("Hva vil du se?", "Alt fra skolen.");
        await keys.ToButtonAsync("Se over før du sender");
        await keys.EnterAsync();
        await _stage.Suite.AdvanceAsync(Duration.FromSeconds(5));
        await keys.ToButtonAsync("Send til kommunen");
        await keys.EnterAsync();
        var code = await citizen.Page.Locator(".code").InnerTextAsync();
        await keys.ToLinkAsync("Gå til svarsiden");
        await keys.EnterAsync();
        await keys.TypeAsync("Kode", code);
        await keys.ToButtonAsync("Åpne");
        await keys.EnterAsync();

        Assert.Equal("Henvendelsen din", await citizen.HeadingAsync());
        Assert.StartsWith("OYE-A-", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_loses_no_word_and_loading_the_receipt_again_makes_no_second_case()
    {
        await using var citizen = await _stage.VisitAsync();
        await citizen.WriteToMunicipalityAsync("Hva står det om meg?");

        await citizen.Page.GoBackAsync();
        var text = await citizen.Page.Locator("[name=text]").InputValueAsync();
        await citizen.SubmitAsync();
        await _stage.Suite.AdvanceAsync(Duration.FromSeconds(5));
        await citizen.SubmitAsync();
        var number = await NumberAsync(citizen);
        await citizen.Page.ReloadAsync();

        Assert.Equal("Hva står det om meg?", text);
        Assert.Equal(number, await NumberAsync(citizen));
    }

    [Fact]
    public async Task Where_script_runs_the_browser_shows_its_work_before_anybody_has_written_much()
    {
        await using var citizen = await _stage.VisitAsync();
        await citizen.GoAsync("/henvendelse/innsyn");

        await Assertions.Expect(citizen.Page.Locator("[name=work]"))
            .ToHaveValueAsync(WorkedOut(), new() { Timeout = 60_000 });
    }

    private async Task<(string Number, string Code)> AskedAsync(bool script)
    {
        await using var citizen = await _stage.VisitAsync(script);
        await citizen.GoAsync("/henvendelse?lang=nn");
        await LookedAtAsync(citizen, script);
        await citizen.Page.NextAsync(() => citizen.Link("Sjå kva kommunen har om meg").ClickAsync());
        await citizen.Page.Locator("[name=municipality][value=ringebu]").CheckAsync();
        await citizen.Page.Locator("[name=text]").FillAsync("Kva står det om meg i skulen?");
        await citizen.Page.Locator("[name=email]").FillAsync("kari@post.example");
        await citizen.SubmitAsync();
        Assert.Equal("Sjå over og send", await citizen.HeadingAsync());
        await LookedAtAsync(citizen, script);
        await _stage.Suite.AdvanceAsync(Duration.FromSeconds(5));
        await citizen.SubmitAsync();
        Assert.Equal("Førespurnaden er send", await citizen.HeadingAsync());
        await LookedAtAsync(citizen, script);
        return (await NumberAsync(citizen), await citizen.Page.Locator(".code").InnerTextAsync());
    }

    // From a clean browser, with nothing but the code.
    private async Task WritesBackAsync(string code, bool script)
    {
        await using var citizen = await _stage.VisitAsync(script);
        await citizen.OpenAnswerAsync(code, "/svar?lang=nn");
        Assert.Contains(
            "Kva skule gjekk du på?", await citizen.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await citizen.Page.Locator("[name=text]").FillAsync("Fåvang skule.");
        await citizen.SubmitAsync();
        Assert.Contains(
            "Sendt til kommunen", await citizen.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await LookedAtAsync(citizen, script);
    }

    private async Task ExtendedTooLateAndAnsweredAsync(string number, bool script)
    {
        await using var handler = await _stage.VisitAsync(Handler, script);
        await handler.GoAsync($"/saker/{number}");
        Assert.Contains(
            "Fåvang skule.", await handler.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await handler.Page.Locator("details:has(form[action*='/extend']) > summary").ClickAsync();
        await In(handler, "extend").Locator("[name=reason]").FillAsync("Fire fagsystem.");
        await handler.Page.NextAsync(() => In(handler, "extend").Locator("button[type=submit]").ClickAsync());
        await LookedAtAsync(handler, script);
        Assert.Equal(1, await handler.Page.Locator("[data-error-summary]").CountAsync());

        await In(handler, "answer").Locator("[value=full]").CheckAsync();
        await In(handler, "answer").Locator("[name=text]").FillAsync("Her er alt vi har.");
        await handler.Page.NextAsync(() => In(handler, "answer").Locator("button[type=submit]").ClickAsync());
        Assert.Contains(
            "fristen er stoppet", await handler.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex WorkedOut();

    private static ILocator In(Visitor visitor, string action) =>
        visitor.Page.Locator($"form[action*='/{action}']").First;

    private static Task<string> NumberAsync(Visitor citizen) =>
        citizen.Page.Locator(".receipt__number dd").InnerTextAsync();

    // Axe is script of the page's own, and runs where that does.
    private static async Task LookedAtAsync(Visitor visitor, bool script)
    {
        if (script)
            Assert.Empty(await Look.WithAxeAsync(visitor.Page, await visitor.Page.TitleAsync()));
    }
}
