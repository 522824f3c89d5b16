using System.Text.Json;
using Ombud.Cases;

namespace Ombud.Web.Desk;

/// <summary>The body of <c>POST /api/cases/{number}/actions/{action}</c>: each action takes what is its own. A time
/// carries an offset.</summary>
public sealed record ActionBody
{
    public string? Text { get; init; }
    public string? Audience { get; init; }
    public string? Reason { get; init; }
    public string? AwareAt { get; init; }
    public string? Outcome { get; init; }
    public string? Phase { get; init; }
    public string? Reference { get; init; }
    public string? SentAt { get; init; }
    public string? ReasonForDelay { get; init; }
    public string? How { get; init; }
    public string? Exemption { get; init; }
    public string? Number { get; init; }
    public string? Field { get; init; }
    public IReadOnlyList<ScoreInput>? Scores { get; init; }
    public decimal? Ei { get; init; }
    public decimal? Confidentiality { get; init; }
    public decimal? Integrity { get; init; }
    public decimal? Availability { get; init; }
    public bool? Malicious { get; init; }
    public bool? Unintelligible { get; init; }

    /// <summary>Of <c>amend</c>: what is named is changed, null clears.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }
}

/// <summary>From the values of JSON to what a form posts.</summary>
internal static class AmendedFields
{
    public static Dictionary<string, IReadOnlyList<string>> Of(
        IReadOnlyDictionary<string, JsonElement>? fields, Problems problems)
    {
        var flat = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, value) in fields ?? new Dictionary<string, JsonElement>())
            if (name is "persons" or "records" && value.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
                Count(name, value, flat, problems);
            else
                flat[name] = Values(name, value, problems);
        return flat;
    }

    // A count is two fields of one thing, as at the door for reports.
    private static void Count(
        string name, JsonElement value, Dictionary<string, IReadOnlyList<string>> flat, Problems problems)
    {
        foreach (var part in new[] { "precision", "count" })
            flat[name + char.ToUpperInvariant(part[0]) + part[1..]] =
                value.ValueKind is JsonValueKind.Object && value.TryGetProperty(part, out var found)
                    ? Values(name, found, problems)
                    : [];
    }

    private static IReadOnlyList<string> Values(string name, JsonElement value, Problems problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return [];
            case JsonValueKind.String:
                return [value.GetString()!];
            case JsonValueKind.Number:
                return [value.GetRawText()];
            case JsonValueKind.True or JsonValueKind.False:
                return [value.GetBoolean() ? "yes" : "no"];
            case JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String):
                return [.. value.EnumerateArray().Select(one => one.GetString()!)];
            default:
                problems.Add(name, Fault.UnknownValue);
                return [];
        }
    }
}
