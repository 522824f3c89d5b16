using Microsoft.Playwright;

namespace Ombud.Browser.Tests;

/// <summary>The breach form, met by people who forget, hurry, and write what they were asked not to.</summary>
[Collection(Stages.Stories)]
public sealed class FormTests(Stage stage)
{
    [Fact]
    public async Task An_empty_form_comes_back_with_the_list_of_what_is_missing_in_focus()
    {
        await using var visitor = await OpenAsync();

        await visitor.PressAsync("Send melding");

        Assert.True(await HasFocusAsync(visitor.Page.Locator("[data-error-summary]")));
        Assert.StartsWith("Feil:", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        var links = visitor.Page.Locator("[data-error-summary] a");
        Assert.InRange(await links.CountAsync(), 4, 12);
        for (var at = 0; at < await links.CountAsync(); at++)
        {
            var link = links.Nth(at);
            await link.ClickAsync();
            var target = visitor.Page.Locator($"[id='{(await link.GetAttributeAsync("href"))![1..]}']");
            Assert.True(await HasFocusAsync(target), $"{await link.InnerTextAsync()} does not lead to its field");
            Assert.Equal("true", await target.GetAttributeAsync("aria-invalid")
                ?? await target.Locator("xpath=ancestor::fieldset[1]").GetAttributeAsync("aria-invalid"));
        }
    }

    [Fact]
    public async Task Ticking_a_protected_address_shows_what_to_do_first()
    {
        await using var visitor = await OpenAsync();
        var panel = visitor.Page.Locator(".protected");
        Assert.False(await panel.IsVisibleAsync());

        await visitor.Page.Locator("[value=protected-address]").DispatchEventAsync("click");

        Assert.True(await panel.IsVisibleAsync());
        Assert.Contains("112", await panel.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_missing()
    {
        await using var visitor = await OpenAsync();
        await visitor.FillBreachAsync("En perm er borte fra kontoret.");
        await visitor.Field("Hvor i kommunen skjedde det?").FillAsync("");

        await visitor.PressAsync("Send melding");

        Assert.Equal(
            "En perm er borte fra kontoret.", await visitor.Field("Beskriv det som har skjedd").InputValueAsync());
        Assert.True(await visitor.Field("Noen fikk se noe de ikke skulle").IsCheckedAsync());
        Assert.True(await visitor.Field("Omtrent").IsCheckedAsync());
        Assert.Equal("12", await visitor.Field("Antall").InputValueAsync());
        Assert.True(await visitor.Field("Navn og kontaktopplysninger").IsCheckedAsync());
    }

    [Fact]
    public async Task An_identity_number_is_remarked_on_while_it_is_typed_and_asked_about_when_it_is_sent()
    {
        await using var visitor = await OpenAsync();
        await visitor.FillBreachAsync("");
        await visitor.Field("Beskriv det som har skjedd").PressSequentiallyAsync("Gjelder 018190 00049 ");
        var warning = visitor.Page.GetByText("Dette ser ut som et fødselsnummer");
        Assert.True(await warning.IsVisibleAsync());

        await visitor.PressAsync("Send melding");

        Assert.True(await HasFocusAsync(visitor.Page.Locator("[data-attention]")));
        var page = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Meldingen er ikke sendt ennå", page, StringComparison.Ordinal);
        await visitor.CheckAsync("Det er ikke et fødselsnummer – send likevel");
        await visitor.PressAsync("Send melding");
        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
    }

    [Fact]
    public async Task A_number_that_is_nobodys_is_not_remarked_on()
    {
        await using var visitor = await OpenAsync();

        await visitor.Field("Beskriv det som har skjedd").PressSequentiallyAsync("Sak 01819000040 og 61 05 00 00.");

        Assert.False(await visitor.Page.GetByText("Dette ser ut som et fødselsnummer").IsVisibleAsync());
    }

    [Fact]
    public async Task Two_clicks_on_Send_make_one_case()
    {
        await using var visitor = await OpenAsync("employee-gausdal");
        await visitor.FillBreachAsync("Listen ble sendt to ganger.");

        await visitor.Page.NextAsync(() => visitor.Button("Send melding").DblClickAsync());

        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
        Assert.Equal(1, await CountOwnAsync(visitor));
    }

    private async Task<Visitor> OpenAsync(string persona = "employee-ringebu")
    {
        var visitor = await stage.VisitAsync(persona);
        await visitor.GoAsync("/meld-avvik");
        return visitor;
    }

    private static async Task<int> CountOwnAsync(Visitor visitor)
    {
        await visitor.GoAsync("/mine-meldinger");
        return await visitor.Page.Locator("article.report").CountAsync();
    }

    private static Task<bool> HasFocusAsync(ILocator target) =>
        target.EvaluateAsync<bool>("e => e === document.activeElement || e.contains(document.activeElement)");
}
