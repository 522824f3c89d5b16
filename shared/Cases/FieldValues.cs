namespace Ombud.Cases;

/// <summary>What somebody sent, by field name, not yet checked: texts, moments as ISO 8601 with their offset, values by
/// wire name. A field without values was not named, or was cleared.</summary>
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

    public FieldValues Without(Func<string, bool> isLeftOut) =>
        new(values.Where(field => !isLeftOut(field.Key)).ToDictionary(field => field.Key, field => field.Value));

    /// <summary>Where both have a field, the other's value wins.</summary>
    public FieldValues And(FieldValues other) => new(values.Keys.Union(other.Names).ToDictionary(
        name => name, name => other.Has(name) ? other.All(name) : All(name)));

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    public bool Has(string name) => values.ContainsKey(name);
}
