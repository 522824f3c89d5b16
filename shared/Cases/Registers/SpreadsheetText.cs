namespace Ombud.Cases.Registers;

/// <summary>Text that a spreadsheet opens as text. A cell that begins like a formula is run by the one who opens the
/// file: what an employee typed must never be (CWE-1236).</summary>
public static class SpreadsheetText
{
    // The wide forms are what a Japanese or Chinese keyboard writes; a spreadsheet takes them for the narrow ones.
    private const string Formula = "=+-@＝＋－＠";
    private const string Quotes = "'\"`´‘’“”«»";

    /// <summary>With an apostrophe in front where the text, behind spaces, control signs and quotation marks, begins
    /// like a formula, or begins with a tab or a line break. A spreadsheet does not show the apostrophe.</summary>
    public static string Safe(string text) => BeginsFormula(text) ? "'" + text : text;

    private static bool BeginsFormula(string text) =>
        text.Length > 0
        && (text[0] is '\t' or '\r' or '\n' || text.SkipWhile(IsPassedOver).Take(1).Any(Formula.Contains));

    private static bool IsPassedOver(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign) || Quotes.Contains(sign)
        || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.Format;
}
