using System.Globalization;
using System.Text;

namespace Ombud.Cases;

/// <summary>What somebody wrote, without the signs that nobody sees and that a computer acts upon.</summary>
public static class PlainText
{
    // Letters by their category, and empty to look at: fillers of Hangul, and the blank of braille.
    private const string Empty = "\u115F\u1160\u3164\uFFA0\u2800";

    /// <summary>Without control characters but tabs and ends of lines, without what turns the direction of reading (it
    /// makes a text look like another), and without tags that hide a text in a text.</summary>
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

    /// <summary>Whether there is nothing in it that anybody could see.</summary>
    public static bool IsBlank(string? text) => text is null || text.EnumerateRunes().All(IsInvisible);

    // All that is hidden lies among these, and most texts have none of them.
    private static bool IsSuspect(char sign) =>
        char.IsSurrogate(sign) || (char.IsControl(sign) && !IsLayout(sign))
        || char.GetUnicodeCategory(sign) is UnicodeCategory.Format;

    private static bool IsLayout(int sign) => sign is '\t' or '\n' or '\r';

    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        var sign when Rune.IsControl(rune) => !IsLayout(sign),
        0xFEFF => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2066 and <= 0x2069 => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => false,
    };

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate
        || (rune.IsBmp && Empty.Contains((char)rune.Value));
}
