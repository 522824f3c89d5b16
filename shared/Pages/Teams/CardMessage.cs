using System.Text.Json.Nodes;

namespace Ombud.Pages.Teams;

/// <summary>A message that is a card and nothing else.</summary>
public static class CardMessage
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <param name="summary">For where a card is not shown, such as a pop-up; null for nothing.</param>
    public static JsonObject Of(JsonObject card, string? summary = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card }),
        };
        if (summary is not null)
            message["summary"] = summary;
        return message;
    }
}
