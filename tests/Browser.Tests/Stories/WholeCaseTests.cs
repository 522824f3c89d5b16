using Microsoft.Playwright;
using NodaTime;

namespace Ombud.Browser.Tests;

/// <summary>One breach from the report to the register that an inspector is handed, with axe on every page of it. On a
/// stage of its own: it turns the clock.</summary>
public sealed class WholeCaseTests : IAsyncLifetime
{
    private readonly Stage _stage = new();

    public Task InitializeAsync() => _stage.InitializeAsync();

    public Task DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_breach_is_reported_assessed_decided_notified_late_told_closed_and_handed_to_an_inspector()
    {
        var number = await ReportedAsync();
        await TheOmbudAdvisesAsync(number);
        await TheControllerDecidesAsync(number);
        await _stage.Suite.AdvanceAsync(Duration.FromHours(80));

        await using var controller = await _stage.VisitAsync("controller-ringebu");
        await TheDraftIsCopiedAsync(controller, number);
        await NotifiedLateAsync(controller, number);
        await FollowedUpAsync(controller);
        await TheLetterIsWrittenAsync(controller, number);
        await ToldAndClosedAsync(controller, number);

        await InTheRegisterAsync(controller, number);
    }

    private async Task<string> ReportedAsync()
    {
        await using var employee = await _stage.VisitAsync("employee-ringebu");
        await employee.GoAsync("/meld-avvik");
        await employee.FillBreachAsync("Elevlisten med diagnoser ble delt med alle foreldrene.");
        await employee.PressAsync("Send melding");
        await LookedAtAsync(employee);
        return await employee.Page.Locator(".receipt__number dd").InnerTextAsync();
    }

    private async Task TheOmbudAdvisesAsync(string number)
    {
        await using var ombud = await _stage.VisitAsync("ombud");
        await ombud.GoAsync($"/saker/{number}");
        await ombud.PressAsync("Ta saken");
        await In(ombud, "set-awareness").Locator("[name=reason]").FillAsync("Da så rektor listen.");
        await ombud.PressAsync("Fastsett tidspunktet");
        await LookedAtAsync(ombud);
        await AssessedAsync(ombud, number);

        await In(ombud, "advise").Locator("[value=notify-and-tell]").CheckAsync();
        await In(ombud, "advise").Locator("[name=text]").FillAsync("Diagnoser på barn: høy risiko.");
        await ombud.PressAsync("Lagre rådet");
        await LookedAtAsync(ombud);
    }

    private static async Task AssessedAsync(Visitor ombud, string number)
    {
        await ombud.GoAsync($"/saker/{number}/vurdering");
        foreach (var (name, value) in new[] { ("dpc-sensitive", "4"), ("ei", "0.75"), ("confidentiality", "0.25"),
            ("integrity", "0"), ("availability", "0"), ("malicious", "no"), ("unintelligible", "no") })
            await ombud.Page.Locator($"[name={name}][value='{value}']").CheckAsync();
        await ombud.PressAsync("Vis tallet først");
        Assert.Equal("3,25", await ombud.Page.Locator(".sum__line strong").InnerTextAsync());
        await LookedAtAsync(ombud);
        await ombud.PressAsync("Lagre vurderingen");
    }

    private async Task TheControllerDecidesAsync(string number)
    {
        await using var controller = await _stage.VisitAsync("controller-ringebu");
        await controller.GoAsync($"/saker/{number}");
        await LookedAtAsync(controller);
        await controller.PressAsync("Følg ombudets råd");
        await LookedAtAsync(controller);

        await controller.GoAsync($"/saker/{number}/fakta");
        await controller.Page.Locator("[name=consequences]").FillAsync("Barn kan bli ertet.");
        await controller.Page.Locator("[name=reason]").FillAsync("Etter samtale med skolen.");
        await LookedAtAsync(controller);
        await controller.PressAsync("Lagre endringene");
    }

