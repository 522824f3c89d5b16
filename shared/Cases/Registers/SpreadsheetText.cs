namespace Ombud.Cases.Registers;

/// <summary>Text that a spreadsheet opens as text. A cell that begins like a formula runs on the machine of whoever
/// opens the file: what an employee typed must never do that (CWE-1236).</summary>
public static class SpreadsheetText
{
    // The full-width forms come from Japanese and Chinese keyboards; a spreadsheet treats them like the usual ones.
    private const string Formula = "=+-@＝＋－＠";
    private const string Quotes = "'\"`´‘’“”«»";

    /// <summary>With a leading apostrophe if the text, after spaces, control characters and quotation marks, begins
    /// like a formula, or begins with a tab or a line break. A spreadsheet does not show the apostrophe.</summary>
    public static string Safe(string text) => BeginsFormula(text) ? "'" + text : text;

    private static bool BeginsFormula(string text) =>
        text.Length > 0
        && (text[0] is '\t' or '\r' or '\n' || text.SkipWhile(IsPassedOver).Take(1).Any(Formula.Contains));

    private static bool IsPassedOver(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign) || Quotes.Contains(sign)
        || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.Format;
}
