using System.Security.Cryptography;
using Ombud.Kit;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Alerts;

// What a report costs. More calls than these would be a retry, a conflict, or a row that was read twice.
public sealed class StorageCallsTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task A_report_with_its_three_alerts_costs_twelve_calls_to_storage()
    {
        using var system = suite.Bearer("ingest-ringebu");
        await ReportAsync(system);
        var before = suite.Suite.Neighbours.StorageCount;

        await ReportAsync(system);

        // Accepted, taken out of the outbox, three delivered; of each alert its marker and its case; and where the
        // mail's draft stands.
        Assert.Equal(
            new StorageCount(Transactions: 5, Reads: 6, Queries: 0, Others: 1),
            suite.Suite.Neighbours.StorageCount.Since(before));
    }

    [Fact]
    public async Task Many_reports_at_once_cost_no_more_each_since_no_alert_waits_for_another()
    {
        using var system = suite.Bearer("ingest-ringebu");
        await ReportAsync(system);
        var before = suite.Suite.Neighbours.StorageCount;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReportAsync(system)));

        await suite.QuietAsync();
        Assert.Equal(
            new StorageCount(Transactions: 100, Reads: 120, Queries: 0, Others: 20),
            suite.Suite.Neighbours.StorageCount.Since(before));
    }

    private async Task ReportAsync(HttpClient system)
    {
        using var answer = await system.PostBreachAsync(A.Breach(), RandomNumberGenerator.GetHexString(32));
        answer.EnsureSuccessStatusCode();
        await suite.QuietAsync();
    }
}
