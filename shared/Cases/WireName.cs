using System.Text;

namespace Ombud.Cases;

/// <summary>Names of values in JSON, forms and rows: <c>SexLife</c> is <c>sex-life</c>. Numbers are refused.</summary>
public static class WireName
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Of[value];

    /// <summary>Exact spelling only; null when there is no such value.</summary>
    public static T? Read<T>(string? name) where T : struct, Enum =>
        name is not null && Names<T>.ByName.TryGetValue(name, out var value) ? value : null;

    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Names<T>.Of.Values];

    /// <summary>Writes a name in code as a wire name.</summary>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in name)
        {
            // A number is a word of its own: Over100 is over-100.
            var begins = char.IsUpper(letter) || (char.IsDigit(letter) && !char.IsDigit(kebab[^1]));
            if (begins && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of =
            Enum.GetValues<T>().ToDictionary(v => v, v => Kebab(v.ToString()));

        public static readonly Dictionary<string, T> ByName = Of.ToDictionary(p => p.Value, p => p.Key);
    }
}
