using System.IO.Compression;
using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.StoredByEarlierRelease;

// What people were handed before an update holds after it.
public sealed class EarlierPapersTests(EarlierRelease earlier) : IClassFixture<EarlierRelease>
{
    private const string Number = "RIN-26-GXQPZ";

    private static readonly BreachJson Report = new()
    {
        WhatHappened = "En e-post gikk til feil kollega og ble slettet.",
        DiscoveredAt = "2026-04-20T07:20:00+02:00",
        Persons = new(1, "exact"),
        DataCategories = ["contact"],
    };

    private SuiteFixture Suite => earlier.Suite;

    [Fact]
    public async Task A_receipt_that_somebody_kept_is_genuine_and_the_same_one_can_be_opened_again()
    {
        var kept = await File.ReadAllTextAsync(earlier.Kept("receipt.txt"));
        using var reporter = Suite.Bearer("employee-ringebu");
        using var anyone = Suite.Anyone();

        var opened = (await reporter.PageAsync("/kvittering/RIN-26-Z29W2")).Typed("kept");
        var form = (await anyone.PageAsync("/kvittering")).PostForm();
        using var answer = await form.SubmitAsync(anyone, new { receipt = kept });

        Assert.Contains("Kvitteringen er ekte", (await answer.HtmlAsync()).Said(), StringComparison.Ordinal);
        Assert.Equal(kept.Trim(), opened.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task A_report_sent_again_gets_its_old_case_and_another_one_under_its_key_is_refused()
    {
        using var reporter = Suite.Bearer("employee-ringebu");

        using var again = await reporter.PostBreachAsync(Report, "register-only");
        using var other = await reporter.PostBreachAsync(Report with { Unit = "Skole" }, "register-only");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(Number, (string?)(await again.JsonAsync())["number"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task A_report_that_was_redacted_meanwhile_gets_its_old_case_too()
    {
        using var reporter = Suite.Bearer("employee-ringebu");

        using var again = await reporter.PostBreachAsync(
            Report with
            {
                WhatHappened = "En liste med navn lå igjen på bussen.",
                Measures = "Vi ringte busselskapet og oppga navnet på en bruker.",
                Persons = new(12, "approximate"),
                Phone = "61 00 00 12",
            },
            "talked-about");

        Assert.Equal("RIN-26-8942X", (string?)(await again.JsonAsync())["number"]);
    }

    [Fact]
    public async Task A_joint_report_sent_again_gets_its_four_old_cases()
    {
        using var ombud = Suite.Bearer("ombud");

        using var again = await ombud.PostAsync(
            "/api/breaches/joint",
            new
            {
                unit = "Fagsystem",
                whatHappened = "Leverandøren av fagsystemet mistet en sikkerhetskopi.",
                discoveredAt = "2026-04-20T07:30:00+02:00",
                processorToldAt = "2026-04-20T07:10:00+02:00",
                processor = "Driftsleverandøren (oppdiktet)",
                kinds = new[] { "availability", "confidentiality" },
                persons = new { count = 400, precision = "approximate" },
                dataCategories = new[] { "contact", "health" },
                municipalities = new object[]
                {
                    new { municipality = "3405" },
                    new { municipality = "3439", persons = new { count = 40, precision = "exact" } },
                    new { municipality = "3440", unit = "Skole" },
                    new { municipality = "3441" },
                },
            },
            "joint-backup");

        Assert.Equal(
            ["LIL-26-SNMTK", "RIN-26-BG3J4", "OYE-26-EMX5S", "GAU-26-RC2WF"],
            (await again.JsonAsync())["cases"]!.AsArray().Select(one => (string)one!["number"]!));
    }

    [Fact]
    public async Task An_export_sealed_before_the_update_is_whole_and_its_seal_is_still_ours()
    {
        var path = earlier.Kept("export-3439.zip");
        var (code, said) = await EarlierRelease.VerifyAsync("--export", path);
        using var archive = ZipFile.OpenRead(path);
        using var reader = Suite.As("reader-ringebu");

        var form = (await reader.PageAsync("/kontroll")).PostForm("/kontroll/eksport");
        using var answer = await form.SubmitAsync(
            reader, new { seal = await TextAsync("SEAL.txt"), manifest = await TextAsync("MANIFEST.sha256") });

        Assert.True(code == 0, said);
        var shown = (await answer.HtmlAsync()).Said();
        Assert.Contains("Forseglingen er vår", shown, StringComparison.Ordinal);
        Assert.Contains("Manifestet er det som ble forseglet", shown, StringComparison.Ordinal);

        async Task<string> TextAsync(string name)
        {
            using var text = new StreamReader(archive.GetEntry(name)!.Open());
            return await text.ReadToEndAsync();
        }
    }

    [Theory]
    [InlineData("3405", "lillehammer")]
    [InlineData("3439", "ringebu")]
    [InlineData("3440", "oyer")]
    [InlineData("3441", "gausdal")]
    public async Task The_register_of_the_year_has_every_case_as_a_table_a_workbook_and_a_sealed_export(
        string municipality, string place)
    {
        using var controller = Suite.Bearer($"controller-{place}");
        var path = $"/register/eksport?municipality={municipality}&from=2026-01-01&to=2026-12-31&format=";
        var file = earlier.Kept($"now-{municipality}.zip");

        var csv = await controller.GetStringAsync(path + "csv");
        using var workbook = new ZipArchive(await controller.GetStreamAsync(path + "xlsx"));
        await File.WriteAllBytesAsync(file, await controller.GetByteArrayAsync(path + "zip"));
        var (code, said) = await EarlierRelease.VerifyAsync("--export", file);

        Assert.All(EarlierCase.All, one => Assert.Equal(
            one.Place == place, csv.Contains(one.Number, StringComparison.Ordinal)));
        Assert.NotNull(workbook.GetEntry("xl/workbook.xml"));
        Assert.True(code == 0, said);
    }
}
