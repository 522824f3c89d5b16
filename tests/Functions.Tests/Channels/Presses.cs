using System.Text.Json.Nodes;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Bot;
using Ombud.Kit;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Channels;

/// <summary>What people do in Teams: they press what stands on the cards, and write to the bot.</summary>
internal sealed class Presses(SuiteFixture suite)
{
    private static readonly string[] Commands = ["saker", "frister", "hjelp", Marks.In("what is written to the bot")];

    private readonly List<string> _cameIn = [];
    private readonly List<string> _answers = [];

    /// <summary>The buttons, as they came back.</summary>
    public IReadOnlyList<string> CameIn => _cameIn;

    /// <summary>What Teams shows of a press.</summary>
    public IReadOnlyList<string> Answers => _answers;

    /// <summary>The ombud takes a case and whoever decides follows the advice; each presses once more, when the card is
    /// out of date.</summary>
    public async Task PressAsync(Director director)
    {
        var number = await MarkedReport.SendAsync(suite);
        await PressTwiceAsync(suite.Persona("ombud"), suite.TakeInChannel(number));
        await MarkedReport.AdviseAsync(suite, number);
        await suite.QuietAsync();
        await PressTwiceAsync(director.Who, director.DecideButton);
        await suite.QuietAsync();
    }

    public async Task WriteAsync(Director director)
    {
        await suite.SignInAsync("employee-ringebu");
        var (ombud, employee) = (suite.Persona("ombud"), suite.Persona("employee-ringebu"));
        var stranger = Director.New(suite);
        foreach (var person in (Persona[])[ombud, director.Who, employee, stranger])
            foreach (var command in Commands)
                await suite.SayAsync(person, command);
    }

    private async Task PressTwiceAsync(Persona person, JsonNode button)
    {
        foreach (var version in new[] { (int)button["data"]!["version"]!, 0 })
        {
            button["data"]!["version"] = version;
            _cameIn.Add(button.ToJsonString());
            _answers.Add((await suite.PressAsync(person, button)).ToJsonString());
        }
    }
}
