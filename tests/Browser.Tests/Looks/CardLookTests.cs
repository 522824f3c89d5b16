using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Ombud.Local.Suite;
using Ombud.Pages;

namespace Ombud.Browser.Tests;

public sealed class CardStage : Stage
{
    private protected override LocalOptions Changed(LocalOptions options) => options.WithCards();
}

/// <summary>Every kind of card, drawn by Microsoft's own library and looked at from all sides.</summary>
public sealed class CardLookTests(CardStage stage) : IClassFixture<CardStage>
{
    private const int LargestBytes = 20 * 1024;
    private const int MostButtons = 6;

    // What a card says and cannot be read: cut off at its edge, or under something else.
    private const string CutOff =
        """
        cards => cards.flatMap((card, place) => [card, ...card.querySelectorAll("*")]
          .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
          .map(one => `card ${place}: ${one.className} is ${one.scrollWidth} wide in ${one.clientWidth}`))
        """;

    [Theory]
    [InlineData(Language.Nb, 320)]
    [InlineData(Language.Nb, 1280)]
    [InlineData(Language.Nn, 320)]
    [InlineData(Language.Nn, 1280)]
    public async Task Everybody_can_read_every_card_in_light_in_dark_and_in_high_contrast(Language language, int width)
    {
        await using var visitor = await stage.VisitAsync();
        var page = visitor.Page;
        await visitor.GoAsync("/local");
        await page.SetViewportSizeAsync(width, 900);
        await page.SetContentAsync(PageOf([.. Cards.In(language)], language));

        Assert.Empty(await Look.WithAxeAsync(page, $"{language}, {width} px"));
        foreach (var theme in new[] { "light", "dark", "contrast" })
        {
            await ColourAsync(page, theme);

            Assert.Empty(await page.Locator("[data-card]").EvaluateAllAsync<string[]>(CutOff));
            Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(innerWidth, document.body.scrollWidth)"));
            Assert.Empty(await Look.WithAxeAsync(page, $"{language}, {theme}, {width} px", Look.RulesOfColour));
        }
    }

    [Theory, InlineData(Language.Nb), InlineData(Language.Nn)]
    public void No_card_is_larger_than_Teams_takes_has_more_buttons_than_it_shows_or_asks_for_text(Language language) =>
        Assert.All(Cards.In(language), card =>
        {
            var json = card.ToJsonString();
            Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, LargestBytes);
            Assert.InRange(card["actions"]!.AsArray().Count, 0, MostButtons);
            Assert.DoesNotContain("\"Input.", json, StringComparison.Ordinal);
        });

    [Fact]
    public async Task The_console_shows_what_stands_in_Teams_and_a_button_opens_the_case_there()
    {
        var number = await stage.ReportAsync("employee-ringebu", "3439");
        await stage.Suite.QuietAsync();
        await using var visitor = await stage.VisitAsync("ombud");
        await visitor.GoAsync("/local");
        var card = visitor.Page.Locator("[data-card]").Filter(new() { HasText = number });

        await card.GetByText("Ikke tatt av noen ennå").WaitForAsync();
        await visitor.Page.Locator("#feed ~ ol").GetByText($"Nytt avvik {number}").First.WaitForAsync();
        Assert.Empty(await Look.AtEverythingAsync(visitor.Page));
        await visitor.Page.NextAsync(
            () => card.GetByRole(AriaRole.Link, new() { Name = "Åpne saken" }).ClickAsync());

        Assert.EndsWith($"/saker/{number}", visitor.Page.Url, StringComparison.Ordinal);
    }

    private static async Task ColourAsync(IPage page, string theme)
    {
        await page.EvaluateAsync(
            "theme => { const { dataset } = document.documentElement; delete dataset.contrast;"
            + " if (theme === 'contrast') dataset.contrast = ''; else dataset.colorScheme = theme; }",
            theme);
        await page.WaitForFunctionAsync(
            "shown => document.documentElement.dataset.teams === shown", theme == "light" ? "default" : theme);
    }

    private static string PageOf(IReadOnlyList<JsonObject> cards, Language language)
    {
        var shown = cards.Select((card, place) =>
            $"<li data-card=\"{WebUtility.HtmlEncode(JsonSerializer.Serialize(card))}\" aria-label=\"{place}\"></li>");
        return $"""
            <!doctype html><html lang="{language.Code()}" data-color-scheme="light">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Kort i Teams</title>
            <link rel="stylesheet" href="/local/cards.css">
            <main><h1>Kort</h1><h2>Alle</h2><ul class="teams">{string.Concat(shown)}</ul></main>
            <script src="/local/adaptivecards.min.js"></script><script src="/local/cards.js"></script></html>
            """;
    }
}
