namespace Ombud.Cases;

/// <summary>What somebody sent, by the names of fields, before anybody has checked it: texts, moments as ISO 8601 with
/// their offset, values by their wire names. A field without values was not named, or was cleared.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    public static FieldValues None { get; } = Of();

    public IEnumerable<string> Names => values.Keys;

    /// <summary>The first; null when there is none.</summary>
    public string? this[string name] => All(name) is [var first, ..] ? first : null;

    public static FieldValues Of(params (string Name, string? Value)[] values) => new(values
        .Where(value => value.Value is not null)
        .GroupBy(value => value.Name)
        .ToDictionary(
            field => field.Key, IReadOnlyList<string> (field) => [.. field.Select(one => one.Value!)]));

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    public bool Has(string name) => values.ContainsKey(name);
}
