using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Tampered;

// What a night does, from the row that somebody took away or rewrote to the mail that the ombud reads.
public sealed class ReconcileCasesTests : IAsyncLifetime
{
    private static readonly Duration UntilAfterTheNight = Duration.FromHours(18);
    private SuiteFixture _suite = null!;
    private string _number = "";

    public async Task InitializeAsync()
    {
        _suite = await SuiteFixture.StartAsync();
        _number = await _suite.ReportByFormAsync("employee-ringebu");
    }

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Fact]
    public async Task A_place_in_the_list_that_was_lost_is_back_after_one_night_and_the_ombud_knows()
    {
        var due = await _suite.RowAsync("3439", "u_");
        await _suite.Table().DropAsync(due);

        await _suite.AdvanceAsync(UntilAfterTheNight);

        Assert.Equal(due.RowKey, (await _suite.RowAsync("3439", "u_")).RowKey);
        var told = Assert.Single(
            Mails(), mail => mail.Contains("Rettet av systemet selv: 1", StringComparison.Ordinal));
        Assert.DoesNotContain(_number, told, StringComparison.Ordinal);
        Assert.Equal("ok", await StatusAsync());
    }

    [Fact]
    public async Task A_case_that_was_rewritten_is_shown_to_nobody_and_the_ombud_and_health_tell()
    {
        var row = await _suite.RowAsync("3439", "c_");
        row["Document0"] = row.GetString("Document0").Replace("Ringebu", "Forfalsket", StringComparison.Ordinal)
            .Replace("\"unit\":\"", "\"unit\":\"Forfalsket ", StringComparison.Ordinal);
        await _suite.Table().PutAsync(row);

        await _suite.AdvanceAsync(UntilAfterTheNight);

        using var ombud = _suite.Bearer("ombud");
        foreach (var path in new[] { $"/saker/{_number}", $"/api/cases/{_number}", "/register?municipality=3439" })
            Assert.DoesNotContain(
                "Forfalsket", await (await ombud.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(Mails(), mail => mail.Contains("Rettet av systemet selv: 0", StringComparison.Ordinal));
        Assert.NotEqual("ok", await StatusAsync());
        Assert.NotNull((await ombud.PageAsync("/kontroll?municipality=3439")).QuerySelector("[data-fault='forged']"));
    }

    [Fact]
    public async Task A_night_that_finds_nothing_wrong_tells_nobody()
    {
        await _suite.AdvanceAsync(UntilAfterTheNight);

        Assert.DoesNotContain(Mails(), mail => mail.Contains("Kontrollen i natt", StringComparison.Ordinal));
        Assert.Contains(_suite.Logs.Lines, line => line.Contains("1 open cases compared", StringComparison.Ordinal));
    }

    private IReadOnlyList<string> Mails() =>
        [.. _suite.Graph.Calls.Where(call => call.Kind == "mail").Select(call => call.Body.ToString()!)];

    private async Task<string> StatusAsync()
    {
        using var watchman = _suite.Anyone();
        return (string)(await watchman.JsonAsync("/api/health"))["status"]!;
    }
}
