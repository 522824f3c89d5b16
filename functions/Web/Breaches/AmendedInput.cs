using System.Text.Json;
using Ombud.Cases.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The amended facts as sent: a named field is changed, null clears it.</summary>
internal sealed class AmendedInput : IOwnField
{
    public string Name { get; } = new AmendedFacts().Name;

    public IEnumerable<(string Name, string? Value)> OfForm(FormFields form, Problems problems) =>
        AmendForm.Read(form, problems);

    public IEnumerable<(string Name, string? Value)> OfJson(JsonElement value, Problems problems) =>
    [
        .. from fact in value.ReadMembers(Name)
           from part in Parts(fact.Key, fact.Value)
           from told in Values(fact.Key, part.Value, problems)
           select (AmendedFacts.NameOf(part.Name), (string?)told),
    ];

    // A count is two fields about one thing, as in a JSON report.
    private static IEnumerable<(string Name, JsonElement Value)> Parts(string name, JsonElement value)
    {
        if (name is not ("persons" or "records") || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            return [(name, value)];
        var parts = value.ValueKind is JsonValueKind.Null ? null : value.ReadMembers(name);
        return
        [
            ($"{name}Precision", parts?.GetValueOrDefault("precision") ?? default),
            ($"{name}Count", parts?.GetValueOrDefault("count") ?? default),
        ];
    }

    // A field that is cleared has one empty value.
    private static string[] Values(string name, JsonElement value, Problems problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return [""];
            case JsonValueKind.String:
                return [value.ReadStrictly<string>(name)];
            case JsonValueKind.Number:
                return [value.GetRawText()];
            case JsonValueKind.True or JsonValueKind.False:
                return [value.GetBoolean() ? YesNoField.Yes : YesNoField.No];
            case JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String):
                return value.GetArrayLength() == 0 ? [""] : value.ReadStrictly<string[]>(name);
            default:
                problems.Add(name, Fault.UnknownValue);
                return [""];
        }
    }
}
