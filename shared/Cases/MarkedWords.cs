using System.Text;
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
        if (_any is null)
            return null;
        var (rest, at) = (new StringBuilder(), 0);
        // Marks that overlap go as one.
        foreach (Match match in words.SelectMany(word => Whole([word]).Matches(text)).OrderBy(match => match.Index))
        {
            if (match.Index >= at)
                rest.Append(text, at, match.Index - at).Append(CaseText.Redacted);
            at = Math.Max(at, match.Index + match.Length);
        }

        rest.Append(text, at, text.Length - at);
        var left = rest.ToString();
        return left.Replace(CaseText.Redacted, "", StringComparison.Ordinal).Any(char.IsLetterOrDigit) ? left : null;
    }

    private static Regex Whole(IEnumerable<string> words)
    {
        var any = string.Join('|', words.Select(Regex.Escape));
        return new($@"(?<![\p{{L}}\p{{N}}])(?:{any})(?![\p{{L}}\p{{N}}])");
    }
}
