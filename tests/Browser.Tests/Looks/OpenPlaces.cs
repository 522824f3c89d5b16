namespace Ombud.Browser.Tests;

/// <summary>Where everybody comes, and every employee.</summary>
internal static class OpenPlaces
{
    private const string Employee = "employee-ringebu";

    public static IReadOnlyDictionary<string, Place> All { get; } = new Dictionary<string, Place>
    {
        ["front page"] = Place.At(null, "/"),
        ["front page, signed in"] = Place.At("ombud", "/"),
        ["privacy statement"] = Place.At(null, "/personvern"),
        ["accessibility statement"] = Place.At(null, "/tilgjengelighet"),
        ["sign-in"] = Place.At(null, "/sign-in?til=%2Fsaker"),
        ["sign-in, refused"] = new(null, RefusedAsync),
        ["local console"] = Place.At("ombud", "/local"),
        ["local console, wrong duration"] = new(null, WrongDurationAsync),
        ["breach form"] = Place.At(Employee, "/meld-avvik"),
        ["breach form, opened up"] = new(Employee, OpenedUpAsync),
        ["breach form, empty and sent"] = Place.Pressed(Employee, _ => "/meld-avvik", "Send melding"),
        ["breach form, with an identity number"] = new(Employee, IdentityNumberAsync),
        ["wrong recipient"] = Place.At(Employee, "/meld-avvik?vei=feil-mottaker"),
        ["wrong recipient, empty and sent"] = Place.Pressed(
            Employee, _ => "/meld-avvik?vei=feil-mottaker", "Send melding"),
        ["receipt"] = new("employee-gausdal", async (visitor, _) => await visitor.ReportWrongRecipientAsync()),
        ["receipt check"] = Place.At(null, "/kvittering"),
        ["receipt check, genuine"] = new("employee-gausdal", (visitor, _) => CheckAsync(visitor, kept => kept)),
        ["receipt check, changed"] = new(
            "employee-gausdal", (visitor, _) => CheckAsync(visitor, kept => kept.Replace("ost", "øst"))),
        ["receipt check, unreadable"] = new(null, (visitor, _) => CheckTextAsync(visitor, "Hei")),
        ["receipt check, empty"] = new(null, (visitor, _) => CheckTextAsync(visitor, "")),
        ["asking, about what"] = Place.At(null, "/henvendelse"),
        ["asking"] = Place.At(null, "/henvendelse/innsyn"),
        ["asking, empty and sent"] = Place.Pressed(null, _ => "/henvendelse/klage", "Se over før du sender"),
        ["asking, with an identity number"] = new(
            null, (visitor, _) => visitor.WriteToMunicipalityAsync("Gjelder 01819000049.")),
        ["asking, to be checked"] = new(
            null, (visitor, _) => visitor.WriteToMunicipalityAsync(Seeds.LongWord)),
        ["asking, receipt"] = new(null, async (visitor, desk) => await visitor.AskAsync(desk)),
        ["answer"] = Place.At(null, "/svar"),
        ["answer, empty and sent"] = Place.Pressed(null, _ => "/svar", "Åpne"),
        ["answer, opened"] = new(null, async (visitor, desk) =>
            await visitor.OpenAnswerAsync(await visitor.AskAsync(desk))),
        ["feedback"] = Place.At(null, "/tilbakemelding"),
        ["feedback, empty and sent"] = Place.Pressed(null, _ => "/tilbakemelding", "Send tilbakemeldingen"),
        ["feedback, stored"] = Place.At(null, "/tilbakemelding?sendt=1"),
        ["own reports"] = Place.At(Employee, "/mine-meldinger"),
        ["own reports, none"] = Place.At("employee-lillehammer", "/mine-meldinger"),
    };

    private static async Task RefusedAsync(Visitor visitor, Desk desk)
    {
        await visitor.GoAsync("/sign-in");
        await visitor.Page.NextAsync(() => visitor.Page.EvaluateAsync(
            "() => { const form = document.createElement('form'); form.method = 'post'; form.action = '/session';"
            + " document.body.append(form); form.submit(); }"));
    }

    private static async Task WrongDurationAsync(Visitor visitor, Desk desk)
    {
        await visitor.GoAsync("/local");
        await visitor.Field("Annen varighet").FillAsync("i morgen");
        await visitor.PressAsync("Still fram");
    }

    private static async Task OpenedUpAsync(Visitor visitor, Desk desk)
    {
        await visitor.GoAsync("/meld-avvik");
        foreach (var summary in await visitor.Page.Locator("summary").AllAsync())
            await summary.ClickAsync();
        await visitor.Field("Beskriv det som har skjedd").FillAsync(new string('a', 7990));
    }

    private static async Task IdentityNumberAsync(Visitor visitor, Desk desk)
    {
        await visitor.GoAsync("/meld-avvik");
        await visitor.FillBreachAsync("Gjelder 01819000049, som ringte.");
        await visitor.PressAsync("Send melding");
    }

    private static async Task CheckAsync(Visitor visitor, Func<string, string> change) =>
        await CheckTextAsync(visitor, change(await visitor.ReportWrongRecipientAsync()));

    private static async Task CheckTextAsync(Visitor visitor, string text)
    {
        await visitor.GoAsync("/kvittering");
        await visitor.Field("Kvittering").FillAsync(text);
        await visitor.PressAsync("Sjekk");
    }
}
