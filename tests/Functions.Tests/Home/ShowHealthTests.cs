using System.Net;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Home;

public sealed class ShowHealthTests
{
    [Fact]
    public async Task The_sweep_leaves_its_mark_and_health_tells()
    {
        await using var suite = await SuiteFixture.StartAsync();

        await suite.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Equal(
            (HttpStatusCode.OK, """{"status":"ok","lastSweep":"2026-11-20T09:05:00Z"}"""),
            await HealthAsync(suite));
    }

    [Fact]
    public async Task A_sweep_that_stays_away_is_told_and_so_is_its_return()
    {
        await using var suite = await SuiteFixture.StartAsync();
        await suite.AdvanceAsync(Duration.FromMinutes(1));
        suite.StorageFaults.Arm(new() { Path = "PartitionKey='suite'", Method = "PUT", Status = 403, Count = 0 });

        await suite.AdvanceAsync(Duration.FromMinutes(16));
        var late = await HealthAsync(suite);
        suite.StorageFaults.Clear();
        await suite.AdvanceAsync(Duration.FromMinutes(1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.Status);
        Assert.Contains("\"status\":\"late\"", late.Body, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"ok\"", (await HealthAsync(suite)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_nobody_could_send_is_told()
    {
        await using var suite = await SuiteFixture.StartAsync();
        suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 0 });
        await suite.ReportAsync();

        await suite.AdvanceAsync(Duration.FromMinutes(16));
        var health = await HealthAsync(suite);

        Assert.Contains("\"status\":\"late\"", health.Body, StringComparison.Ordinal);
        Assert.Contains("\"oldestUnsent\":\"2026-11-20T09:00:00Z\"", health.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_that_nobody_has_fetched_for_an_hour_is_told_to_whoever_watches_and_at_the_desk()
    {
        await using var suite = await SuiteFixture.StartAsync();
        await suite.AdvanceAsync(Duration.FromMinutes(5));
        suite.GraphFaults.Arm(new() { Path = "/mailFolders", Status = 429, Count = 0 });

        await suite.AdvanceAsync(Duration.FromMinutes(61));
        var late = await HealthAsync(suite);
        using var ombud = suite.As("ombud");
        var desk = (await ombud.PageAsync("/saker")).Said();
        suite.GraphFaults.Clear();
        await suite.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.Status);
        Assert.Contains("\"status\":\"mail-late\"", late.Body, StringComparison.Ordinal);
        Assert.Contains("E-post til ombudet er ikke hentet den siste timen", desk, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"ok\"", (await HealthAsync(suite)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_down_and_a_flood_of_questions_is_no_load()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var asked = 0;
        suite.StorageFaults.Met += _ => Interlocked.Increment(ref asked);
        suite.StorageFaults.Arm(new() { Path = "Cases", Status = 503, Count = 0 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => HealthAsync(suite)));

        Assert.All(answers, one => Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"status":"down"}"""), one));
        Assert.InRange(asked, 1, 40);
    }

    private static async Task<(HttpStatusCode Status, string Body)> HealthAsync(SuiteFixture suite)
    {
        using var anyone = suite.Anyone();
        using var answer = await anyone.GetAsync("/api/health");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
