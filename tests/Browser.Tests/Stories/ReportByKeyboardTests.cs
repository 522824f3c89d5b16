using Microsoft.Playwright;
using Ombud.Local.Graph;

namespace Ombud.Browser.Tests;

/// <summary>One report from the employee to the desk, by people who use the keyboard and nothing else.</summary>
[Collection(Stages.Stories)]
public sealed class ReportByKeyboardTests(Stage stage)
{
    private const string What = "Epikrisen til en fiktiv tante lå igjen i skriveren i gangen.";

    [Fact]
    public async Task A_report_travels_from_the_employee_to_the_ombud_by_keyboard_alone()
    {
        await using var employee = await SignInAsync("ansatt, Ringebu");

        var number = await ReportAsync(employee);

        Assert.Equal("Takk, vi har fått meldingen", await employee.HeadingAsync());
        var receipt = await employee.Page.Locator("main").InnerTextAsync();
        Assert.Contains(number, receipt, StringComparison.Ordinal);
        Assert.Contains("fredag 24. april kl. 10.00", receipt, StringComparison.Ordinal);
        Assert.Contains("mandag 27. april kl. 09.00", receipt, StringComparison.Ordinal);
        Assert.Contains("Personvernombudet får beskjed med en gang", receipt, StringComparison.Ordinal);
        Assert.Contains(What, await employee.Page.Locator("[name=kept]").InputValueAsync(), StringComparison.Ordinal);
        await AlertedWithoutAWordOfItAsync(number);
        await OmbudWorksOnItAsync(number);
        await OwnerFollowsItAsync(employee, number);
    }

    [Fact]
    public async Task The_municipality_sees_its_own_case_and_a_neighbour_finds_it_nowhere()
    {
        var number = await stage.ReportAsync("employee-ringebu", "3439", "Døren til arkivet sto åpen.");
        await using var own = await SignInAsync("kontaktperson, Ringebu");
        await using var neighbour = await SignInAsync("kontaktperson, Øyer");

        await own.GoAsync("/saker");
        await neighbour.GoAsync("/saker");

        Assert.Equal(1, await own.Link(number).CountAsync());
        Assert.Equal(0, await neighbour.Link(number).CountAsync());
        await own.Keys.ToLinkAsync(number);
        await own.Keys.EnterAsync();
        Assert.Equal($"Sak {number}", await own.HeadingAsync());
        Assert.Equal(404, await neighbour.GoAsync($"/saker/{number}"));
        Assert.Equal(404, await neighbour.Page.EvaluateAsync<int>($"fetch('/api/cases/{number}').then(r => r.status)"));
    }

    private async Task<Visitor> SignInAsync(string persona)
    {
        var visitor = await stage.VisitAsync();
        await visitor.GoAsync("/local");
        await visitor.Keys.ToButtonAsync(persona);
        await visitor.Keys.EnterAsync();
        return visitor;
    }

    private static async Task<string> ReportAsync(Visitor employee)
    {
        var keys = employee.Keys;
        await keys.ToLinkAsync("Meld avvik");
        await keys.EnterAsync();
        await keys.TypeAsync("Beskriv det som har skjedd", What);
        await keys.TickAsync("Noen fikk se noe de ikke skulle");
        await keys.TypeAsync("Hvor i kommunen skjedde det?", "Hjemmetjenesten");
        await keys.TypeAsync("Klokkeslett", "0900");
        await keys.ChooseAsync("Hvor mange personer gjelder det?", "Omtrent");
        await keys.TypeAsync("Antall", "3");
        await keys.TickAsync("Navn og kontaktopplysninger");
        await keys.TickAsync("Helse");
        await keys.ToAsync(employee.Page.GetByText("Har du allerede gjort noe?"));
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Hva er gjort for å stoppe eller begrense det?", "Arkene er makulert.");
        await keys.ToButtonAsync("Send melding");
        await keys.EnterAsync();
        return await employee.Page.Locator(".receipt__number dd").InnerTextAsync();
    }

    private async Task AlertedWithoutAWordOfItAsync(string number)
    {
        await stage.Suite.QuietAsync();
        ReceivedCall[] calls =
        [
            .. stage.Suite.Neighbours.Graph.Calls
                .Where(call => call.Body?.GetRawText().Contains(number, StringComparison.Ordinal) is true),
        ];

        Assert.Contains(calls, call => call.Kind == "activity");
        foreach (var word in What.Split(' ').Where(word => word.Length > 5).Append("Hjemmetjenesten").Append("Testrud"))
            Assert.DoesNotContain(
                calls, call => call.Body!.Value.GetRawText().Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private async Task OmbudWorksOnItAsync(string number)
    {
        await using var ombud = await SignInAsync("ombud, Personvernombudet");
        var keys = ombud.Keys;
        await keys.ToLinkAsync("Saker");
        await keys.EnterAsync();
        var first = await ombud.Page.Locator("tbody tr").First.InnerTextAsync();
        Assert.Contains(number, first, StringComparison.Ordinal);
        Assert.Contains("2 d 23 t igjen", first, StringComparison.Ordinal);

        await keys.ToLinkAsync(number);
        await keys.EnterAsync();
        await keys.ToButtonAsync("Ta saken");
        await keys.EnterAsync();
        Assert.Contains("Tatt av Nina Fiktivsen", await PageTextAsync(ombud), StringComparison.Ordinal);

        await keys.ToAsync(ombud.Page.Locator("summary", new() { HasText = "Skriv et notat" }));
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Notat", "Ringt enhetslederen.");
        await keys.ToButtonAsync("Lagre notatet");
        await keys.EnterAsync();
        Assert.Contains("Ringt enhetslederen.", await PageTextAsync(ombud), StringComparison.Ordinal);
        await SetAwarenessAsync(ombud);
    }

    private static async Task SetAwarenessAsync(Visitor ombud)
    {
        var keys = ombud.Keys;
        await keys.TypeAsync("Klokkeslett", "0950");
        await keys.TypeAsync("Begrunnelse", "Da ble arkene funnet.");
        await keys.ToButtonAsync("Fastsett tidspunktet");
        await keys.EnterAsync();

        var due = await ombud.Page.Locator(".due").InnerTextAsync();
        Assert.Contains("mandag 27. april kl. 09.50", due, StringComparison.Ordinal);
    }

    private static async Task OwnerFollowsItAsync(Visitor employee, string number)
    {
        var kept = await employee.Page.Locator("[name=kept]").InputValueAsync();
        await employee.Keys.ToLinkAsync("Mine meldinger");
        await employee.Keys.EnterAsync();
        Assert.Equal(1, await employee.Page.GetByRole(AriaRole.Heading, new() { Name = number }).CountAsync());

        Assert.Contains("Kvitteringen er ekte", await CheckAsync(employee, kept), StringComparison.Ordinal);
        var changed = kept.Replace("tante", "tanta", StringComparison.Ordinal);
        Assert.Contains("Kvitteringen stemmer ikke", await CheckAsync(employee, changed), StringComparison.Ordinal);
    }

    // Pasted, as a person would; what is typed letter by letter here is the report.
    private static async Task<string> CheckAsync(Visitor visitor, string text)
    {
        await visitor.GoAsync("/kvittering");
        await visitor.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await visitor.Keys.ToAsync(visitor.Field("Kvittering"));
        await visitor.Keys.PressAsync("Control+V");
        await visitor.Keys.ToButtonAsync("Sjekk");
        await visitor.Keys.EnterAsync();
        return await PageTextAsync(visitor);
    }

    private static Task<string> PageTextAsync(Visitor visitor) => visitor.Page.Locator("main").InnerTextAsync();
}
