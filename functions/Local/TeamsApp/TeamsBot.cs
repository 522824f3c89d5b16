using System.Text.Json.Nodes;
using Ombud.Pages;
using Ombud.Pages.Teams;

namespace Ombud.Local.TeamsApp;

/// <summary>The bot in the manifest, with what it offers people to write.</summary>
internal static class TeamsBot
{
    public static JsonObject Of(TeamsAppOptions app) => new()
    {
        ["botId"] = app.ClientId.ToString(),
        ["scopes"] = new JsonArray("personal", "team"),
        ["isNotificationOnly"] = false,
        // In a channel it answers nobody.
        ["commandLists"] = new JsonArray(new JsonObject
        {
            ["scopes"] = new JsonArray("personal"),
            ["commands"] = new JsonArray([.. AppTexts.Commands.Select(Command)]),
        }),
    };

    private static JsonObject Command((Text Title, Text What) one) => new()
    {
        ["title"] = one.Title.Nb,
        ["description"] = one.What.Nb,
    };
}
