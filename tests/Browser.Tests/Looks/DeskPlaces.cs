namespace Ombud.Browser.Tests;

/// <summary>Where cases are handled.</summary>
internal static class DeskPlaces
{
    public static IReadOnlyDictionary<string, Place> All { get; } = new Dictionary<string, Place>
    {
        ["cases"] = Place.At("ombud", "/saker"),
        ["cases, filtered"] = Place.At("ombud", "/saker?state=all&municipality=3439&order=newest&pageSize=1"),
        ["cases, none"] = Place.At("reader-lillehammer", "/saker"),
        ["case, untouched"] = Place.Of("ombud", desk => $"/saker/{desk.Untouched}"),
        ["case, worked on"] = Place.Of("ombud", desk => $"/saker/{desk.WorkedOn}"),
        ["case, all forms open"] = new("ombud", AllFormsAsync),
        ["case, as its municipality sees it"] = Place.Of("reader-ringebu", desk => $"/saker/{desk.WorkedOn}"),
        ["case, closed"] = Place.Of("ombud", desk => $"/saker/{desk.Closed}"),
        ["case, with errors"] = new("ombud", EmptyNoteAsync),
        ["case, changed meanwhile"] = new("ombud", ConflictAsync),
        ["case, what is owed"] = Place.Of("controller-ringebu", desk => $"/saker/{desk.Owing}"),
        ["assessment"] = Place.Of("ombud", desk => $"/saker/{desk.Untouched}/vurdering"),
        ["assessment, counted"] = Place.Of("ombud", desk => $"/saker/{desk.Owing}/vurdering"),
        ["assessment, empty and sent"] = Place.Pressed(
            "ombud", desk => $"/saker/{desk.Untouched}/vurdering", "Lagre vurderingen"),
        ["facts"] = Place.Of("reader-ringebu", desk => $"/saker/{desk.WorkedOn}/fakta"),
        ["facts, sent without a reason"] = Place.Pressed(
            "ombud", desk => $"/saker/{desk.WorkedOn}/fakta", "Lagre endringene"),
        ["draft"] = Place.Of("controller-ringebu", desk => $"/saker/{desk.Owing}/meldingsutkast"),
        ["letter"] = Place.Of("reader-ringebu", desk => $"/saker/{desk.Owing}/brev"),
        ["letter, written and behind"] = Place.Of("ombud", desk => $"/saker/{desk.WorkedOn}/brev"),
        ["letter, in the other language"] = Place.Of("ombud", desk => $"/saker/{desk.WorkedOn}/brev?lang=nn"),
        ["letter, of a closed case"] = Place.Of("ombud", desk => $"/saker/{desk.Closed}/brev"),
        ["history of a case, verified"] = Place.Of("ombud", desk => $"/saker/{desk.WorkedOn}/kontroll"),
        ["histories, verified"] = Place.At("ombud", "/kontroll?municipality=3439"),
        ["seal, not ours"] = Place.Pressed("ombud", _ => "/kontroll", "Kontroller forseglingen"),
        ["joint report"] = Place.At("ombud", "/meld-felles-avvik"),
        ["joint report, empty and sent"] = Place.Pressed("ombud", _ => "/meld-felles-avvik", "Send melding"),
        ["joint report, with questions"] = new("ombud", (visitor, _) => JointPlaces.AskedAsync(visitor)),
        ["joint report, receipt"] = new("ombud", (visitor, _) => JointPlaces.SentAsync(visitor)),
        ["register"] = Place.At("ombud", "/register?municipality=3439"),
        ["register, of a municipality"] = Place.At("reader-oyer", "/register"),
        ["register, paged"] = Place.At("ombud", "/register?municipality=3439&pageSize=1"),
        ["register, none"] = Place.At("reader-lillehammer", "/register"),
        ["register, impossible period"] = Place.At("ombud", "/register?from=2026-12-31&to=2026-01-01"),
        ["calendar"] = Place.At("reader-oyer", "/kalender"),
        ["calendar, with a link"] = new("deputy", (visitor, _) => LinkedAsync(visitor)),
        ["calendar, link deleted"] = Place.At("ombud", "/kalender?slettet=1"),
        ["not there"] = Place.At("ombud", "/saker/RIN-26-ZZZZZ"),
        ["not allowed"] = Place.At("employee-ringebu", "/saker"),
    };

    // The button says whether there is one already.
    private static async Task LinkedAsync(Visitor visitor)
    {
        await visitor.GoAsync("/kalender");
        await visitor.Page.Locator("[name=what][value=make]").ClickAsync();
        await visitor.Page.Locator("#calendar-link").WaitForAsync();
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
