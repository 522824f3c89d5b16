using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ombud.Kit;
using Ombud.Local.Graph;
using Ombud.Local.Personas;
using Ombud.Local.Teams;

namespace Ombud.Functions.Tests.Bot;

/// <summary>A suite with a bot, and what people do to it in Teams.</summary>
internal static class InTeams
{
    public const string Door = "/api/messages";

    private static int _sent;

    /// <summary>Where this suite's Teams takes messages.</summary>
    public static string ServiceUrl(this SuiteFixture suite) => $"{suite.Origin}/teams/";

    public static Task<SuiteFixture> StartAsync() =>
        SuiteFixture.StartAsync(options => options with { WebSettings = Connector.Settings });

    /// <summary>Signs the persona in with a browser, once.</summary>
    public static async Task SignInAsync(this SuiteFixture suite, string persona)
    {
        using var browser = suite.As(persona);
        using var answer = await browser.GetAsync("/");
    }

    /// <summary>A session of somebody with other roles than the persona has.</summary>
    public static async Task BeginSessionAsync(this SuiteFixture suite, Persona who)
    {
        using var browser = suite.Anyone();
        using var begun = await browser.PostAsync("/session", new FormUrlEncodedContent(
            [new("token", suite.Suite.Tokens.Issue(who)), new("til", "/")]));
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
    }

    /// <summary>How often the case was changed, its report included.</summary>
    public static async Task<int> VersionAsync(this SuiteFixture suite, string number)
    {
        using var ombud = suite.Bearer("ombud");
        using var answer = await ombud.GetAsync($"/api/cases/{number}");
        return int.Parse(answer.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture);
    }

    public static Persona Persona(this SuiteFixture suite, string persona) => suite.Suite.Personas.Find(persona)!;

    /// <summary>The person opens the app in Teams, or takes it away.</summary>
    public static async Task OpenAppAsync(this SuiteFixture suite, Persona persona, string action = "add")
    {
        var activity = Activity(persona, "installationUpdate");
        activity["action"] = action;
        using var answer = await suite.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>What the bot said to the person, and what it changed there.</summary>
    public static List<ReceivedCall> ChatWith(this SuiteFixture suite, Persona persona) =>
    [
        .. suite.Graph.Calls.Where(call => call.Kind == LocalConnector.Chat
            && call.Path.Contains($"/{ConversationOf(persona)}/", StringComparison.Ordinal)),
    ];

    public static JsonNode CardIn(ReceivedCall call) =>
        JsonNode.Parse(call.Body!.Value.GetRawText())!["attachments"]![0]!["content"]!;

    /// <summary>"Take" on the card of a case in the ombud's channel, as the card stood there last.</summary>
    public static JsonNode TakeInChannel(this SuiteFixture suite, string number)
    {
        var posted = suite.Graph.Calls.Last(call => call is { Kind: LocalConnector.Kind, Method: "POST" }
            && call.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal));
        var card = JsonNode.Parse(posted.Body!.Value.GetRawText())!["activity"]!["attachments"]![0]!["content"]!;
        return card["actions"]!.AsArray().Single(one => (string?)one!["verb"] == "take")!;
    }

    /// <summary>A message in the personal chat, and the card that comes there.</summary>
    public static Task<JsonNode> SayAsync(
        this SuiteFixture suite, string persona, string text, string locale = "nb-NO") =>
        suite.SayAsync(suite.Persona(persona), text, locale);

    public static async Task<JsonNode> SayAsync(
        this SuiteFixture suite, Persona persona, string text, string locale = "nb-NO")
    {
        var before = suite.ChatWith(persona).Count;
        var activity = Activity(persona, "message");
        activity["text"] = text;
        activity["locale"] = locale;
        using var answer = await suite.PostAsync(activity);
        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        await suite.QuietAsync();
        var said = Assert.Single(suite.ChatWith(persona).Skip(before));
        Assert.Equal(("POST", 201), (said.Method, said.Status));
        return CardIn(said);
    }

    /// <summary>A press of a button, as it stands on the card.</summary>
    public static async Task<JsonNode> PressAsync(this SuiteFixture suite, string persona, JsonNode button) =>
        await suite.PressAsync(suite.Persona(persona), button);

    public static async Task<JsonNode> PressAsync(this SuiteFixture suite, Persona persona, JsonNode button)
    {
        using var answer = await suite.PostAsync(Press(persona, button));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.JsonAsync();
        Assert.Equal(200, (int)body["statusCode"]!);
        return body;
    }

    public static JsonObject Press(Persona persona, JsonNode button)
    {
        var activity = Activity(persona, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = button.DeepClone(), ["trigger"] = "manual" };
        return activity;
    }

    /// <param name="token">Null for a good one of the bot service; empty for none.</param>
    public static async Task<HttpResponseMessage> PostAsync(
        this SuiteFixture suite, JsonObject activity, string? token = null)
    {
        using var service = new HttpClient(Browser.Plain()) { BaseAddress = new(suite.Origin) };
        if ((string?)activity["serviceUrl"] == Connector.Url)
            activity["serviceUrl"] = suite.ServiceUrl();
        token ??= Connector.Signed(Connector.Claims(suite.Now, suite.ServiceUrl()));
        if (token.Length > 0)
            service.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return await service.PostAsJsonAsync(Door, activity);
    }

    public static JsonObject Activity(Persona persona, string type) => new()
    {
        ["type"] = type,
        ["id"] = Interlocked.Increment(ref _sent).ToString(CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.Url,
        ["locale"] = "nb-NO",
        ["from"] = new JsonObject
        {
            ["id"] = $"29:{persona.Id}",
            ["name"] = persona.Name,
            ["aadObjectId"] = persona.ObjectId,
        },
        ["conversation"] = new JsonObject { ["id"] = ConversationOf(persona), ["conversationType"] = "personal" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = persona.Tenant } },
        ["recipient"] = new JsonObject { ["id"] = $"28:{Connector.ClientId}", ["name"] = "Personvernombud" },
    };

    private static string ConversationOf(Persona persona) => $"a:{persona.ObjectId}";

    /// <summary>A button as a card of this case, at this version, has it.</summary>
    public static JsonObject Button(string action, string number, int version) => new()
    {
        ["type"] = "Action.Execute",
        ["verb"] = action,
        ["data"] = new JsonObject { ["case"] = number, ["version"] = version },
    };

    public static bool IsCard(this JsonNode answer) =>
        (string)answer["type"]! == "application/vnd.microsoft.card.adaptive";

    /// <summary>Every text on a card, in order.</summary>
    public static string Said(this JsonNode answer) => answer.IsCard()
        ? string.Join('\n', Texts(answer["value"]!))
        : (string)answer["value"]!;

    public static IReadOnlyList<JsonNode> Buttons(this JsonNode answer) =>
        [.. answer["value"]!["actions"]!.AsArray().Select(one => one!)];

    /// <summary>The same of a card alone.</summary>
    public static IReadOnlyList<string> Texts(JsonNode card) => [.. Found(card)];

    private static IEnumerable<string> Found(JsonNode node) => node switch
    {
        JsonArray list => list.SelectMany(one => Found(one!)),
        JsonObject one => one.Where(member => member.Value is JsonArray or JsonObject
                || member.Key is "text" or "title" or "value")
            .SelectMany(member => Found(member.Value!)),
        _ => [node.ToString()],
    };
}
