namespace Ombud.Browser.Tests;

internal sealed record Place(string? Persona, Func<Visitor, Desk, Task> OpenAsync);

/// <summary>The pages, each with who comes there and what the person did.</summary>
internal static class PlaceList
{
    private const string Employee = "employee-ringebu";

    public static IReadOnlyDictionary<string, Place> All { get; } = new Dictionary<string, Place>
    {
        ["front page"] = At(null, "/"),
        ["front page, signed in"] = At("ombud", "/"),
        ["privacy statement"] = At(null, "/personvern"),
        ["accessibility statement"] = At(null, "/tilgjengelighet"),
        ["sign-in"] = At(null, "/sign-in?til=%2Fsaker"),
        ["sign-in, refused"] = new(null, RefusedAsync),
        ["local console"] = At("ombud", "/local"),
        ["local console, wrong duration"] = new(null, WrongDurationAsync),
        ["breach form"] = At(Employee, "/meld-avvik"),
        ["breach form, opened up"] = new(Employee, OpenedUpAsync),
        ["breach form, empty and sent"] = Sent(Employee, "/meld-avvik"),
        ["breach form, with an identity number"] = new(Employee, IdentityNumberAsync),
        ["wrong recipient"] = At(Employee, "/meld-avvik?vei=feil-mottaker"),
        ["wrong recipient, empty and sent"] = Sent(Employee, "/meld-avvik?vei=feil-mottaker"),
        ["receipt"] = new("employee-gausdal", async (visitor, _) => await visitor.ReportWrongRecipientAsync()),
        ["receipt check"] = At(null, "/kvittering"),
        ["receipt check, genuine"] = new("employee-gausdal", (visitor, _) => CheckAsync(visitor, kept => kept)),
        ["receipt check, changed"] = new(
            "employee-gausdal", (visitor, _) => CheckAsync(visitor, kept => kept.Replace("ost", "øst"))),
        ["receipt check, unreadable"] = new(null, (visitor, _) => CheckTextAsync(visitor, "Hei")),
        ["receipt check, empty"] = new(null, (visitor, _) => CheckTextAsync(visitor, "")),
        ["own reports"] = At(Employee, "/mine-meldinger"),
        ["own reports, none"] = At("employee-lillehammer", "/mine-meldinger"),
        ["cases"] = At("ombud", "/saker"),
        ["cases, filtered"] = At("ombud", "/saker?state=all&municipality=3439&order=newest&pageSize=1"),
        ["cases, none"] = At("reader-lillehammer", "/saker"),
        ["case, untouched"] = new("ombud", (visitor, desk) => visitor.GoAsync($"/saker/{desk.Untouched}")),
        ["case, worked on"] = new("ombud", (visitor, desk) => visitor.GoAsync($"/saker/{desk.WorkedOn}")),
        ["case, all forms open"] = new("ombud", AllFormsAsync),
        ["case, as its municipality sees it"] = new(
            "reader-ringebu", (visitor, desk) => visitor.GoAsync($"/saker/{desk.WorkedOn}")),
        ["case, closed"] = new("ombud", (visitor, desk) => visitor.GoAsync($"/saker/{desk.Closed}")),
        ["case, with errors"] = new("ombud", EmptyNoteAsync),
        ["case, changed meanwhile"] = new("ombud", ConflictAsync),
        ["case, what is owed"] = new("controller-ringebu", (visitor, desk) => visitor.GoAsync($"/saker/{desk.Owing}")),
        ["assessment"] = new("ombud", (visitor, desk) => visitor.GoAsync($"/saker/{desk.Untouched}/vurdering")),
        ["assessment, counted"] = new("ombud", (visitor, desk) => visitor.GoAsync($"/saker/{desk.Owing}/vurdering")),
        ["assessment, empty and sent"] = new("ombud", (visitor, desk) =>
            PressedAsync(visitor, $"/saker/{desk.Untouched}/vurdering", "Lagre vurderingen")),
        ["facts"] = new("reader-ringebu", (visitor, desk) => visitor.GoAsync($"/saker/{desk.WorkedOn}/fakta")),
        ["facts, sent without a reason"] = new("ombud", (visitor, desk) =>
            PressedAsync(visitor, $"/saker/{desk.WorkedOn}/fakta", "Lagre endringene")),
        ["draft"] = new("controller-ringebu", (visitor, desk) =>
            visitor.GoAsync($"/saker/{desk.Owing}/meldingsutkast")),
        ["letter"] = new("reader-ringebu", (visitor, desk) => visitor.GoAsync($"/saker/{desk.Owing}/brev")),
        ["history of a case, verified"] = new("ombud", (visitor, desk) =>
            visitor.GoAsync($"/saker/{desk.WorkedOn}/kontroll")),
        ["histories, verified"] = At("ombud", "/kontroll?municipality=3439"),
        ["seal, not ours"] = new("ombud", (visitor, _) =>
            PressedAsync(visitor, "/kontroll", "Kontroller forseglingen")),
        ["joint report"] = At("ombud", "/meld-felles-avvik"),
        ["joint report, empty and sent"] = Sent("ombud", "/meld-felles-avvik"),
        ["joint report, with questions"] = new("ombud", (visitor, _) => JointPlaces.AskedAsync(visitor)),
        ["joint report, receipt"] = new("ombud", (visitor, _) => JointPlaces.SentAsync(visitor)),
        ["register"] = At("ombud", "/register?municipality=3439"),
        ["register, of a municipality"] = At("reader-oyer", "/register"),
        ["register, paged"] = At("ombud", "/register?municipality=3439&pageSize=1"),
        ["register, none"] = At("reader-lillehammer", "/register"),
        ["register, impossible period"] = At("ombud", "/register?from=2026-12-31&to=2026-01-01"),
        ["not there"] = At("ombud", "/saker/RIN-26-ZZZZZ"),
        ["not allowed"] = At(Employee, "/saker"),
    };

    private static Place At(string? persona, string path) => new(persona, (visitor, _) => visitor.GoAsync(path));

    private static Place Sent(string persona, string path) => new(persona, async (visitor, _) =>
    {
        await visitor.GoAsync(path);
        await visitor.PressAsync("Send melding");
    });

    private static async Task PressedAsync(Visitor visitor, string path, string button)
    {
        await visitor.GoAsync(path);
        await visitor.PressAsync(button);
    }

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

    private static async Task AllFormsAsync(Visitor visitor, Desk desk)
    {
        await visitor.GoAsync($"/saker/{desk.Untouched}");
        foreach (var summary in await visitor.Page.Locator("summary").AllAsync())
            await summary.ClickAsync();
    }

    private static async Task EmptyNoteAsync(Visitor visitor, Desk desk)
    {
        await visitor.GoAsync($"/saker/{desk.Untouched}");
        await visitor.Page.GetByText("Skriv et notat").ClickAsync();
        await visitor.PressAsync("Lagre notatet");
    }

    private static async Task ConflictAsync(Visitor visitor, Desk desk)
    {
        await visitor.GoAsync($"/saker/{desk.WorkedOn}");
        await desk.ActAsync("deputy", desk.WorkedOn, "note", new { text = "Jeg har ringt.", audience = "ombud" });
        await visitor.Page.GetByText("Skriv et notat").ClickAsync();
        await visitor.Page.GetByLabel("Notat", new() { Exact = true }).FillAsync("Skal vi ringe?");
        await visitor.PressAsync("Lagre notatet");
    }
}
