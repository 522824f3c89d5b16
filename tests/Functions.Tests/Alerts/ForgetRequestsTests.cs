using System.Net;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

public sealed class ForgetRequestsTests
{
    [Fact]
    public async Task A_report_that_is_sent_again_is_the_same_case_for_as_long_as_it_is_remembered()
    {
        await using var suite = await SuiteFixture.StartAsync(
            options => options with { AlertsSettings = ["--Retention:IdempotencyDays=2"] });
        var first = await ReportAsync(suite);

        await suite.AdvanceAsync(Duration.FromHours(47));
        var again = await ReportAsync(suite);
        await suite.AdvanceAsync(Duration.FromDays(1));
        var muchLater = await ReportAsync(suite);

        Assert.Equal(first, again);
        Assert.NotEqual(first, muchLater);
    }

    private static async Task<string> ReportAsync(SuiteFixture suite)
    {
        using var system = suite.Bearer("ingest-ringebu");
        using var answer = await system.PostBreachAsync(A.Breach(), "the-same-key-0001");
        Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK);
        return answer.Headers.Location!.ToString();
    }
}
