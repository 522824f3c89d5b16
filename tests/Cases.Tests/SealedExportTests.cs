using Ombud.Cases.Registers;

namespace Ombud.Cases.Tests;

public sealed class SealedExportTests
{
    private static readonly SigningKey Old = new("k1", [.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly SigningKey New = new("k2", [.. Enumerable.Repeat((byte)2, 32)]);
    private static readonly RegisterPeriod Year = new(new(2026, 1, 1), new(2026, 12, 31));

    // SHA-256 of the empty text and of «abc», as FIPS 180 has them.
    private const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static string Manifest =>
        SealedExport.Manifest([new("register.csv", Abc), new("historikk.jsonl", Empty)]);

    private static string Line => ExportSeal.Write(New, A.Morning, "3439", Year.From, Year.To, Manifest);

    [Fact]
    public void The_manifest_is_what_sha256sum_writes() =>
        Assert.Equal($"{Empty}  historikk.jsonl\n{Abc}  register.csv\n", Manifest);

    [Fact]
    public void A_seal_says_later_what_was_sealed()
    {
        var seal = ExportSeal.Verify(Line + "\n", [New]);

        Assert.NotNull(seal);
        Assert.Equal(("k2", A.Morning, "3439"), (seal.KeyId, seal.At, seal.Municipality));
        Assert.Equal((Year.From, Year.To), (seal.From, seal.To));
        Assert.Equal(64, seal.ManifestDigest.Length);
    }

    [Fact]
    public void Another_manifest_has_another_seal()
    {
        var other = Manifest.Replace("register.csv", "register.tsv", StringComparison.Ordinal);

        var seal = ExportSeal.Verify(ExportSeal.Write(New, A.Morning, "3439", Year.From, Year.To, other), [New]);

        Assert.NotEqual(ExportSeal.Verify(Line, [New])!.ManifestDigest, seal!.ManifestDigest);
    }

    [Fact]
    public void An_old_key_keeps_verifying_after_a_new_one_came()
    {
        var line = ExportSeal.Write(Old, A.Morning, "3439", Year.From, Year.To, Manifest);

        Assert.NotNull(ExportSeal.Verify(line, [New, Old]));
        Assert.Null(ExportSeal.Verify(line, [New]));
    }

    [Fact]
    public void A_seal_that_was_touched_anywhere_seals_nothing()
    {
        for (var i = 0; i < Line.Length; i++)
            Assert.Null(ExportSeal.Verify(Line[..i] + (Line[i] == '1' ? '2' : '1') + Line[(i + 1)..], [New, Old]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("......")]
    [InlineData("k2.1.3439.2026-01-01.2026-12-31.x.y")]
    public void What_is_no_seal_is_said_to_be_none(string text) => Assert.Null(ExportSeal.Verify(text, [New]));

    [Fact]
    public void A_receipt_is_no_seal()
    {
        var receipt = new Receipt(A.Breach().Number, A.Morning, "x").Proof(New);

        Assert.Null(ExportSeal.Verify(receipt, [New]));
        Assert.Null(ExportSeal.Verify($"{Line[..Line.LastIndexOf('.')]}.{receipt.Split('.')[^1]}", [New]));
    }
}
