using System.Globalization;
using System.Text;

namespace Ombud.Cases;

// The municipalities that share the ombud. An unknown name is refused, never defaulted: a report in the wrong partition
// is a breach of its own.
public sealed class Municipalities
{
    private readonly Dictionary<string, Municipality> _byName = [];

    /// <exception cref="ArgumentException">Two share a number, slug, name or prefix, of today or a former one; or one
    /// is malformed, or listed twice.</exception>
    public Municipalities(IReadOnlyList<Municipality> all)
    {
        var sorted = all.OrderBy(m => m.Number, StringComparer.Ordinal).ToList();
        sorted.ForEach(Check);
        All = [.. sorted.Where(m => !m.IsTest)];
        Tests = [.. sorted.Where(m => m.IsTest)];
        foreach (var one in Places)
            foreach (var name in NamesOf(one).Select(Folded).Distinct())
                if (!_byName.TryAdd(name, one))
                    throw new ArgumentException(
                        $"{_byName[name].Name} and {one.Name} share the name {name}, today's or a former one.");
    }

    /// <summary>Those that people choose among.</summary>
    public IReadOnlyList<Municipality> All { get; }

    /// <summary>Those kept for tests, which nobody chooses.</summary>
    public IReadOnlyList<Municipality> Tests { get; }

    /// <summary>All that have cases: the municipalities, and behind them those kept for tests and what is unsorted.
    /// </summary>
    public IReadOnlyList<Municipality> Places => [.. All, .. Tests, Municipality.Unsorted];

    /// <summary>Every partition that holds cases: those of former numbers, and of what is unsorted, too.</summary>
    public IEnumerable<string> Partitions => Places.SelectMany(m => m.Partitions);

    /// <summary>By number, slug, prefix or name, of today or a former one, with or without «kommune»; letter case,
    /// Unicode form (NFC or NFD) and «Ø» or «O» make no difference. Null when there is no match.</summary>
    public Municipality? Find(string? name) => Place(name) is { IsUnsorted: false } found ? found : null;

    /// <summary>The same for a case that is already somewhere: it may be unsorted.</summary>
    public Municipality? Place(string? name) => name is null ? null : _byName.GetValueOrDefault(Folded(name));

    /// <summary>Those that an employee reports for: the own one, or all where none employs the person.</summary>
    /// <param name="own">Kommunenummer of today.</param>
    public IReadOnlyList<Municipality> OfEmployee(string? own) =>
        own is null ? All : Find(own) is { } found ? [found] : [];

    /// <summary>Whether the number is one of the municipality that owns the partition: a row that was copied into
    /// another's is shown to nobody there.</summary>
    public bool IsOf(CaseNumber number, string partition) =>
        Place(number.Prefix)?.Partitions.Contains(partition) is true;

    /// <exception cref="OwnerlessException">None has it, or had it before.</exception>
    public Municipality this[string number] => Place(number) ?? throw new OwnerlessException(number);

    private static void Check(Municipality one)
    {
        string[] prefixes = [one.Prefix, .. one.FormerPrefixes];
        if (!one.Partitions.All(number => number.Length == 4 && number.All(char.IsAsciiDigit))
            || !prefixes.All(prefix => prefix.Length == 3 && prefix.All(char.IsAsciiLetterUpper)))
            throw new ArgumentException(
                $"{one.Name} needs numbers of four digits and prefixes of three capital letters, former ones too.");
        foreach (var (value, count) in one.Partitions.Concat(prefixes).CountBy(value => value))
            if (count > 1)
                throw new ArgumentException($"{one.Name} lists {value} twice.");
    }

    private static IEnumerable<string> NamesOf(Municipality one) =>
    [
        .. one.Partitions, one.Prefix, .. one.FormerPrefixes, one.Slug, one.Name, .. one.FormerNames,
    ];

    private static string Folded(string name)
    {
        var text = PlainText.Of(name).Normalize(NormalizationForm.FormD).Trim().ToLowerInvariant();
        if (text.EndsWith("kommune", StringComparison.Ordinal))
            text = text[..^"kommune".Length].TrimEnd();
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter switch { 'ø' => 'o', 'æ' => 'a', _ => letter });
        return folded.ToString();
    }
}

/// <summary>A case whose municipality is not, or no longer, among those configured.</summary>
public sealed class OwnerlessException(string number) : Exception($"No municipality has or had the number {number}.");
