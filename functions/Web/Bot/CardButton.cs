using System.Text.Json;

namespace Ombud.Web.Bot;

/// <summary>Which button of which card, as it comes back.</summary>
/// <param name="Version">Of the case that the card showed.</param>
internal sealed record CardButton(string Action, string Case, int Version)
{
    /// <summary>Null where it is no button of ours.</summary>
    public static CardButton? Read(JsonElement? value)
    {
        var action = Member(value, "action");
        var data = Member(action, "data");
        return Text(action, "verb") is { } verb && Text(data, "case") is { } number
            && Member(data, "version") is { ValueKind: JsonValueKind.Number } seen && seen.TryGetInt32(out var version)
                ? new(verb, number, version)
                : null;
    }

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member)
            ? member
            : null;

    private static string? Text(JsonElement? json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
