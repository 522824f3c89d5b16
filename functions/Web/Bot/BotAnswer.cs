using System.Text.Json.Nodes;
using Ombud.Pages.Teams;

namespace Ombud.Web.Bot;

/// <summary>What came of a press: the card as it is now, or else a sentence to the person alone.</summary>
public sealed record Pressed(JsonObject? Card, Text? Sentence)
{
    public Pressed(JsonObject card)
        : this(card, null)
    {
    }

    public Pressed(Text sentence)
        : this(null, sentence)
    {
    }
}

/// <summary>Answers as the bot service reads them.</summary>
internal static class BotAnswer
{
    private const string Sentence = "application/vnd.microsoft.activity.message";

    public static IResult OfInvoke(Pressed pressed, Language language) => Answer.Json(new JsonObject
    {
        ["statusCode"] = StatusCodes.Status200OK,
        ["type"] = pressed.Card is null ? Sentence : CardMessage.CardType,
        ["value"] = pressed.Card ?? (JsonNode?)pressed.Sentence!.In(language),
    });
}
