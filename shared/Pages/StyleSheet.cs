using System.Text.RegularExpressions;

namespace Ombud.Pages;

/// <summary>Says the same in fewer words: without comments and blanks, and without the many values that the design
/// system's theme offers and no rule reads. A slow telephone spends its time on every one of them.</summary>
internal static partial class StyleSheet
{
    /// <param name="everywhere">Read on every page.</param>
    /// <param name="desk">Read after it on some.</param>
    public static (string Everywhere, string Desk) Shorten(string everywhere, string desk)
    {
        (everywhere, desk) = (Tight(everywhere), Tight(desk));
        while (true)
        {
            var read = Reading().Matches(everywhere + desk).Select(match => match.Groups[1].Value).ToHashSet();
            var (less, lessDesk) = (Without(everywhere, read), Without(desk, read));
            if (less.Length + lessDesk.Length == everywhere.Length + desk.Length)
                return (less, lessDesk);
            // What only those had read is read no longer.
            (everywhere, desk) = (less, lessDesk);
        }
    }

    private static string Tight(string css) => Blank().Replace(css, match => match.Value switch
    {
        ['"' or '\'', ..] => match.Value,
        ['/', ..] => "",
        var blank => blank.Trim() is { Length: 1 } mark ? mark : " ",
    });

    private static string Without(string css, HashSet<string> read) =>
        Value().Replace(css, match => read.Contains(match.Groups[1].Value) ? match.Value : "");

    [GeneratedRegex("""var\(\s*(--[\w-]+)""")]
    private static partial Regex Reading();

    // One that holds a quotation is left alone: it may hold anything.
    [GeneratedRegex("""(?<=[{;])(--[\w-]+):[^;{}"']*(?:;|(?=\}))""")]
    private static partial Regex Value();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/\*.*?\*/|\s*[{};,]\s*|\s+
        """, RegexOptions.Singleline)]
    private static partial Regex Blank();
}
