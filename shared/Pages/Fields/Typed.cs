namespace Ombud.Pages.Fields;

/// <summary>What somebody typed, exactly as typed, by form field name.</summary>
public sealed record Typed(IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public static Typed Nothing { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    public string? One(string name) => All(name) is [var first, ..] ? first : null;

    public IReadOnlyList<string> All(string name) => Values.GetValueOrDefault(name) ?? [];

    public bool Ticked(string name) => Values.ContainsKey(name);
}
