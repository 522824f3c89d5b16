using NodaTime;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Backups;

public sealed class HeldTests
{
    private static readonly string[] Ringebu = ["--municipality", "Ringebu"];

    [Fact]
    public async Task Nothing_is_sent_from_what_was_restored_until_it_is_released_and_then_what_is_due_rings_once()
    {
        await using var suite = await SuiteFixture.StartAsync(Operating.BackedUp);
        var (restored, other) = (await ReportAsync(suite, "3439"), await ReportAsync(suite, "3440"));
        await suite.QuietAsync();
        var night = await suite.BackUpAsync();
        await LoseAsync(suite, "3439");
        Assert.Equal(0, (await suite.OperateAsync(["restore", "--night", night, .. Ringebu])).Code);
        Assert.Equal(0, (await suite.OperateAsync(["verify", .. Ringebu])).Code);
        var (before, ofOther) = (suite.SentAbout(restored), suite.SentAbout(other));

        var late = await ReportAsync(suite, "3439");
        await suite.AdvanceAsync(Duration.FromHours(62));

        Assert.Equal((before, 0), (suite.SentAbout(restored), suite.SentAbout(late)));
        Assert.True(suite.SentAbout(other) > ofOther + 5);
        Assert.Equal("held", await StatusAsync(suite));
        using var ombud = suite.As("ombud");
        var desk = (await ombud.PageAsync("/saker")).Said();
        Assert.Contains("Sakene til Ringebu er hentet tilbake fra en sikkerhetskopi", desk, StringComparison.Ordinal);
        Assert.Contains(late, desk, StringComparison.Ordinal);

        Assert.Equal(0, (await suite.OperateAsync(["release", .. Ringebu])).Code);
        await suite.AdvanceAsync(Duration.FromMinutes(3));

        // The ombud and the deputy hear that twelve hours are left, not that it was 24 once; and of the new report.
        Assert.Equal((before + 2, 3 + 2), (suite.SentAbout(restored), suite.SentAbout(late)));
        Assert.Equal("ok", await StatusAsync(suite));
        await suite.AdvanceAsync(Duration.FromMinutes(30));
        Assert.Equal(before + 2, suite.SentAbout(restored));
        Assert.Equal(0, (await suite.OperateAsync(["verify", "--all"])).Code);
    }

    [Fact]
    public async Task Open_cases_are_not_replaced_by_what_they_were_unless_the_operator_says_so()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await ReportAsync(suite, "3439");
        await suite.QuietAsync();
        var night = await suite.BackUpAsync();

        var (refused, why) = await suite.OperateAsync("restore", "--night", night);
        var isHeld = await StatusAsync(suite) == "held";
        var (done, _) = await suite.OperateAsync("restore", "--night", night, "--replace");

        Assert.Equal((2, false, 0), (refused, isHeld, done));
        Assert.Contains("3439 has open cases", why, StringComparison.Ordinal);
        using var ombud = suite.Bearer("ombud");
        Assert.Equal(number, (string)(await ombud.JsonAsync($"/api/cases/{number}"))["number"]!);
    }

    [Fact]
    public async Task The_last_good_copy_of_a_case_comes_back_by_its_number_or_an_operator_accepts_it_as_it_is()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await ReportAsync(suite, "3439");
        await suite.QuietAsync();
        await suite.BackUpAsync();
        var row = await suite.RowAsync("3439", "h_");
        await suite.Table().DropAsync(row);
        await suite.AdvanceAsync(Duration.FromMinutes(1));
        var (marked, _) = await suite.OperateAsync("backup");

        var (accepted, _) = await suite.OperateAsync("accept", "--case", number);
        await suite.AdvanceAsync(Duration.FromMinutes(1));
        var night = await suite.BackUpAsync();
        var (none, why) = await suite.OperateAsync("restore", "--night", night, "--case", number);
        var earlier = (await suite.OperateAsync("restore")).Said.Split(Environment.NewLine);
        var (restored, _) = await suite.OperateAsync("restore", "--night", earlier[1], "--case", number);

        Assert.Equal((1, 0, 2, 0), (marked, accepted, none, restored));
        Assert.Contains("no good copy", why, StringComparison.Ordinal);
        Assert.Equal(0, (await suite.OperateAsync("verify", "--case", number)).Code);
    }

    private static Task<string> ReportAsync(SuiteFixture suite, string municipality) =>
        suite.ReportAsync(A.Breach() with { Municipality = municipality });

    private static async Task LoseAsync(SuiteFixture suite, string partition)
    {
        foreach (var row in await suite.RowsAsync(partition))
            await suite.Table().DropAsync(row);
    }

    private static async Task<string> StatusAsync(SuiteFixture suite)
    {
        await suite.AdvanceAsync(Duration.FromSeconds(11));
        using var watchman = suite.Anyone();
        return (string)(await watchman.JsonAsync("/api/health"))["status"]!;
    }
}
