using System.Globalization;
using System.Text;

namespace Ombud.Cases;

/// <summary>What somebody wrote, without invisible characters that a computer acts on.</summary>
public static class PlainText
{
    // Letters by category that look blank: Hangul fillers and the braille blank.
    private const string Empty = "\u115F\u1160\u3164\uFFA0\u2800";

    /// <summary>Without control characters other than tabs and line ends, without direction marks (which make a text
    /// look like another), without tags that hide a text within a text, and without what is no character and never will
    /// be, such as U+FFFE. What is left has a normal form.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsSuspect))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsHidden(rune))
                plain.Append(rune.ToString());
        return plain.ToString();
    }

    /// <summary>Whether it contains nothing that anybody could see.</summary>
    public static bool IsBlank(string? text) => text is null || text.EnumerateRunes().All(IsInvisible);

    // All invisible characters are in these ranges, and most texts contain none.
    private static bool IsSuspect(char sign) =>
        char.IsSurrogate(sign) || (char.IsControl(sign) && !IsLayout(sign))
        || char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private static bool IsLayout(int sign) => sign is '\t' or '\n' or '\r';

    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        var sign when Rune.IsControl(rune) => !IsLayout(sign),
        0xFEFF => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2066 and <= 0x2069 => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => IsNoCharacter(rune),
    };

    private static bool IsNoCharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune) || IsNoCharacter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate
        || (rune.IsBmp && Empty.Contains((char)rune.Value));
}
