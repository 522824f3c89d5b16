namespace Ombud.Browser.Tests;

/// <summary>Script only adds: where a browser runs none, or it failed to load, everything still works.</summary>
[Collection(Stages.Stories)]
public sealed class WithoutScriptTests(Stage stage)
{
    [Fact]
    public async Task A_breach_is_reported_without_script()
    {
        await using var visitor = await stage.VisitAsync("employee-ringebu", script: false);
        await visitor.GoAsync("/meld-avvik");

        await visitor.PressAsync("Send melding");
        await visitor.FillBreachAsync("Skjermen sto ulåst i resepsjonen, 01819000049.");
        await visitor.PressAsync("Send melding");
        await visitor.CheckAsync("Det er ikke et fødselsnummer – send likevel");
        await visitor.PressAsync("Send melding");

        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
    }

    [Fact]
    public async Task The_desk_works_without_script()
    {
        var number = await stage.ReportAsync("employee-ringebu", "3439", "Loggen viser oppslag uten grunn.");
        await using var ombud = await stage.VisitAsync("ombud", script: false);
        await ombud.GoAsync("/saker");

        await ombud.Page.NextAsync(() => ombud.Link(number).ClickAsync());
        await ombud.PressAsync("Ta saken");
        await ombud.Page.GetByText("Skriv et notat").ClickAsync();
        await ombud.PressAsync("Lagre notatet");
        Assert.Contains(
            "Rett dette", await ombud.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await ombud.Field("Notat").FillAsync("Ba om loggen.");
        await ombud.PressAsync("Lagre notatet");

        Assert.Contains("Ba om loggen.", await ombud.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
