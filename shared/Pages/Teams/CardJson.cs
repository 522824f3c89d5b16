using System.Text.Json.Nodes;

namespace Ombud.Pages.Teams;

/// <summary>The parts of an Adaptive Card that the suite's cards are made of. There is no text input among them, and
/// never will be: what needs words is written in the suite.</summary>
internal static class CardJson
{
    public static JsonObject Card(CardFrame frame, IEnumerable<JsonNode> body, IEnumerable<JsonNode> actions) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["lang"] = frame.Language.Code(),
        ["body"] = new JsonArray([.. body]),
        ["actions"] = new JsonArray([.. actions]),
    };

    public static JsonObject Heading(string text) => new(Block(text))
    {
        ["size"] = "Large",
        ["weight"] = "Bolder",
        ["style"] = "heading",
    };

    public static JsonObject Subtle(string text) => new(Block(text)) { ["isSubtle"] = true, ["spacing"] = "None" };

    /// <param name="color">Attention, Warning or Default; the words say the same.</param>
    public static JsonObject Colored(string text, string color) => new(Block(text))
    {
        ["color"] = color,
        ["weight"] = "Bolder",
    };

    public static JsonObject Plain(string text) => new(Block(text));

    public static JsonObject Facts(IEnumerable<(string Title, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Select(fact =>
            (JsonNode)new JsonObject { ["title"] = fact.Title, ["value"] = fact.Value })]),
    };

    /// <param name="isAside">In the menu behind the other buttons: what nobody must do now.</param>
    public static JsonObject Link(string title, string url, bool isAside = false) => new()
    {
        ["type"] = "Action.OpenUrl",
        ["title"] = title,
        ["url"] = url,
        ["mode"] = isAside ? "secondary" : "primary",
    };

    /// <summary>For what is a link as a whole, and called what stands on it.</summary>
    public static JsonObject Opening(string url) => new() { ["type"] = "Action.OpenUrl", ["url"] = url };

    /// <summary>Clients too old to know what it is open the suite instead.</summary>
    public static JsonObject Execute(string title, string verb, JsonObject data, string url) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = verb,
        ["data"] = data,
        ["fallback"] = Link(title, url),
    };

    private static Dictionary<string, JsonNode?> Block(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
    };
}
