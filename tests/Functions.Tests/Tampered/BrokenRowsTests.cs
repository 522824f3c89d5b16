using System.Globalization;
using Azure.Data.Tables;
using Ombud.Functions.Tests.Access;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Tampered;

// One row of one case that nobody can read: every page about the others still comes, and says that one is missing.
public sealed class BrokenRowsTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/saker", "/saker?state=all", "/saker?order=newest", "/api/cases?state=all", "/register", "/api/register",
        "/register/eksport?format=csv", "/register/eksport?format=xlsx", "/register/eksport?format=zip",
        "/mine-meldinger", "/kontroll",
    ];

    private SuiteFixture _suite = null!;
    private HttpClient _controller = null!;
    private string _broken = "";
    private string _other = "";

    public async Task InitializeAsync()
    {
        _suite = await SuiteFixture.InMemoryAsync();
        _controller = _suite.Bearer("controller-ringebu");
        _other = await _suite.ReportByFormAsync("controller-ringebu");
        await _suite.AdvanceAsync(NodaTime.Duration.FromMinutes(1));
        _broken = await _suite.ReportByFormAsync("controller-ringebu");
    }

    public async Task DisposeAsync()
    {
        _controller.Dispose();
        await _suite.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_column_of_a_case_is_broken_every_page_about_the_others_comes()
    {
        var key = await KeyAsync(_broken);
        var rows = (await _suite.RowsAsync("3439"))
            .Where(row => row.RowKey.Contains(key, StringComparison.Ordinal)).ToList();
        var columns = 0;
        foreach (var row in rows.Where(row => row.RowKey[0] is 'c' or 'u' or 'n' or 'p' or 'm' or 'h' or 't'))
            foreach (var column in row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag"]).ToList())
            {
                foreach (var broken in new object?[] { "{", null, 17 })
                    await AllComeAsync(row, column, broken);
                columns++;
            }

        Assert.InRange(columns, 25, 200);
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_stands_as_one_line_in_list_register_and_files()
    {
        var row = await _suite.RowAsync("3439", "c_" + await KeyAsync(_broken));
        row["Document0"] = "{";
        await _suite.Table().PutAsync(row);
        using var controller = _suite.As("controller-ringebu");

        var register = (await controller.PageAsync("/register")).Said();
        var csv = await controller.GetStringAsync("/register/eksport?format=csv");
        var mine = (await controller.PageAsync("/mine-meldinger")).Said();
        var control = await controller.PageAsync("/kontroll");

        Assert.Contains("En sak kan ikke leses", register, StringComparison.Ordinal);
        Assert.Contains(_broken, register, StringComparison.Ordinal);
        Assert.Contains(_other, register, StringComparison.Ordinal);
        Assert.Contains(csv.Split('\n'), line => line.Contains(_broken, StringComparison.Ordinal)
            && line.Contains("Kan ikke leses", StringComparison.Ordinal));
        Assert.Contains(_other, csv, StringComparison.Ordinal);
        Assert.Contains("En av meldingene dine kan ikke vises", mine, StringComparison.Ordinal);
        Assert.Contains(_other, mine, StringComparison.Ordinal);
        Assert.NotNull(control.QuerySelector("[data-fault='case-unreadable']"));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_read_does_not_tell_another_municipality_its_number()
    {
        using var reader = _suite.Bearer("reader-lillehammer");
        foreach (var row in (await _suite.RowsAsync("3439")).Where(row => row.RowKey[0] is 'c' or 'u').ToList())
            foreach (var column in row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag"]))
                foreach (var broken in new object[] { "{", 17 })
                {
                    await _suite.Table().PutAsync(new TableEntity(row) { [column] = broken }, partition: "3405");
                    await Task.WhenAll(Pages.Except(["/mine-meldinger"]).Select(async page => Assert.DoesNotContain(
                        "RIN-26-", EveryDoorTests.Text(await reader.GetByteArrayAsync(page)),
                        StringComparison.Ordinal)));
                }
    }

    private async Task AllComeAsync(TableEntity row, string column, object? broken)
    {
        var changed = new TableEntity(row);
        if (broken is null)
            changed.Remove(column);
        else
            changed[column] = broken;
        await _suite.Table().PutAsync(changed);
        await Task.WhenAll(Pages.Select(async page =>
        {
            using var answer = await _controller.GetAsync(page);
            var what = string.Create(CultureInfo.InvariantCulture, $"{row.RowKey[..2]} {column} as {broken}: {page}");
            Assert.True((int)answer.StatusCode is 200, $"{what} {answer.StatusCode}");
            if (!page.Contains("format", StringComparison.Ordinal) && page != "/kontroll")
                Assert.True(
                    (await answer.Content.ReadAsStringAsync()).Contains(_other, StringComparison.Ordinal), what);
        }));

        await _suite.Table().PutAsync(row);
    }

    private async Task<string> KeyAsync(string number) =>
        (await _suite.RowAsync("3439", "n_" + number)).GetString("Id");
}
