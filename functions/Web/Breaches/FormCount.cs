using System.Text;
using System.Text.RegularExpressions;

namespace Ombud.Web.Breaches;

/// <summary>A count in a form: the number as people write it, and how certain it is. «ca. 50», «12.000» and «50–60» are
/// answers too.</summary>
internal static partial class FormCount
{
    private const string CountEnd = "Count";
    private const string PrecisionEnd = "Precision";

    // The commonest count has an answer of its own.
    private const string One = "one";

    /// <summary>The number in digits; what cannot be read as one is returned as it was typed, for the rules to refuse.
    /// Null for none. A number left behind under «I do not know» is not a contradiction worth asking about.</summary>
    public static string? Number(FormFields form, string name)
    {
        if (form[PrecisionOf(name)] == One)
            return "1";
        var typed = Plain(form[name]);
        if (typed.Length == 0 || form[PrecisionOf(name)] == WireName.Of(Cases.Breaches.Precision.Unknown))
            return null;
        var said = Said().Match(typed);
        if (!said.Success)
            return typed;
        // Of two the larger: nobody is left out.
        var numbers = said.Groups["number"].Captures.Select(one => Digits(one.Value)).ToList();
        return numbers.OrderBy(digits => digits.Length).ThenBy(digits => digits, StringComparer.Ordinal).Last();
    }

    /// <summary>The code as chosen, unless the number itself says that it is not exact.</summary>
    public static string Precision(FormFields form, string name, string code) =>
        !name.Contains(PrecisionEnd, StringComparison.Ordinal) ? code
        : code == One ? WireName.Of(Cases.Breaches.Precision.Exact)
        : code == WireName.Of(Cases.Breaches.Precision.Exact)
        && Said().Match(Plain(form[name.Replace(PrecisionEnd, CountEnd, StringComparison.Ordinal)])) is
        { Success: true } said
        && (said.Groups["about"].Success || said.Groups["number"].Captures.Count > 1)
            ? WireName.Of(Cases.Breaches.Precision.Approximate)
            : code;

    private static string PrecisionOf(string name) => name.Replace(CountEnd, PrecisionEnd, StringComparison.Ordinal);

    private static string Plain(string? typed) => PlainText.Of(typed ?? "").Normalize(NormalizationForm.FormKC).Trim();

    private static string Digits(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length > 0 ? digits : "0";
    }

    // Thousands are set apart by a blank, a dot, a comma or an apostrophe. Words around the number say what is counted.
    [GeneratedRegex(
        @"^(?<about>(ca|circa|cirka|omtrent|omkring|rundt|over|under|minst|nesten|about|around|some|~|≈|>|<|\+)\.?\s*)?"
        + @"(?<number>\d{1,3}([\s.,'’]\d{3})+|\d+)(\s*(-|–|—|til|to)\s*(?<number>\d{1,3}([\s.,'’]\d{3})+|\d+))?"
        + @"\s*(?<about>\+|ca\.?)?\s*[\p{L}.]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();
}
