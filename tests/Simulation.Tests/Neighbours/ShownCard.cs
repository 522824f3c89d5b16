using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Neighbours;

/// <summary>A button that does something, and what comes back with its press.</summary>
internal sealed record CardButton(string Verb, string Case, int Version);

/// <summary>What a card shows from one moment on.</summary>
/// <param name="By">Who brought it.</param>
internal sealed partial record Face(Instant At, Activity By, JsonNode Card)
{
    /// <summary>Of cases, wherever on the card they stand.</summary>
    public IReadOnlyList<string> Numbers { get; } =
        [.. Number().Matches(Card.ToJsonString()).Select(match => match.Value).Distinct()];

    public IReadOnlyList<string> Texts { get; } = [.. TextsIn(Card["body"])];

    public IReadOnlyList<CardButton> Buttons { get; } = [.. ButtonsOf(Card)];

    /// <summary>Everything that stands on it but its buttons.</summary>
    public string Said => string.Join('\n', Texts);

    public static IEnumerable<CardButton> ButtonsOf(JsonNode card) =>
        from button in card["actions"]!.AsArray()
        where (string?)button!["type"] == "Action.Execute"
        let data = button["data"]
        select new CardButton((string)button["verb"]!, (string)data["case"]!, (int)data["version"]!);

    public static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(TextsIn),
        JsonObject one => one.Where(member => member.Value is JsonArray or JsonObject
                || member.Key is "text" or "title" or "value")
            .SelectMany(member => TextsIn(member.Value)),
        null => [],
        _ => [node.ToString()],
    };

    [GeneratedRegex("[A-Z]{3}-[0-9]{2}-[0-9A-Z]{5}")]
    private static partial Regex Number();
}

/// <summary>A message of the bot's, where it stands.</summary>
/// <param name="conversation">Of the channel's, or of a person's.</param>
internal sealed class ShownCard(string conversation, string id)
{
    public string Conversation => conversation;

    public string Id => id;

    public List<Face> Faces { get; } = [];

    public Face First => Faces[0];

    public Face Newest => Faces[^1];

    /// <summary>Somebody took it away.</summary>
    public bool IsGone { get; set; }

    /// <summary>What somebody sees who looked at a moment; null before it stood there.</summary>
    public Face? At(Instant moment) => Faces.LastOrDefault(face => face.At <= moment);
}

/// <summary>A person's own conversation with the bot.</summary>
internal sealed record Chat(string Conversation)
{
    /// <summary>Nobody can be spoken to who has not opened the app, or has taken it away.</summary>
    public bool IsOpen { get; set; }

    public List<ShownCard> Cards { get; } = [];
}
