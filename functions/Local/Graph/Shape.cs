using System.Text.Json;

namespace Ombud.Local.Graph;

/// <summary>Reads unvalidated JSON: anything absent or of another type is null. Names match case-insensitively: Graph
/// takes an action's parameters that way, and its own client writes <c>Message</c> where the documentation says
/// <c>message</c>.</summary>
internal static class Shape
{
    public static JsonElement? Member(this JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent
            ? parent.EnumerateObject()
                .Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Where(member => member.Value.ValueKind != JsonValueKind.Null)
                .Select(member => (JsonElement?)member.Value)
                .FirstOrDefault()
            : null;

    public static string Text(this JsonElement? json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    public static IReadOnlyList<JsonElement?> Items(this JsonElement? json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(item => (JsonElement?)item)]
            : [];

    /// <summary>The reason to refuse the first member that is none of these, or null. OData annotations are
    /// allowed.</summary>
    public static string? Strangers(this JsonElement? json, string operation, params string[] known)
    {
        if (json is not { ValueKind: JsonValueKind.Object } parent)
            return null;
        var stranger = parent.EnumerateObject().Select(member => member.Name)
            .FirstOrDefault(name => !name.Contains('@') && !known.Contains(name, StringComparer.OrdinalIgnoreCase));
        return stranger is null
            ? null
            : $"The parameter '{stranger}' in the request payload is not a valid parameter for the operation "
                + $"'{operation}'.";
    }
}