    private static async Task TheDraftIsCopiedAsync(Visitor controller, string number)
    {
        await controller.GoAsync($"/saker/{number}/meldingsutkast");

        await controller.Page.Locator("[data-copy=draft-consequences] button").ClickAsync();
        await controller.Page.GetByText("Kopiert").WaitForAsync();
        Assert.Equal(
            "Barn kan bli ertet.", await controller.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        var delay = controller.Page.Locator("[data-field-name=reasonForDelay]");
        Assert.Equal("missing", await delay.GetAttributeAsync("data-state"));
        await LookedAtAsync(controller);
    }

    private static async Task NotifiedLateAsync(Visitor controller, string number)
    {
        await controller.GoAsync($"/saker/{number}");
        await SentAsync(controller, "first", "AR5544", "16:00");
        Assert.Contains("Skriv grunnen til forsinkelsen", await MainAsync(controller), StringComparison.Ordinal);
        await LookedAtAsync(controller);

        await In(controller, "record-notification").Locator("[name=reasonForDelay]")
            .FillAsync("Varselet ble oversett.");
        await controller.PressAsync("Registrer meldingen");
        Assert.Contains("etter at de 72 timene var ute", await MainAsync(controller), StringComparison.Ordinal);
    }

    private static async Task FollowedUpAsync(Visitor controller)
    {
        await controller.Page.Locator("#record-notification summary").ClickAsync();
        await SentAsync(controller, "follow-up", "AR5545", "16:20");
        Assert.Contains("AR5545", await MainAsync(controller), StringComparison.Ordinal);
    }

    private static async Task TheLetterIsWrittenAsync(Visitor controller, string number)
    {
        await controller.GoAsync($"/saker/{number}/brev");
        await controller.Page.Locator("[name=letterNb]").FillAsync("Til foresatte\n\nEn liste ble delt.");
        await controller.PressAsync("Lagre brevet");
        await LookedAtAsync(controller);

        var saving = controller.Page.WaitForDownloadAsync();
        await controller.Page.Locator("a[download]").ClickAsync();
        Assert.Equal($"brev-{number}-nb.docx", (await saving).SuggestedFilename);
        await controller.GoAsync($"/saker/{number}");
    }

    private static async Task ToldAndClosedAsync(Visitor controller, string number)
    {
        var told = In(controller, "record-communication");
        await told.Locator("[name=how]").FillAsync("Brev til foresatte i SvarUt.");
        await SentAtAsync(told, "16:30");
        await told.Locator("[name=letter][value=nb]").CheckAsync();
        await controller.PressAsync("Registrer beskjeden");
        await LookedAtAsync(controller);
        await SentAsync(controller, "complete", "AR5546", "16:45");

        await In(controller, "close").Locator("[name=reason]").FillAsync("Alt er gjort.");
        await controller.PressAsync("Lukk saken");
        Assert.Contains("Saken er avsluttet", await MainAsync(controller), StringComparison.Ordinal);
        await controller.GoAsync($"/saker/{number}/kontroll");
        Assert.Contains("Historikken er hel", await MainAsync(controller), StringComparison.Ordinal);
        await LookedAtAsync(controller);
    }

    private static async Task InTheRegisterAsync(Visitor controller, string number)
    {
        await controller.GoAsync("/register?from=2026-01-01&to=2026-12-31");
        Assert.Contains(number, await MainAsync(controller), StringComparison.Ordinal);
        await LookedAtAsync(controller);

        const string Export = "/register/eksport?from=2026-01-01&to=2026-12-31&format=csv";
        var file = await controller.Page.Context.APIRequest.GetAsync(
            new Uri(new Uri(controller.Page.Url), Export).AbsoluteUri);
        var text = await file.TextAsync();
        Assert.All(
            new[] { number, "AR5544", "Varselet ble oversett.", "Brev til foresatte i SvarUt.", "En liste ble delt.",
                "Alt er gjort." },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    private static async Task SentAsync(Visitor controller, string phase, string reference, string time)
    {
        var form = In(controller, "record-notification");
        await form.Locator($"[value={phase}]").CheckAsync();
        await form.Locator("[name=reference]").FillAsync(reference);
        await SentAtAsync(form, time);
        await controller.PressAsync("Registrer meldingen");
    }

    private static ILocator In(Visitor visitor, string action) =>
        visitor.Page.Locator($"form[action*='/{action}']");

    // The Monday on which the 72 hours had run out at ten in the morning.
    private static async Task SentAtAsync(ILocator form, string time)
    {
        await form.Locator("[name=sentDate]").FillAsync("2026-04-27");
        await form.Locator("[name=sentTime]").FillAsync(time);
    }

    private static Task<string> MainAsync(Visitor visitor) => visitor.Page.Locator("main").InnerTextAsync();

    private static async Task LookedAtAsync(Visitor visitor) =>
        Assert.Empty(await Look.WithAxeAsync(visitor.Page, visitor.Page.Url));
}
