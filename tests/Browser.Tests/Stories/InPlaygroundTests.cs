using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ombud.Local.Suite;

namespace Ombud.Browser.Tests;

public sealed class PlaygroundStage : Stage
{
    private protected override LocalOptions Changed(LocalOptions options) => options with { Playground = 0 };
}

/// <summary>The channel as Microsoft's own playground shows it, and the desk beside it.</summary>
public sealed partial class InPlaygroundTests(PlaygroundStage stage) : IClassFixture<PlaygroundStage>
{
    [Fact]
    public async Task The_ombud_takes_a_new_breach_with_a_button_in_the_channel_and_the_desk_shows_it()
    {
        await using var ombud = await stage.VisitAsync("ombud");
        var teams = await Playground.OpenAsync(ombud, stage.Suite.Playground!.Origin);
        await teams.OpenChannelAsync("Saker");

        var number = await ReportAsync("Et brev gikk til feil mottaker.");
        var card = teams.CardOf(number);
        await card.GetByText("Ikke tatt av noen ennå").WaitForAsync();
        await Playground.Button(card, "Ta saken").ClickAsync();

        await card.GetByText("Noen følger opp saken").WaitForAsync();
        await Playground.Button(card, "Ta saken").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await stage.Suite.QuietAsync();
        Assert.Equal(1, await card.CountAsync());
        await ombud.GoAsync($"/saker/{number}");
        await ombud.Page.GetByText("Tatt av Nina Fiktivsen (personvernombud)").First.WaitForAsync();
        await NobodyChangesItAgainAsync(teams, number);
    }

    [Fact]
    public async Task What_the_ombud_asks_in_the_personal_chat_is_answered_with_a_card()
    {
        await using var ombud = await stage.VisitAsync("ombud");
        var teams = await Playground.OpenAsync(ombud, stage.Suite.Playground!.Origin);
        var number = await ReportAsync("En liste lå igjen i bussen.");

        await teams.SayAsync("saker");

        await teams.CardOf(number).First.WaitForAsync();
        await teams.CardOf("Saker som venter på deg").First.WaitForAsync();
    }

    private async Task NobodyChangesItAgainAsync(Playground teams, string number)
    {
        var personas = stage.Suite.Personas;
        var again = await teams.PressAsync(personas.Ombud.ObjectId, "take", number, version: 1);
        await using var elsewhere = await stage.VisitAsync("controller-oyer");
        var foreign = await teams.PressAsync(
            personas.Find("controller-oyer")!.ObjectId, "take", number, version: 2);
        var signedOut = await teams.PressAsync(
            personas.Find("controller-gausdal")!.ObjectId, "take", number, version: 2);

        Assert.Contains("Noen følger opp saken", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingenting er gjort", again, StringComparison.Ordinal);
        Assert.Contains("ikke tilgang", foreign, StringComparison.Ordinal);
        Assert.Contains("ikke logget inn", signedOut, StringComparison.Ordinal);
        Assert.Equal("\"2\"", await VersionAsync(number));
    }

    // As the desk has it: the state that a change of the case would begin from.
    private async Task<string> VersionAsync(string number)
    {
        using var door = new HttpClient();
        door.DefaultRequestHeaders.Authorization = new("Bearer", stage.Suite.Tokens.Issue(stage.Suite.Personas.Ombud));
        using var answer = await door.GetAsync($"{stage.Suite.Origin}/api/cases/{number}");
        return answer.Headers.ETag!.Tag;
    }

    private async Task<string> ReportAsync(string what)
    {
        await using var employee = await stage.VisitAsync("employee-ringebu");
        await employee.GoAsync("/meld-avvik");
        await employee.FillBreachAsync(what);
        await employee.PressAsync("Send melding");
        var receipt = await employee.Page.Locator("[name=kept]").InputValueAsync();
        await stage.Suite.QuietAsync();
        return Number().Match(receipt).Value;
    }

    [GeneratedRegex("RIN-[0-9]{2}-[A-Z0-9]+")]
    private static partial Regex Number();
}
