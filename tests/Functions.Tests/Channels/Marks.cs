using System.Globalization;
using System.Text.RegularExpressions;
using Ombud.Functions.Tests.Alerts;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Channels;

/// <summary>What is to be found nowhere outside the suite: whatever anybody wrote bears a mark that says where, and
/// everybody has a name and an address.</summary>
internal static partial class Marks
{
    public const string Stem = "Merkeord";

    /// <summary>At a name that no mail ever reaches.</summary>
    public const string Citizen = "merkeord@post.example";

    // A breach's own have marks of their own.
    private static readonly IReadOnlyList<string> Written = [Stem, .. MarkedReport.Words];

    /// <summary>Words for a field of this name.</summary>
    public static string In(string where) => $"{Stem} i {where}";

    /// <summary>Each that stands in the text: after what, and where.</summary>
    public static IEnumerable<(string Word, string Around)> Found(string text, IEnumerable<Persona> people)
    {
        var plain = Plain(text);
        return
            from word in Written.Concat(people.SelectMany(NamesOf)).Distinct()
            let at = plain.IndexOf(word, StringComparison.OrdinalIgnoreCase)
            where at >= 0
            select (
                $"«{plain[Math.Max(0, at - 12)..at]}» {word}",
                plain[Math.Max(0, at - 60)..Math.Min(plain.Length, at + 90)]);
    }

    /// <summary>With every letter as it reads, and a point for what is none.</summary>
    public static string Plain(string text) => Unreadable().Replace(
        Escaped().Replace(
            text, found => ((char)int.Parse(found.Groups[1].Value, NumberStyles.HexNumber, null)).ToString()),
        ".");

    // A first name may stand in any word; a system has no name of a person.
    private static IEnumerable<string> NamesOf(Persona one) =>
        one.IsSystem ? [] : [one.Name.Split(' ')[1], one.Mail];

    [GeneratedRegex(@"\p{C}|\uFFFD")]
    private static partial Regex Unreadable();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escaped();
}
