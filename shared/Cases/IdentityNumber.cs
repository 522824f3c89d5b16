using System.Text.RegularExpressions;

namespace Ombud.Cases;

// Finds what looks like a fødselsnummer or D-number in running text, so that the form can warn before it is sent. Both
// today's rule and that of 2032 count (first control digit may leave 0–3): a needless warning is read in a second, a
// stored number is a breach of its own.
public static partial class IdentityNumber
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    public static bool LooksLikeOne(string? text) => text is not null && Runs().Matches(text).Any(IsOne);

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

    private static bool IsOne(Match run) => IsValid(string.Concat(run.Value.Where(char.IsAsciiDigit)));

    private static int Sum(int[] digits, int[] weights) => weights.Select((weight, i) => weight * digits[i]).Sum();

    // D-numbers add 40 to the day; hospital and synthetic numbers add 40, 65 or 80 to the month. The century is encoded
    // in digits that are no longer reliable, so 29 February is accepted in every year.
    private static bool HasDate(int[] d)
    {
        var day = (d[0] * 10 + d[1]) % 40;
        var month = d[2] * 10 + d[3];
        month -= month > 80 ? 80 : month > 65 ? 65 : month > 40 ? 40 : 0;
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2000, month);
    }

    // Six digits with or without dots, an optional space or dash, five digits; not inside a longer run.
    [GeneratedRegex(@"(?<![0-9])[0-9]{2}\.?[0-9]{2}\.?[0-9]{2}[ \u00A0\-–]?[0-9]{3}[ \u00A0]?[0-9]{2}(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
