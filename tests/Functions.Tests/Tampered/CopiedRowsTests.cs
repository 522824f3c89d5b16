using System.IO.Compression;
using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Tampered;

// Every row of a case, copied as it is into another municipality's partition: nobody there sees anything of it.
public sealed class CopiedRowsTests : IAsyncLifetime
{
    private const string Secret = "Merkehendelsen";
    private SuiteFixture _suite = null!;
    private string _number = "";

    public async Task InitializeAsync()
    {
        _suite = await SuiteFixture.StartAsync();
        _number = await _suite.ReportByFormAsync("employee-ringebu", new
        {
            unit = "Skolen",
            whatHappened = Secret,
            kinds = "confidentiality",
            personsPrecision = "exact",
            personsCount = "12",
            dataCategories = "contact",
        });
        foreach (var row in await _suite.RowsAsync("3439"))
            await _suite.Table().PutAsync(row, partition: "3405");
    }

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Theory]
    [InlineData("reader-lillehammer")]
    [InlineData("controller-lillehammer")]
    [InlineData("employee-lillehammer")]
    public async Task Nothing_of_it_is_shown_to_anybody_of_the_other_municipality(string persona)
    {
        using var person = _suite.Bearer(persona);
        foreach (var path in new[]
        {
            "/saker?state=all", "/saker?state=all&order=newest", "/api/cases?state=all", "/api/cases",
            $"/saker/{_number}", $"/api/cases/{_number}", "/register", "/api/register",
            "/register/eksport?format=csv", "/mine-meldinger", $"/kvittering/{_number}",
        })
        {
            using var answer = await person.GetAsync(path);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
                .Replace(path, "", StringComparison.Ordinal);

            Assert.True((int)answer.StatusCode < 500, path);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.False(answer.IsSuccessStatusCode && text.Contains(_number, StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task Nothing_of_it_is_in_the_sealed_export_either()
    {
        using var controller = _suite.Bearer("controller-lillehammer");

        await using var file = await controller.GetStreamAsync("/register/eksport?format=zip");

        using var whole = new MemoryStream();
        await file.CopyToAsync(whole);
        using var zip = new ZipArchive(whole);
        foreach (var entry in zip.Entries.Where(entry => !entry.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(entry.Open());
            var said = await text.ReadToEndAsync();
            Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
            Assert.DoesNotContain(_number, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_own_municipality_still_sees_it_and_the_control_finds_the_copy()
    {
        using var reader = _suite.Bearer("reader-ringebu");
        using var ombud = _suite.Bearer("ombud");

        var own = await reader.PageAsync($"/saker/{_number}");
        var control = await ombud.PageAsync("/kontroll?municipality=3405");

        Assert.Contains(Secret, own.Said(), StringComparison.Ordinal);
        Assert.NotNull(control.QuerySelector("[data-fault='out-of-place']"));
    }
}
