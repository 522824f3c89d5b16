using System.Text.RegularExpressions;
using Ombud.Web.Documents;

namespace Ombud.Web.Register;

/// <summary>A text in the form that a workbook cell may hold.</summary>
internal static partial class XlsxText
{
    // Excel reports a workbook with a longer cell as damaged.
    private const int Longest = 32_767;

    private const string Cut = " […] register.csv";

    /// <summary>Without characters that XML cannot hold, and with anything that Excel would read as an escape written
    /// so that it is taken literally. Text longer than a cell ends by saying where the rest is.</summary>
    public static string Of(string text)
    {
        var whole = Escape().Replace(XmlText.Of(text.ReplaceLineEndings("\n")), "_x005F_");
        return whole.Length <= Longest ? whole : whole[..(Longest - Cut.Length)].TrimEnd(HighSurrogates) + Cut;
    }

    private static readonly char[] HighSurrogates = [.. Enumerable.Range(0xD800, 0x400).Select(code => (char)code)];

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
