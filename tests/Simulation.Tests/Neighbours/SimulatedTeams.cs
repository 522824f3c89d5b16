using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Neighbours;

// Teams behind the bot service: takes messages into the ombud's channel and to persons, and others in their place. It
// throttles, fails, says nothing in time, does not find whoever took the app away, and sometimes takes a message
// without being able to say so.
internal sealed class SimulatedTeams(Steps steps, Weather weather, Trace trace, SimulatedClock clock, Random random)
    : HttpMessageHandler
{
    public const string Channel = "19:ombudet@thread.tacv2";
    public const string Url = "https://smba.trafficmanager.net/emea/";

    private int _posted;

    /// <summary>In the ombud's channel.</summary>
    public List<ShownCard> Cards { get; } = [];

    public Dictionary<string, Chat> Chats { get; } = [];

    /// <summary>Told of whatever comes to stand anywhere.</summary>
    public Action<ShownCard, string> Shown { get; set; } = (_, _) => { };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        await steps.NextAsync();
        var by = steps.Current!;
        if (Refusal() is { } refusal)
        {
            trace.Note(by, "Teams answers", refusal.StatusCode.ToString());
            await steps.NextAsync();
            return refusal;
        }

        if (weather.Strikes(weather.TeamsIsSilent))
        {
            trace.Note(by, "Teams is silent");
            throw new TaskCanceledException("Teams did not answer in time.");
        }

        var answer = Take(by, request, body);
        trace.Note(by, "Teams answers", answer.StatusCode.ToString());
        await steps.NextAsync();
        if (!weather.Strikes(weather.TeamsLoses))
            return answer;
        trace.Note(by, "Teams' answer is lost");
        trace.Disturb(by);
        return random.Next(2) == 0
            ? Answer(HttpStatusCode.GatewayTimeout)
            : throw new HttpRequestException("The connection was closed.");
    }

    private HttpResponseMessage? Refusal()
    {
        if (weather.Is(Ill.Teams) || weather.Strikes(weather.TeamsFails))
            return Answer(random.Next(2) == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.PreconditionFailed);
        if (!weather.Strikes(weather.TeamsThrottles))
            return null;
        var answer = Answer(HttpStatusCode.TooManyRequests);
        if (random.Next(2) == 0)
            answer.Headers.Add("Retry-After", random.Next(1, 600).ToString(CultureInfo.InvariantCulture));
        return answer;
    }

    private HttpResponseMessage Take(Activity by, HttpRequestMessage request, string body)
    {
        var path = request.RequestUri!.AbsolutePath.Split('/').Select(Uri.UnescapeDataString).ToList();
        var sent = JsonNode.Parse(body)!;
        return (request.Method.Method, path) switch
        {
            ("POST", ["", "emea", "v3", "conversations"]) => Post(by, sent),
            ("POST", ["", "emea", "v3", "conversations", var chat, "activities"]) => Say(by, chat, sent),
            ("PUT", ["", "emea", "v3", "conversations", var place, "activities", var id]) =>
                Replace(by, place, id, sent),
            _ => throw new InvalidOperationException($"Teams knows no {request.Method} {request.RequestUri}."),
        };
    }

    private HttpResponseMessage Post(Activity by, JsonNode sent)
    {
        if ((string?)sent["channelData"]!["channel"]!["id"] != Channel || (bool?)sent["isGroup"] != true)
            throw new InvalidOperationException("Something is posted where nobody asked for it.");
        var id = Next();
        var card = new ShownCard($"{Channel};messageid={id}", id);
        Cards.Add(card);
        Show(by, card, sent["activity"]!);
        return Answer(HttpStatusCode.Created, new() { ["id"] = card.Conversation, ["activityId"] = id });
    }

    private HttpResponseMessage Say(Activity by, string conversation, JsonNode message)
    {
        if (!Chats.TryGetValue(conversation, out var chat))
            throw new InvalidOperationException("The bot speaks where nobody is.");
        if (!chat.IsOpen)
            return Answer(random.Next(2) == 0 ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound);
        var card = new ShownCard(conversation, Next());
        chat.Cards.Add(card);
        Show(by, card, message);
        return Answer(HttpStatusCode.Created, new() { ["id"] = card.Id });
    }

    private HttpResponseMessage Replace(Activity by, string conversation, string id, JsonNode message)
    {
        var chat = Chats.GetValueOrDefault(conversation);
        if (chat is { IsOpen: false })
            return Answer(HttpStatusCode.Forbidden);
        var card = (chat?.Cards ?? Cards).Find(one => one.Id == id && one.Conversation == conversation)
            ?? throw new InvalidOperationException($"No message {id} ever stood in {conversation}.");
        if (card.IsGone)
            return Answer(HttpStatusCode.NotFound);
        Show(by, card, message);
        return Answer(HttpStatusCode.OK, new() { ["id"] = id });
    }

    private void Show(Activity by, ShownCard card, JsonNode message)
    {
        card.Faces.Add(new(clock.Now, by, message["attachments"]![0]!["content"]!));
        Shown(card, message.ToJsonString());
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{++_posted}");

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject? content = null) => new(status)
    {
        Content = new StringContent((content ?? []).ToJsonString(), Encoding.UTF8, "application/json"),
    };
}
