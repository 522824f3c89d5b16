using Microsoft.Playwright;

namespace Ombud.Browser.Tests;

/// <summary>One incident for several municipalities, as far as the ombud can bring its form.</summary>
internal static class JointPlaces
{
    /// <summary>Both questions are raised: an identity number, and a text that names who else was affected.</summary>
    public static Task AskedAsync(Visitor visitor) => FillAndSendAsync(visitor, "Også Øyer. Gjelder 01819000049.");

    public static Task SentAsync(Visitor visitor) => FillAndSendAsync(visitor, "Innloggingen sto åpen i helgen.");

    private static async Task FillAndSendAsync(Visitor visitor, string what)
    {
        await visitor.GoAsync("/meld-felles-avvik");
        await visitor.Field("Beskriv det som har skjedd").FillAsync(what);
        await visitor.Field("Hvem er leverandøren").FillAsync("Skolesys AS");
        await visitor.Page.Locator("[name=processorToldAtDate]").FillAsync("2026-04-24");
        await visitor.Field("Hvilket system").FillAsync("Innloggingen");
        await visitor.CheckAsync("Noen fikk se noe de ikke skulle");
        await visitor.CheckAsync("Navn og kontaktopplysninger");
        foreach (var name in new[] { "Ringebu", "Øyer" })
        {
            var one = visitor.Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });
            await one.GetByLabel("Rammet").CheckAsync();
            await one.GetByLabel("Vet ikke ennå").CheckAsync();
            await one.Locator("summary").ClickAsync();
        }
        await visitor.PressAsync("Send melding");
    }
}
