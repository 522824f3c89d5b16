using System.Globalization;
using System.Text;

namespace Ombud.Cases;

// The municipalities that share the ombud. An unknown name is refused, never defaulted: a report in the wrong partition
// is a breach of its own.
public sealed class Municipalities
{
    private readonly Dictionary<string, Municipality> _byName = [];

    /// <exception cref="ArgumentException">Two share a number, slug, name or prefix, or one is malformed.</exception>
    public Municipalities(IReadOnlyList<Municipality> all)
    {
        All = [.. all.OrderBy(m => m.Number, StringComparer.Ordinal)];
        foreach (var one in All)
        {
            if (one.Number.Length != 4 || !one.Number.All(char.IsAsciiDigit) || one.Prefix.Length != 3)
                throw new ArgumentException($"Municipality {one.Number} needs four digits and a three-letter prefix.");
            foreach (var name in new[] { one.Number, one.Prefix, one.Slug, one.Name }.Select(Folded).Distinct())
                if (!_byName.TryAdd(name, one))
                    throw new ArgumentException($"Two municipalities share the name {name}.");
        }
    }

    public IReadOnlyList<Municipality> All { get; }

    /// <summary>By number, slug, prefix or name, with or without «kommune»; letter case, Unicode form (NFC or NFD) and
    /// «Ø» or «O» make no difference. Null when there is no match.</summary>
    public Municipality? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(Folded(name));

    public Municipality this[string number] =>
        Find(number) ?? throw new ArgumentException($"No municipality has the number {number}.");

    private static string Folded(string name)
    {
        var text = name.Normalize(NormalizationForm.FormD).Trim().ToLowerInvariant();
        if (text.EndsWith("kommune", StringComparison.Ordinal))
            text = text[..^"kommune".Length].TrimEnd();
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter switch { 'ø' => 'o', 'æ' => 'a', _ => letter });
        return folded.ToString();
    }
}
