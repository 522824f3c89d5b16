using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;
using Ombud.Local.Graph;
using Ombud.Local.Teams;

namespace Ombud.Functions.Tests.Bot;

/// <summary>Where an answer of the bot goes, and where it can go at all.</summary>
public sealed class BotAnswerTests(BotSuite suite) : IClassFixture<BotSuite>, IDisposable
{
    private readonly SuiteFixture _suite = suite.Suite;

    public void Dispose() => _suite.Suite.Neighbours.ClearFaults();

    [Fact]
    public async Task An_answer_goes_to_whoever_asked_and_to_nobody_else()
    {
        await _suite.SayAsync("deputy", "hjelp");
        var before = Chats().Count;

        await _suite.SayAsync("ombud", "saker");

        var said = Assert.Single(Chats().Skip(before));
        Assert.Equal(said, _suite.ChatWith(_suite.Persona("ombud"))[^1]);
    }

    [Fact]
    public async Task What_Teams_sends_again_is_answered_once()
    {
        var activity = Said("ombud", "hjelp");
        var before = Chats().Count;

        for (var times = 0; times < 3; times++)
            using (await _suite.PostAsync((JsonObject)activity.DeepClone()))
                await _suite.QuietAsync();

        Assert.Equal(before + 1, Chats().Count);
    }

    [Fact]
    public async Task An_answer_waits_for_Teams_as_long_as_it_is_of_use_and_comes_once()
    {
        await using var own = await InTeams.StartAsync();
        own.GraphFaults.Arm(new() { Path = "/teams/", Status = 503, Count = null });
        using (await own.PostAsync(Said(own, "ombud", "hjelp")))
            await own.AdvanceAsync(Duration.FromMinutes(2));
        own.GraphFaults.Clear();

        await own.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Single(own.Graph.Calls, call => call is { Kind: LocalConnector.Chat, Status: 201 });
    }

    [Fact]
    public async Task An_answer_that_would_come_much_too_late_does_not_come()
    {
        await using var own = await InTeams.StartAsync();
        own.GraphFaults.Arm(new() { Path = "/teams/", Status = 503, Count = null });
        using (await own.PostAsync(Said(own, "ombud", "hjelp")))
            await own.AdvanceAsync(Duration.FromMinutes(6));
        own.GraphFaults.Clear();

        await own.AdvanceAsync(Duration.FromMinutes(10));

        Assert.DoesNotContain(own.Graph.Calls, call => call is { Kind: LocalConnector.Chat, Status: 201 });
        Assert.Empty(await Alerts.DeadLetters.OfAsync(own));
    }

    [Fact]
    public async Task Nobody_gets_an_answer_where_somebody_planted_a_place_for_it()
    {
        await using var own = await InTeams.StartAsync();
        await own.OpenAppAsync(own.Persona("ombud"));
        var place = await own.RowAsync("suite", "place_");
        place["Conversation"] = "a:planted";
        await own.Table().PutAsync(place);

        var card = await own.SayAsync("ombud", "hjelp");

        Assert.NotEmpty(InTeams.Texts(card));
        Assert.DoesNotContain(own.Graph.Calls, call => call.Path.Contains("planted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_person_can_be_spoken_to_is_kept_without_their_name_and_forgotten_with_the_app()
    {
        await using var own = await InTeams.StartAsync();
        var who = own.Persona("controller-ringebu");
        await own.OpenAppAsync(who);
        await own.SignInAsync(who.Id);

        var row = Assert.Single(await PlacesAsync(own));
        await own.OpenAppAsync(who, "remove");

        Assert.Matches("^place_[0-9a-f]{32}$", row.RowKey);
        Assert.Equal(
            ["Conversation", "Decides", "Language", "Seal", "SeenAt", "ServiceUrl", "Until"],
            row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag"]).Order());
        Assert.DoesNotContain(row, column => column.Value is string text && text.Contains("Testrud"));
        Assert.Empty(await PlacesAsync(own));
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    [InlineData("stranger")]
    [InlineData("nobody")]
    [InlineData("left")]
    public async Task Nothing_is_kept_of_a_conversation_that_others_see_or_the_bot_has_left_nor_of_strangers(
        string where)
    {
        await using var own = await InTeams.StartAsync();
        var activity = InTeams.Activity(own.Persona("ombud"), "installationUpdate");
        if (where == "stranger")
            activity["channelData"]!["tenant"]!["id"] = "aaaaaaaa-0000-0000-0000-00000000ffff";
        else if (where == "nobody")
            activity["from"]!.AsObject().Remove("aadObjectId");
        else if (where == "left")
            (activity["type"], activity["membersRemoved"]) =
                ("conversationUpdate", new JsonArray(activity["recipient"]!.DeepClone()));
        else
            activity["conversation"]!["conversationType"] = where;

        using var answer = await own.PostAsync(activity);

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await PlacesAsync(own));
    }

    private static async Task<List<global::Azure.Data.Tables.TableEntity>> PlacesAsync(SuiteFixture own) =>
        [.. (await own.RowsAsync("suite")).Where(row => row.RowKey.StartsWith("place_", StringComparison.Ordinal))];

    private static JsonObject Said(SuiteFixture own, string persona, string text)
    {
        var activity = InTeams.Activity(own.Persona(persona), "message");
        activity["text"] = text;
        return activity;
    }

    private JsonObject Said(string persona, string text) => Said(_suite, persona, text);

    private List<ReceivedCall> Chats() => [.. _suite.Graph.Calls.Where(call => call.Kind == LocalConnector.Chat)];
}
