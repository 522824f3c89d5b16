using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Ombud.Cases.Registers;

namespace Ombud.Cases.Tests.Registers;

public sealed partial class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+47 61 05 00 00")]
    [InlineData("- første punkt")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\rtekst")]
    [InlineData("\ntekst")]
    [InlineData("  =1+1")]
    [InlineData("\u00a0=1+1")]
    [InlineData("\"=1+1\"")]
    [InlineData("'=1+1")]
    [InlineData("«=1+1»")]
    [InlineData("\u200b=1+1")]
    [InlineData("\ufeff=1+1")]
    [InlineData("\0=1+1")]
    [InlineData("＝1+1")]
    public void A_text_that_begins_like_a_formula_gets_an_apostrophe_and_stays_whole(string text) =>
        Assert.Equal("'" + text, SpreadsheetText.Safe(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Et brev gikk til feil adresse.")]
    [InlineData("a=b")]
    [InlineData("12 personer")]
    [InlineData("«Hei» = hei")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(text, SpreadsheetText.Safe(text));

    [Property(MaxTest = 2_000)]
    public bool No_text_begins_a_formula(string? text, byte which)
    {
        // Drawn texts hardly ever begin with what is dangerous, so something of it is put in front of each.
        var parts = new[] { "=", "+", "-", "@", "\t", "\r", "\n", " ", "\"", "'", "" };
        var begun = parts[which % parts.Length] + parts[which / 16 % parts.Length] + text;
        var safe = SpreadsheetText.Safe(begun);

        return safe.TrimStart('\'').Length <= begun.Length
            && safe.EndsWith(begun, StringComparison.Ordinal)
            && (safe[..Math.Min(1, safe.Length)] == "'" || !Formula().IsMatch(safe));
    }

    [GeneratedRegex("^[\\s\"']*[=+\\-@]|^[\\t\\r\\n]")]
    private static partial Regex Formula();
}
