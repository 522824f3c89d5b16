using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ombud.Functions.Tests.Alerts;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Bot;

public sealed class WhatLeavesTests(BotSuite suite) : IClassFixture<BotSuite>
{
    private readonly SuiteFixture _suite = suite.Suite;

    [Fact]
    public async Task Nothing_that_the_bot_says_of_a_case_holds_a_word_of_it_or_a_persons_name()
    {
        var number = await MarkedReport.SendAsync(_suite);
        await _suite.SignInAsync("controller-ringebu");
        List<JsonNode> left =
        [
            await _suite.SayAsync("ombud", "saker"), await _suite.SayAsync("ombud", "frister"),
            await _suite.PressAsync("ombud", InTeams.Button("take", number, 1)),
        ];
        await MarkedReport.AdviseAsync(_suite, number);
        left.Add(await _suite.SayAsync("controller-ringebu", "saker"));
        left.Add(await _suite.PressAsync("controller-ringebu", InTeams.Button("decide", number, 2)));
        left.Add(await _suite.PressAsync("controller-ringebu", InTeams.Button("decide", number, 3)));

        var texts = left.Select(one => Regex.Unescape(one.ToJsonString())).ToList();

        Assert.All(texts, text =>
        {
            Assert.Contains(number, text, StringComparison.Ordinal);
            MarkedReport.IsNotIn(text);
        });
        Assert.Equal(4, await _suite.VersionAsync(number));
        // History keeps who it was.
        using var ombud = _suite.Bearer("ombud");
        var history = (await ombud.JsonAsync($"/api/cases/{number}")).ToJsonString();
        Assert.Contains("Fiktivsen", history, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _suite.Logs.Lines, line => MarkedReport.Words.Any(word => line.Contains(word, StringComparison.Ordinal)));
    }
}
