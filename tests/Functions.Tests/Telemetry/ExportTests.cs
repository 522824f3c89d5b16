using System.Text.RegularExpressions;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Channels;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Telemetry;

/// <summary>What leaves the apps for a collector, as the official exporter sends it.</summary>
public sealed partial class ExportTests
{
    [Fact]
    public async Task A_collector_gets_spans_metrics_and_lines_of_both_apps_and_no_word_that_anybody_wrote()
    {
        await using var collector = await Collector.StartAsync();
        await using (var suite = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = collector.Settings,
            AlertsSettings = collector.Settings,
        }))
        {
            suite.GraphFaults.Arm(new() { Path = "/sendActivityNotification", Status = 503, Count = 1 });
            var number = await MarkedReport.SendAsync(suite);
            await MarkedReport.AdviseAsync(suite, number);
            using var reader = suite.As("reader-ringebu");
            using var mistyped = await reader.GetAsync($"/saker/{number}/{Marks.Stem}?q={Marks.Stem}");
            await suite.QuietAsync();
            Assert.NotEmpty(suite.Suite.Telemetry.Metrics);
            await suite.DisposeAsync();
            Assert.All(["traces", "metrics", "logs"], signal =>
            {
                var sent = collector.Sent(signal);
                Assert.Empty(Marks.Found(sent, suite.Suite.Personas.All));
                Assert.DoesNotMatch(Addresses(), sent);
                Assert.DoesNotContain(number, sent, StringComparison.Ordinal);
            });
        }

        Assert.All(
            ["Ombud.Web", "Ombud.Alerts", "ReportBreach", "OnAlertDecided", "POST Graph", AppTraces.InvocationTag],
            name => Assert.Contains(name, collector.Sent("traces"), StringComparison.Ordinal));
        Assert.All(
            [SuiteMetrics.ReportsReceived, SuiteMetrics.AlertDelay, "3439", "breach", "feed"],
            name => Assert.Contains(name, collector.Sent("metrics"), StringComparison.Ordinal));
        Assert.Contains("Alert {Alert} attempt {Attempt}: {Outcome}", collector.Sent("logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_Insights_gets_the_same_spans_and_metrics_and_no_word_that_anybody_wrote()
    {
        await using var collector = await Collector.StartAsync();
        await using (var suite = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = collector.AsInsights,
            AlertsSettings = collector.AsInsights,
        }))
        {
            var number = await MarkedReport.SendAsync(suite);
            await suite.DisposeAsync();
            Assert.Empty(Marks.Found(collector.Tracked(), suite.Suite.Personas.All));
            Assert.DoesNotMatch(Addresses(), collector.Tracked());
            Assert.DoesNotContain(number, collector.Tracked(), StringComparison.Ordinal);
        }

        Assert.All(
            [
                "ReportBreach", "OnAlertDecided", "POST Graph", AppTraces.DelayTag, SuiteMetrics.ReportsReceived,
                SuiteMetrics.AlertDelay,
            ],
            name => Assert.Contains(name, collector.Tracked(), StringComparison.Ordinal));
    }

    // In binary any sign may stand alone.
    [GeneratedRegex(@"/saker|/users/|/messages|\w@\w+\.\w")]
    private static partial Regex Addresses();
}
