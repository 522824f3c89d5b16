using System.Net;
using NodaTime;
using Ombud.Functions.Tests.Alerts;
using Ombud.Kit;
using Ombud.Local.Faults;
using Ombud.Local.Graph;

namespace Ombud.Functions.Tests.Mergers;

// A municipality left the settings while a case of it was open. Nobody can see it, so somebody must be told.
public sealed class OwnerlessTests : IAsyncLifetime
{
    private static readonly string[] InheritedByLarvik =
    [
        .. Lives.WithoutGausdal, "--Municipalities:3:FormerNumbers:0=3441", "--Municipalities:3:FormerPrefixes:0=GAU",
    ];

    private readonly Lives _lives = new();
    private string _left = "";

    public async Task InitializeAsync()
    {
        await using var before = await _lives.StartAsync(SuiteFixture.Start);
        _left = await before.ReportAsync(A.Breach() with { Municipality = "3441" });
        await before.AdvanceAsync(Duration.FromHours(5));
    }

    public Task DisposeAsync()
    {
        _lives.End();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Health_says_so_until_a_municipality_has_the_number()
    {
        await using (var without = await StartAsync(5, Lives.WithoutGausdal))
        {
            await without.AdvanceAsync(Duration.FromMinutes(5));
            var (status, body) = await HealthAsync(without);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("\"status\":\"ownerless-partitions\"", body, StringComparison.Ordinal);
            Assert.DoesNotContain("3441", body, StringComparison.Ordinal);
            using var ombud = without.Bearer("ombud");
            using var gone = await ombud.GetAsync($"/saker/{_left}");
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        await using var mended = await StartAsync(6, InheritedByLarvik);
        await mended.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Equal(HttpStatusCode.OK, (await HealthAsync(mended)).Status);
        using var reader = mended.Bearer("reader-larvik");
        using var found = await reader.GetAsync($"/saker/{_left}");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task The_ombud_and_the_deputy_get_one_mail_a_day_and_operations_an_error_in_the_log()
    {
        await using var without = await StartAsync(5, Lives.WithoutGausdal);
        for (var halfDay = 0; halfDay < 6; halfDay++)
            await without.AdvanceAsync(Duration.FromHours(12));

        var mails = Mails(without);

        Assert.Equal(3, mails.Count);
        Assert.All(mails, mail => Assert.Contains("kommunenummer 3441", mail, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain(_left, mail, StringComparison.Ordinal));
        foreach (var address in new[] { "ombud@ombud.example.no", "deputy@ombud.example.no" })
            Assert.All(mails, mail => Assert.Contains(address, mail, StringComparison.Ordinal));
        Assert.Contains(without.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal)
            && line.Contains("Partitions 3441 have open cases, and no municipality", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_Graph_did_not_take_is_sent_when_it_does()
    {
        await using var without = await StartAsync(5, Lives.WithoutGausdal);
        without.GraphFaults.Arm(new Fault { Status = 503, Count = null });
        await without.AdvanceAsync(Duration.FromMinutes(10));
        Assert.DoesNotContain(Sent(without), Tells);
        Assert.Contains("ownerless", (await HealthAsync(without)).Body, StringComparison.Ordinal);

        without.GraphFaults.Clear();
        await without.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Single(Mails(without));
    }

    [Fact]
    public async Task Nothing_rings_or_is_written_there_meanwhile_and_the_passed_deadline_is_told_once_it_is_mended()
    {
        await using (var without = await StartAsync(5, Lives.WithoutGausdal))
        {
            var before = await RowsAsync(without);
            await without.AdvanceAsync(Duration.FromHours(98));

            Assert.Equal(before, await RowsAsync(without));
            Assert.Empty(await DeadLetters.OfAsync(without));
        }

        await using var mended = await StartAsync(5 + 98, InheritedByLarvik);
        await mended.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Contains(
            Received.ByOmbud(mended, _left), one => one.Headline.Contains("Datatilsynet er", StringComparison.Ordinal));
        Assert.Contains(mended.Graph.Calls, call => call.Body.ToString()!.Contains(
            $"{_left} (Larvik)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alert_that_was_on_its_way_waits_and_arrives_once_it_is_mended()
    {
        string number;
        await using (var before = await StartAsync(5))
        {
            before.GraphFaults.Arm(new Fault { Status = 429, RetryAfterSeconds = 600, Count = null });
            number = await before.ReportAsync(A.Breach() with { Municipality = "3441", Unit = "Havna" });
            await before.QuietAsync();
        }

        await using (var without = await StartAsync(5, Lives.WithoutGausdal))
        {
            await without.AdvanceAsync(Duration.FromMinutes(30));
            Assert.DoesNotContain(Received.Of(without, number), one => one.Status is 202 or 204);
            Assert.Empty(await DeadLetters.OfAsync(without));
        }

        await using var mended = await StartAsync(6, InheritedByLarvik);
        await mended.AdvanceAsync(Duration.FromMinutes(30));

        Assert.Contains(Received.ByOmbud(mended, number), one => one is { Headline: "Nytt avvik", Status: 202 or 204 });
    }

    [Fact]
    public async Task Closed_cases_of_a_municipality_that_left_are_no_fault()
    {
        await using (var before = await StartAsync(5))
        {
            using var controller = before.Bearer("controller-gausdal");
            using var closed = await controller.PostAsync(
                $"/api/cases/{_left}/actions/close", new { reason = "Ingen fare." });
            Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        }

        await using var without = await StartAsync(5, Lives.WithoutGausdal);
        await without.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Equal(HttpStatusCode.OK, (await HealthAsync(without)).Status);
        Assert.Empty(Mails(without));
    }

    private static async Task<List<string>> RowsAsync(SuiteFixture suite) =>
        [.. (await suite.RowsAsync("3441")).Select(row => $"{row.RowKey} {row.ETag}")];

    private static async Task<(HttpStatusCode Status, string Body)> HealthAsync(SuiteFixture suite)
    {
        using var anyone = suite.Anyone();
        using var answer = await anyone.GetAsync("/api/health");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static List<string> Mails(SuiteFixture suite) =>
        [.. Sent(suite).Where(Tells).Select(call => call.Body.ToString()!)];

    private static IEnumerable<ReceivedCall> Sent(SuiteFixture suite) =>
        suite.Graph.Calls.Where(call => call is { Kind: "mail", Status: 202 });

    private static bool Tells(ReceivedCall call) =>
        call.Body.ToString()!.Contains("pne saker uten kommune", StringComparison.Ordinal);

    private Task<SuiteFixture> StartAsync(int hours, params string[] settings) =>
        _lives.StartAsync(SuiteFixture.Start + Duration.FromHours(hours), settings);
}
