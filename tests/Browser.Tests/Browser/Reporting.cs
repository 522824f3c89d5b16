namespace Ombud.Browser.Tests;

/// <summary>The forms filled in the quick way, where how it is done is not what a test looks at.</summary>
internal static class Reporting
{
    public static async Task FillBreachAsync(this Visitor visitor, string what)
    {
        await visitor.Field("Beskriv det som har skjedd").FillAsync(what);
        await visitor.CheckAsync("Noen fikk se noe de ikke skulle");
        await visitor.Field("Hvor i kommunen skjedde det?").FillAsync("Ringebu skole");
        await visitor.CheckAsync("Omtrent");
        await visitor.Field("Antall").FillAsync("12");
        await visitor.CheckAsync("Navn og kontaktopplysninger");
    }

    /// <returns>The text of the receipt.</returns>
    public static async Task<string> ReportWrongRecipientAsync(this Visitor visitor)
    {
        await visitor.GoAsync("/meld-avvik?vei=feil-mottaker");
        foreach (var choice in new[] { "channel", "recipient", "returned", "personsPrecision" })
            await visitor.Page.Locator($"[name={choice}]").Last.CheckAsync();
        await visitor.CheckAsync("Elevmappe");
        await visitor.Field("Hvor i kommunen skjedde det?").FillAsync("Postmottaket");
        await visitor.PressAsync("Send melding");
        // Reported before in the same way, by another test.
        if (await visitor.Page.Locator("[name=sendAnother]").CountAsync() > 0)
        {
            await visitor.Page.Locator("[name=sendAnother]").CheckAsync();
            await visitor.PressAsync("Send melding");
        }

        return await visitor.Page.Locator("[name=kept]").InputValueAsync();
    }

    public static Task CheckAsync(this Visitor visitor, string label) =>
        visitor.Page.GetByLabel(label, new() { Exact = true }).First.CheckAsync();

    /// <summary>Presses a button that opens another page.</summary>
    public static Task PressAsync(this Visitor visitor, string button) =>
        visitor.Page.NextAsync(() => visitor.Button(button).First.ClickAsync());
}
