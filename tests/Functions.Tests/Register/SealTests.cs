using System.IO.Compression;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using NodaTime;
using Ombud.Kit;
using Ombud.Operations;

namespace Ombud.Functions.Tests.Register;

public sealed class SealTests(SuiteFixture suite) : IClassFixture<SuiteFixture>, IAsyncLifetime
{
    private const string Path = "/register/eksport?municipality=3441&from=2026-01-01&to=2026-12-31&format=zip";

    private readonly DirectoryInfo _export = Directory.CreateTempSubdirectory("ombud-export-");

    public async Task InitializeAsync()
    {
        await suite.FillAsync("3441", 1, Duration.FromHours(1));
        using var reader = suite.Bearer("reader-gausdal");
        using var archive = new ZipArchive(new MemoryStream(await reader.GetByteArrayAsync(Path)));
        archive.ExtractToDirectory(_export.FullName);
    }

    public Task DisposeAsync()
    {
        _export.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_seal_of_ours_is_known_again_with_its_register_its_period_and_its_manifest()
    {
        var said = (await AskedAsync(Text("SEAL.txt"), Text("MANIFEST.sha256").ReplaceLineEndings("\r\n"))).Said();

        Assert.Contains("Forseglingen er vår", said, StringComparison.Ordinal);
        Assert.Contains("Registeret for Gausdal", said, StringComparison.Ordinal);
        Assert.Contains("01.01.2026 – 31.12.2026", said, StringComparison.Ordinal);
        Assert.Contains("Manifestet er det som ble forseglet", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_read_me_says_in_both_languages_that_the_register_is_exempt_from_public_access()
    {
        Assert.Contains("Unntatt offentlighet, offl. § 13", Text("LES-MEG.txt"), StringComparison.Ordinal);
        Assert.Contains("Unnateke offentlegheit, offl. § 13", Text("LES-MEG.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_was_written_anew_is_not_the_sealed_one()
    {
        var page = await AskedAsync(Text("SEAL.txt"), Text("MANIFEST.sha256").Replace('a', 'b'));

        Assert.Contains("Manifestet er et annet enn det som ble forseglet", page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026", "2027")]
    [InlineData("3441", "3439")]
    [InlineData(".", "")]
    public async Task A_seal_that_was_altered_is_not_ours_and_stays_in_its_field(string from, string to)
    {
        var line = Text("SEAL.txt").Trim().Replace(from, to, StringComparison.Ordinal);

        var page = await AskedAsync(line, "");

        Assert.Contains("Forseglingen er ikke vår", page.Said(), StringComparison.Ordinal);
        Assert.Equal(line, page.GetElementById("seal")!.TextContent.Trim());
    }

    [Fact]
    public void Every_file_of_an_export_is_checked_against_its_manifest_without_the_suite()
    {
        Assert.Empty(ExportCheck.Of(_export.FullName));

        var page = Directory.EnumerateFiles(In("saker")).Single();
        Write("register.csv", "Sak\r\n");
        Write("vedlegg.txt", "Puttet inn.");
        File.AppendAllText(page, "Lagt til.");
        File.Delete(In("historikk.jsonl"));

        Assert.Equal(
            [
                "historikk.jsonl: missing", "register.csv: altered",
                $"saker/{System.IO.Path.GetFileName(page)}: altered", "vedlegg.txt: not in the manifest",
            ],
            ExportCheck.Of(_export.FullName).Order());
    }

    [Fact]
    public void A_file_and_its_manifest_that_were_changed_together_no_longer_fit_the_seal()
    {
        Write("register.csv", "Sak\r\n");
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(In("register.csv"))));
        const string Csv = "  register.csv";
        var lines = File.ReadAllLines(In("MANIFEST.sha256"))
            .Select(line => line.EndsWith(Csv, StringComparison.Ordinal) ? digest + Csv : line);
        Write("MANIFEST.sha256", string.Concat(lines.Select(line => line + "\n")));

        Assert.Equal(["SEAL.txt: seals another manifest"], ExportCheck.Of(_export.FullName));
    }

    private string In(string name) => System.IO.Path.Combine(_export.FullName, name);

    private string Text(string name) => File.ReadAllText(In(name));

    private void Write(string name, string text) => File.WriteAllText(In(name), text);

    private async Task<IHtmlDocument> AskedAsync(string seal, string manifest)
    {
        using var reader = suite.As("reader-gausdal");
        var form = (await reader.PageAsync("/kontroll")).PostForm("/kontroll/eksport");
        using var answer = await form.SubmitAsync(reader, new { seal, manifest });
        return await answer.HtmlAsync();
    }
}
