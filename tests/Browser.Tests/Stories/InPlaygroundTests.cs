using System.Text.RegularExpressions;
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
        await Playground.GoneAsync(card, "Ta saken");
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

    [Fact]
    public async Task The_controller_follows_the_advice_with_one_press_and_every_card_says_so()
    {
        var director = stage.Suite.Personas.Find("controller-ringebu")!;
        await using var signedIn = await stage.VisitAsync(director.Id);
        await using var ombud = await stage.VisitAsync("ombud");
        var teams = await Playground.OpenAsync(ombud, stage.Suite.Playground!.Origin);
        await teams.OpenChannelAsync("Saker");
        await teams.OpenChatAsync();
        await teams.SayAsAsync(stage.Suite.Origin, director.ObjectId, "hjelp");
        await teams.CardOf("frister").First.WaitForAsync();

        var number = await ReportAsync("En konvolutt var åpen.");
        await stage.CallAsync(
            "ombud", $"/api/cases/{number}/actions/advise", new { outcome = "notify", text = "Meld det i dag." });
        var card = teams.CardOf(number);
        await Playground.Button(card, "Følg ombudets råd").WaitForAsync();
        Assert.DoesNotContain("i dag", await card.InnerTextAsync(), StringComparison.Ordinal);
        var foreign = await teams.PressAsync(stage.Suite.Personas.Ombud.ObjectId, "decide", number, version: 2);
        Assert.Equal("\"2\"", await VersionAsync(number));
        await teams.PressAsync(director.ObjectId, "decide", number, version: 2);

        await card.GetByText("Følger ombudets råd").WaitForAsync();
        await Playground.GoneAsync(card, "Følg ombudets råd");
        Assert.Contains("rollen din", foreign, StringComparison.Ordinal);
        await teams.OpenChannelAsync("Saker");
        await teams.CardOf(number).GetByText("Følger ombudets råd").First.WaitForAsync();
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
