using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.Graph;

namespace Ombud.Local.Teams;

/// <summary>The bot service as the suite sees it: takes a card into the ombud's channel or to a person, and another in
/// its place. Each call stands in the journal beside Graph's: as a <c>card</c> in the channel, else as a <c>chat</c>.
/// </summary>
internal sealed class LocalConnector(CallDoor door, CallJournal journal)
{
    public const string Kind = "card";
    public const string Chat = "chat";
    public const string Channel = "19:ombudet@thread.tacv2";
    public const string ClientId = "0fbd0000-0000-4000-8000-00000000b070";
    public const string Token = "local-teams";

    // What an earlier run posted still stands in the channel.
    private int _posted = journal.Calls.Count(call => call.Kind is Kind or Chat && call.Method == "POST");

    /// <summary>Below <c>/teams/</c>, which the app uses as the service's address.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        var v3 = routes.MapGroup("/teams/v3/conversations");
        v3.MapPost("", http => door.HandleAsync(http, Kind, body => Barred(http.Request) ?? Post(body)));
        v3.MapPost("/{conversation}/activities", http => door.HandleAsync(
            http, Chat, body => Barred(http.Request) ?? Say(body)));
        v3.MapPut("/{conversation}/activities/{activity}", http => door.HandleAsync(
            http, KindOf(http.Request), body => Barred(http.Request) ?? Replace(http.Request, body)));
    }

    private static string KindOf(HttpRequest request) =>
        ((string)request.RouteValues["conversation"]!).StartsWith(Channel, StringComparison.Ordinal) ? Kind : Chat;

    private static GraphAnswer? Barred(HttpRequest request) =>
        request.Headers.Authorization.ToString() == $"Bearer {Token}"
            ? null
            : new(401, "Unauthorized", "Authorization has been denied for this request.");

    private GraphAnswer Post(JsonElement? body)
    {
        if (body.Member("bot").Text("id") != $"28:{ClientId}")
            return new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        if (body.Member("channelData").Member("channel").Text("id") != Channel)
            return new(404, "ConversationNotFound", "Conversation not found.");
        if (CardRules.Problem(body.Member("activity")) is { } problem)
            return new(400, "BadSyntax", problem);
        var number = Next();
        return new(201) { Content = new JsonObject { ["id"] = ConversationOf(number), ["activityId"] = number } };
    }

    private GraphAnswer Say(JsonElement? message) => CardRules.Problem(message) is { } problem
        ? new(400, "BadSyntax", problem)
        : new(201) { Content = new JsonObject { ["id"] = Next() } };

    private string Next() => Interlocked.Increment(ref _posted).ToString(CultureInfo.InvariantCulture);

    private GraphAnswer Replace(HttpRequest request, JsonElement? body)
    {
        var (number, conversation) = (
            request.RouteValues["activity"] as string ?? "", (string)request.RouteValues["conversation"]!);
        var stands = int.TryParse(number, CultureInfo.InvariantCulture, out var one) && one > 0 && one <= _posted;
        if (!stands || (KindOf(request) == Kind && conversation != ConversationOf(number)))
            return new(404, "ActivityNotFoundInConversation", "Activity not found.");
        return CardRules.Problem(body) is { } problem
            ? new(400, "BadSyntax", problem)
            : new(200) { Content = new JsonObject { ["id"] = number } };
    }

    private static string ConversationOf(string number) => $"{Channel};messageid={number}";
}
