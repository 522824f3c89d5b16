using NodaTime;

namespace Ombud.Browser.Tests;

/// <summary>What a citizen does at the public pages, the quick way.</summary>
internal static class Asking
{
    public static async Task WriteToMunicipalityAsync(
        this Visitor citizen, string text, string path = "/henvendelse/innsyn")
    {
        await citizen.GoAsync(path);
        await citizen.Page.Locator("[name=municipality][value=ringebu]").CheckAsync();
        await citizen.Page.Locator("[name=text]").FillAsync(text);
        await citizen.SubmitAsync();
    }

    /// <returns>The code on the receipt.</returns>
    public static async Task<string> AskAsync(this Visitor citizen, Stage stage)
    {
        await citizen.WriteToMunicipalityAsync($"Kven har sett mappa mi i {Seeds.LongWord}?");
        await stage.Suite.AdvanceAsync(Duration.FromSeconds(5));
        await citizen.SubmitAsync();
        return await citizen.Page.Locator(".code").InnerTextAsync();
    }

    public static async Task OpenAnswerAsync(this Visitor citizen, string code, string path = "/svar")
    {
        await citizen.GoAsync(path);
        await citizen.Page.Locator("[name=code]").FillAsync(code);
        await citizen.SubmitAsync();
    }

    /// <summary>Presses the page's own button, whatever it says.</summary>
    public static Task SubmitAsync(this Visitor citizen) => citizen.Page.NextAsync(
        () => citizen.Page.Locator("main button.send").First.ClickAsync());
}
