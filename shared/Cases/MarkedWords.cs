using System.Text.RegularExpressions;

namespace Ombud.Cases;

// Whole words, exactly as they stand in the text: «Kari» does not take the first half of «Karin».
internal sealed class MarkedWords(IReadOnlyList<string> words)
{
    private readonly Regex? _any = words.Count == 0 ? null : Whole(words);

    /// <summary>Whether each of them stands in one of the texts.</summary>
    public bool AllStandIn(IEnumerable<string> texts) =>
        words.All(word => texts.Any(text => Whole([word]).IsMatch(text)));

    /// <summary>Whether the text holds anything to take out.</summary>
    public bool StandsIn(string text) => _any?.IsMatch(text) is not false;

    /// <summary>The text without them; null if nothing of it is left.</summary>
    public string? Rest(string text)
    {
        var rest = _any?.Replace(text, CaseText.Redacted);
        return rest?.Replace(CaseText.Redacted, "", StringComparison.Ordinal).Any(char.IsLetterOrDigit) is true
            ? rest
            : null;
    }

    // The longest first, so that a name goes with the surname that was marked with it.
    private static Regex Whole(IEnumerable<string> words)
    {
        var any = string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
        return new($@"(?<![\p{{L}}\p{{N}}])(?:{any})(?![\p{{L}}\p{{N}}])");
    }
}
