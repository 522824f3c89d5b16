using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Register;

public sealed class ExportRegisterTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Secret = "Merkehendelsen i registeret";
    private const string Note = "Ombudets merkenotat";
    private static readonly Duration Hour = Duration.FromHours(1);

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("zip", "application/zip")]
    public async Task A_file_has_a_name_that_says_municipality_and_period_and_nothing_else(string format, string type)
    {
        using var reader = suite.As("reader-gausdal");

        using var answer = await reader.GetAsync($"/register/eksport?format={format}&from=2026-01-01&to=2026-12-31");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal($"bruddregister-3441-2026-01-01-2026-12-31.{format}", disposition.FileName);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_long_register_is_exported_whole_and_in_order()
    {
        var filled = await suite.FillAsync("3405", 230, Hour);
        using var ombud = suite.Bearer("ombud");

        var csv = CsvRegisterTests.Records(await ombud.GetByteArrayAsync(Of("3405", "csv")));

        Assert.Equal(
            filled.OrderByDescending(b => b.ReceivedAt).Select(b => b.Number.Value), csv.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task When_the_ombud_was_alerted_stands_beside_the_other_times()
    {
        var number = await suite.ReportAsync();
        await suite.QuietAsync();
        using var reader = suite.Bearer("reader-ringebu");

        var csv = CsvRegisterTests.Records(await reader.GetByteArrayAsync(Of("3439", "csv")));

        var row = csv.Single(one => one[0] == number);
        Assert.Equal("2026-11-20T10:00:00+01:00", row[csv[0].IndexOf("Ombudet varslet")]);
    }

    [Fact]
    public async Task Every_file_of_a_sealed_export_can_be_checked_by_its_manifest_and_the_manifest_by_its_seal()
    {
        var cases = (await suite.FillAsync("3441", 3, Hour)).Select(one => $"saker/{one.Number}.html");
        using var reader = suite.Bearer("reader-gausdal");

        var files = await UnzipAsync(reader, Of("3441", "zip"));

        var manifest = Encoding.UTF8.GetString(files["MANIFEST.sha256"]);
        var expected = files.Where(f => f.Key is not ("MANIFEST.sha256" or "SEAL.txt"))
            .Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}").Order();
        Assert.Equal(expected, manifest.TrimEnd('\n').Split('\n').Order());
        Assert.Equal(
            ["LES-MEG.txt", "historikk.jsonl", "register.csv", "register.xlsx", .. cases.Order(StringComparer.Ordinal)],
            manifest.TrimEnd('\n').Split('\n').Select(line => line[66..]));
        var seal = ExportSeal.Verify(
            Encoding.UTF8.GetString(files["SEAL.txt"]), suite.Service<SigningKeys>().All);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files["MANIFEST.sha256"])), seal!.ManifestDigest);
        Assert.Equal(("3441", new LocalDate(2026, 1, 1)), (seal.Municipality, seal.From));
    }

    [Theory]
    [InlineData("nb", "Det som er meldt", "Brevet slik det ble sendt", "Unntatt offentlighet")]
    [InlineData("nn", "Det som er meldt", "Brevet slik det vart sendt", "Unnateke offentlegheit")]
    public async Task Each_case_is_a_page_that_tells_all_of_it_and_needs_nothing_else(
        string language, string facts, string letter, string mark)
    {
        var number = await WorkedOnAsync();
        await suite.ActAsync("ombud", number, "amend", new
        {
            fields = new { letterNb = "Til deg.\n\nSlik ble det sendt.", consequences = "Noen kan lese det." },
            reason = "Undersøkt.",
        });
        await suite.ActAsync("ombud", number, "advise", new { outcome = "notify-and-tell", text = "Mitt råd." });
        await suite.ActAsync("controller-ringebu", number, "record-communication", new
        {
            sentAt = "2026-11-20T10:00:00+01:00",
            how = "SvarUt.",
            letter = "nb",
        });
        using var reader = suite.Bearer("reader-ringebu");

        var files = await UnzipAsync(reader, Of("3439", "zip") + $"&lang={language}");
        var html = Encoding.UTF8.GetString(files[$"saker/{number}.html"]);
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html));

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith(mark, page.QuerySelector(".exempt")!.Words(), StringComparison.Ordinal);
        var said = page.Body!.Words();
        var by = suite.Suite.Personas.Find("reader-ringebu")!.Name;
        Assert.All(
            [number, facts, Secret, "Noen kan lese det.", "Mitt råd.", "SvarUt.", letter, "Slik ble det sendt.", by],
            words => Assert.Contains(words, said, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll(
            "script, link, img, form, button, input, textarea, [src], a:not([href^='tel:']), details:not([open])"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_the_ombud_s_own_export_can_be_computed_again_entry_by_entry()
    {
        var number = await WorkedOnAsync();
        using var ombud = suite.Bearer("ombud");

        var files = await UnzipAsync(ombud, Of("3439", "zip") + "&whole=yes");

        var history = History(files, number).Deserialize<List<HistoryEntry>>(CaseJson.Options)!;
        Assert.Equal(["reported", "take", "note"], history.Select(e => e.Action));
        Assert.Equal(suite.Suite.Personas.Find("employee-ringebu")!.Name, history[0].By.Name);
        Assert.Contains(Note, history[2].Text!, StringComparison.Ordinal);
        var previous = HistoryEntry.Beginning;
        Assert.All(history, entry =>
        {
            Assert.True(entry.Follows(previous));
            previous = entry.Hash;
        });
    }

    [Theory]
    [InlineData("ombud", "")]
    [InlineData("reader-ringebu", "")]
    [InlineData("controller-ringebu", "&whole=yes")]
    public async Task What_is_handed_over_tells_neither_who_reported_nor_what_the_ombud_noted(
        string persona, string more)
    {
        var number = await WorkedOnAsync();
        using var someone = suite.Bearer(persona);

        var files = await UnzipAsync(someone, Of("3439", "zip") + more);

        var all = string.Concat(files.Values.Select(Encoding.UTF8.GetString));
        Assert.Contains(Secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, all, StringComparison.Ordinal);
        var reporter = suite.Suite.Personas.Find("employee-ringebu")!.Name;
        Assert.DoesNotContain(reporter, all, StringComparison.Ordinal);
        var entries = History(files, number).EnumerateArray().ToList();
        Assert.Equal(3, entries.Count);
        Assert.Equal(["sequence", "previous", "hash"], entries[2].EnumerateObject().Select(p => p.Name));
        Assert.Equal(entries[1].GetProperty("hash").GetString(), entries[2].GetProperty("previous").GetString());
    }

    [Fact]
    public async Task The_log_says_who_took_how_many_of_which_register_and_nothing_of_what_they_say()
    {
        await suite.FillAsync("3440", 2, Hour, Secret);
        using var reader = suite.Bearer("reader-oyer");

        await reader.GetByteArrayAsync(Of("3440", "zip"));

        var line = Assert.Single(suite.Logs.Lines, l => l.Contains("exported", StringComparison.Ordinal)
            && l.Contains("3440", StringComparison.Ordinal));
        Assert.Contains("2026-01-01/2026-12-31 as Zip: 2 breaches", line, StringComparison.Ordinal);
        Assert.DoesNotContain(suite.Logs.Lines, l => l.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("format=pdf")]
    [InlineData("")]
    [InlineData("format=csv&from=2026-12-31&to=2026-01-01")]
    public async Task What_cannot_be_exported_is_said_on_the_register_s_own_page(string query)
    {
        using var reader = suite.As("reader-oyer");

        using var answer = await reader.GetAsync($"/register/eksport?{query}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Single((await answer.HtmlAsync()).Errors());
    }

    [Fact]
    public async Task What_there_is_no_time_to_export_is_said_with_what_to_do_and_nothing_is_sent()
    {
        await using var slow = await SuiteFixture.StartAsync(
            options => options with { WebSettings = ["--Site:ExportSeconds=0"] });
        using var reader = slow.As("reader-oyer");

        using var answer = await reader.GetAsync(Of("3440", "zip"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Velg en kortere", Assert.Single((await answer.HtmlAsync()).Errors()));
        using var shown = await reader.GetAsync("/register");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    private static string Of(string municipality, string format) =>
        $"/register/eksport?municipality={municipality}&from=2026-01-01&to=2026-12-31&format={format}";

    private async Task<string> WorkedOnAsync()
    {
        var number = await suite.ReportByFormAsync("employee-ringebu", new
        {
            unit = "Hjemmetjenesten",
            whatHappened = Secret,
            kinds = "confidentiality",
            personsPrecision = "exact",
            personsCount = "12",
            dataCategories = new[] { "contact" },
        });
        await suite.ActAsync("ombud", number, "take", new { });
        await suite.ActAsync("ombud", number, "note", new { text = Note, audience = "ombud" });
        return number;
    }

    private static JsonElement History(Dictionary<string, byte[]> files, string number) =>
        Encoding.UTF8.GetString(files["historikk.jsonl"]).TrimEnd('\n').Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Single(one => one.GetProperty("number").GetString() == number).GetProperty("history");

    private static async Task<Dictionary<string, byte[]>> UnzipAsync(HttpClient client, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(path)));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            await using (var stream = entry.Open())
                await stream.CopyToAsync(content);
            files[entry.FullName] = content.ToArray();
        }
        return files;
    }
}
