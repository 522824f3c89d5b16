using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Errors;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>From the values of JSON to what a form posts.</summary>
internal static class AmendedJson
{
    public static IEnumerable<(string Name, string? Value)> Read(JsonElement facts, Problems problems)
    {
        if (facts.ValueKind is not JsonValueKind.Object)
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, RefusalTexts.JsonFieldWrong)
            {
                Field = new AmendedFacts().Name,
            };
        return
        [
            .. from fact in facts.EnumerateObject()
               from part in Parts(fact.Name, fact.Value)
               from value in Values(fact.Name, part.Value, problems)
               select (AmendedFacts.NameOf(part.Name), (string?)value),
        ];
    }

    // A count is two fields of one thing, as at the door for reports.
    private static IEnumerable<(string Name, JsonElement Value)> Parts(string name, JsonElement value)
    {
        if (name is not ("persons" or "records") || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            return [(name, value)];
        JsonElement Part(string part) =>
            value.ValueKind is JsonValueKind.Object && value.TryGetProperty(part, out var found) ? found : default;
        return [($"{name}Precision", Part("precision")), ($"{name}Count", Part("count"))];
    }

    // A field that is cleared has one empty value.
    private static IReadOnlyList<string> Values(string name, JsonElement value, Problems problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return [""];
            case JsonValueKind.String:
                return [value.GetString()!];
            case JsonValueKind.Number:
                return [value.GetRawText()];
            case JsonValueKind.True or JsonValueKind.False:
                return [value.GetBoolean() ? YesNoField.Yes : YesNoField.No];
            case JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String):
                return value.GetArrayLength() == 0 ? [""] : [.. value.EnumerateArray().Select(one => one.GetString()!)];
            default:
                problems.Add(name, Fault.UnknownValue);
                return [""];
        }
    }
}
