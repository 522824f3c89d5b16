using Azure.Storage.Blobs;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Backups;

public sealed class BackUpCasesTests
{
    private const string Night = "2026-11-21";

    [Fact]
    public async Task Every_night_each_municipality_is_backed_up_and_what_was_not_for_a_day_is_told()
    {
        await using var suite = await SuiteFixture.StartAsync(Operating.BackedUp);
        await suite.ReportAsync();
        await suite.AdvanceAsync(Duration.FromHours(20));

        var said = suite.Logs.Lines.Where(line => line.Contains($"Backup {Night} of ", StringComparison.Ordinal));
        Assert.Equal(
            ["3405", "3439", "3440", "3441", "suite", "unsorted"],
            said.Select(line => line.Split(" of ")[1].Split(':')[0]).Order());
        Assert.Contains(Night, (await suite.OperateAsync("restore")).Said, StringComparison.Ordinal);
        Assert.Equal("ok", await StatusAsync(suite));

        var neighbours = suite.Suite.Neighbours;
        await new BlobContainerClient(neighbours.Storage, neighbours.BackupContainer).DeleteAsync();
        await suite.AdvanceAsync(Duration.FromHours(27));

        Assert.Equal("backup-late", await StatusAsync(suite));
    }

    private static async Task<string> StatusAsync(SuiteFixture suite)
    {
        using var watchman = suite.Anyone();
        return (string)(await watchman.JsonAsync("/api/health"))["status"]!;
    }
}
