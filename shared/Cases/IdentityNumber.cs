using System.Text;
using System.Text.RegularExpressions;

namespace Ombud.Cases;

// Finds what looks like a fødselsnummer or D-number in running text, so that the form can warn before it is sent. Both
// today's rule and that of 2032 count (first control digit may leave 0–3): a needless warning is read in a second, a
// stored number is a breach of its own.
public static partial class IdentityNumber
{
    private const char Star = '*';

    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    // Nothing in the population register, the rest by hospitals and in synthetic numbers.
    private static readonly int[] AddedToMonth = [0, 40, 65, 80];

    /// <summary>However it is written: in one piece, or in pieces with blanks, dots, dashes, slashes or invisible
    /// characters between them, in the digits of any keyboard. The script of the forms follows the same rule.</summary>
    public static bool LooksLikeOne(string? text) =>
        text is not null && Numbers().Matches(Plain(text)).Any(found => IsValid(Digits(found.Groups["number"].Value)));

    /// <summary>The text with a star for each digit of what looks like one, written in usual signs.</summary>
    public static string Masked(string text)
    {
        if (!LooksLikeOne(text))
            return text;
        var signs = Plain(text).ToCharArray();
        foreach (var found in Numbers().Matches(new(signs)).Select(match => match.Groups["number"])
            .Where(number => IsValid(Digits(number.Value))).ToList())
            for (var at = found.Index; at < found.Index + found.Length; at++)
                if (char.IsAsciiDigit(signs[at]))
                    signs[at] = Star;
        return new(signs);
    }

    /// <summary>Exactly eleven digits with a date and both control digits; synthetic numbers count.</summary>
    public static bool IsValid(string digits)
    {
        if (digits.Length != 11 || !digits.All(char.IsAsciiDigit))
            return false;
        var d = digits.Select(c => c - '0').ToArray();
        return HasDate(d)
            && (Sum(d, FirstWeights) + d[9]) % 11 <= 3
            && (Sum(d, SecondWeights) + d[10]) % 11 == 0;
    }

    // Full-width digits and blanks of every width become usual ones.
    private static string Plain(string text) =>
        Invisible().Replace(PlainText.Of(text).Normalize(NormalizationForm.FormKC), "");

    private static string Digits(string written) => string.Concat(written.Where(char.IsAsciiDigit));

    private static int Sum(int[] digits, int[] weights) => weights.Select((weight, i) => weight * digits[i]).Sum();

    // D-numbers add 40 to the day. The century is encoded in digits that are no longer reliable, so 29 February is
    // accepted in every year.
    private static bool HasDate(int[] d)
    {
        var day = (d[0] * 10 + d[1]) % 40;
        return AddedToMonth.Select(added => d[2] * 10 + d[3] - added).Any(month => month is >= 1 and <= 12
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2000, month));
    }

    [GeneratedRegex(@"\p{Cf}", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    // Eleven digits, and not a part of more in one piece. What begins inside another is found too.
    [GeneratedRegex(
        @"(?<![0-9])(?=(?<number>(?:[0-9][\s\p{Pd}./_,]{0,3}){10}[0-9])(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
