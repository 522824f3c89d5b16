using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Ombud.Cases;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;
using Ombud.Local.Teams;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Bot;

/// <summary>Somebody who can write to the queue, and to nothing else.</summary>
public sealed class ForgedAnswerTests(BotSuite suite) : IClassFixture<BotSuite>
{
    private readonly SuiteFixture _suite = suite.Suite;

    [Theory]
    [InlineData("")]
    [InlineData("dev.")]
    [InlineData("dev.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nobodys.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Nobody_is_told_of_a_case_that_the_suite_did_not_choose_for_them(string seal)
    {
        var number = await _suite.ReportAsync();
        await _suite.OpenAppAsync(_suite.Persona("reader-oyer"));
        var person = (await _suite.RowAsync("suite", "place_")).RowKey["place_".Length..];
        var id = new CaseId((await _suite.RowAsync("3439", "n_" + number)).GetString("Id"));
        var before = (await ForgedAsync()).Count;
        var chats = Chats();

        await SendAsync(new(
            $"forged{seal}", person, BotReply.Turns, "nb", _suite.Now, [new("3439", id)], HasMore: false)
        {
            Seal = seal,
        });
        await _suite.QuietAsync();

        Assert.Equal(before + 1, (await ForgedAsync()).Count);
        Assert.Equal(chats, Chats());
    }

    [Fact]
    public async Task What_a_release_that_sealed_nothing_asked_for_is_not_answered_and_is_no_alarm()
    {
        await _suite.OpenAppAsync(_suite.Persona("reader-oyer"));
        var person = (await _suite.RowAsync("suite", "place_")).RowKey["place_".Length..];
        var before = (Chats(), (await ForgedAsync()).Count);

        await SendAsync(new("unsealed", person, BotReply.Help, "nb", _suite.Now, [], HasMore: false));
        await _suite.QuietAsync();

        Assert.Equal(before, (Chats(), (await ForgedAsync()).Count));
    }

    private int Chats() => _suite.Graph.Calls.Count(call => call.Kind == LocalConnector.Chat);

    private async Task<List<string>> ForgedAsync() =>
    [
        .. (await DeadLetters.OfAsync(_suite, new BusOptions().AnswersQueue))
            .Where(letter => letter.Reason == "forged").Select(letter => letter.Body),
    ];

    private async Task SendAsync(AnswerAsked asked)
    {
        await using var client = new ServiceBusClient(_suite.Suite.Neighbours.Broker.ConnectionString);
        await using var sender = client.CreateSender(new BusOptions().AnswersQueue);
        await sender.SendMessageAsync(new(JsonSerializer.Serialize(asked, CaseJson.Options))
        {
            ApplicationProperties = { [BusQueues.VersionProperty] = BusQueues.Version },
        });
    }
}
