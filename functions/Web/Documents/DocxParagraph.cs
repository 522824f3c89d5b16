using System.Text.RegularExpressions;

namespace Ombud.Web.Documents;

/// <summary>A paragraph of a plain text, and what it is in a document.</summary>
/// <param name="Style">The id of a style in <see cref="DocxParts"/>.</param>
internal sealed partial record DocxParagraph(string Style, IReadOnlyList<string> Lines)
{
    private const int LongestHeading = 100;

    /// <summary>A blank line ends a paragraph. The first is the title, and a question on a line of its own is a
    /// heading, as in the letters that the suite writes; the last is never a heading.</summary>
    public static IReadOnlyList<DocxParagraph> Of(string text)
    {
        string[][] all = [.. Blank().Split(text.ReplaceLineEndings("\n").Trim()).Select(one => one.Split('\n'))];
        return [.. all.Select((lines, at) => new DocxParagraph(StyleOf(lines, at, all.Length), lines))];
    }

    private static string StyleOf(string[] lines, int at, int count) => lines switch
    {
        [{ Length: <= LongestHeading }] when at == 0 => DocxParts.Title,
        [{ Length: <= LongestHeading } line] when at < count - 1 && IsQuestion(line) => DocxParts.Heading,
        _ => DocxParts.Normal,
    };

    private static bool IsQuestion(string line) =>
        line.EndsWith('?') && line.IndexOfAny(['.', '!', '?']) == line.Length - 1;

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+")]
    private static partial Regex Blank();
}
