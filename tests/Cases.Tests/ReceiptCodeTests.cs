using System.Security.Cryptography;

namespace Ombud.Cases.Tests;

public sealed class ReceiptCodeTests
{
    private static readonly CodeKeys Old = KeysOf("A");
    private static readonly CodeKeys New = KeysOf("B", "A");

    private static readonly Municipality Ringebu = new()
    {
        Number = "3439",
        Slug = "ringebu",
        Name = "Ringebu",
        Prefix = "RIN",
    };

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    [InlineData("Kode: {0}", false)]
    public void A_code_is_read_however_it_is_spaced_and_not_out_of_other_words(string form, bool isRead = true)
    {
        var code = Draw(Old);
        var typed = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, code);

        string[] all = [typed, typed.Replace('-', ' '), typed.Replace("-", "", StringComparison.Ordinal)];
        foreach (var written in all)
            foreach (var cased in new[] { written, written.ToLowerInvariant() })
                Assert.Equal(isRead ? code.ToString() : null, ReceiptCode.Read(cased)?.ToString());
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_code_is_read_out_of_two_hundred_signs_and_no_more(int length, bool isRead) =>
        Assert.Equal(isRead, ReceiptCode.Read(Draw(Old).ToString().PadLeft(length)) is not null);

    [Fact]
    public void No_two_codes_are_alike_and_their_signs_are_told_apart()
    {
        var codes = Enumerable.Range(0, 1_000).Select(_ => Draw(Old).ToString()).ToList();

        Assert.Equal(1_000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^RIN-A(-[2-9A-HJKMNP-TV-Z]{4}){4}$", code));
    }

    [Fact]
    public void A_code_given_under_an_older_key_opens_for_as_long_as_the_key_is_kept()
    {
        var code = Draw(Old);

        Assert.Equal(code.Digest(Old), code.Digest(New));
        Assert.Null(code.Digest(KeysOf("B")));
        Assert.StartsWith("RIN-B-", Draw(New).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("AB")]
    [InlineData("1")]
    [InlineData("")]
    public void A_key_is_named_by_one_capital_letter(string id) =>
        Assert.Throws<InvalidOperationException>(() => KeysOf(id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RIN-A-7K3F-9QWX-2MTC")]
    [InlineData("RIN-A-0K3F-9QWX-2MTC-HB4D")]
    [InlineData("RIN-A-7K3F-9QWX-2MTC-HB4DX")]
    public void What_is_no_code_is_not_read(string? typed) => Assert.Null(ReceiptCode.Read(typed));

    private static ReceiptCode Draw(CodeKeys keys) => ReceiptCode.Draw(Ringebu, keys, RandomNumberGenerator.GetBytes);

    private static CodeKeys KeysOf(params string[] ids) => new(new()
    {
        Keys =
        [
            .. ids.Select(id => new SigningKeyOptions(
                id, Convert.ToBase64String(SHA256.HashData([.. id.Select(sign => (byte)sign)])))),
        ],
    });
}
