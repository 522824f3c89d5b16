using NodaTime;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Telemetry;

/// <summary>The numbers by which operators see that the suite does its work.</summary>
public sealed class MetricTests : IAsyncLifetime
{
    private const string Ringebu = "municipality=3439";

    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public Task DisposeAsync() => _suite.DisposeAsync();

    [Fact]
    public async Task A_report_is_counted_once_however_often_it_is_sent_and_its_alerts_with_their_delay()
    {
        using var system = _suite.Bearer("ingest-ringebu");
        for (var time = 0; time < 2; time++)
        {
            using var answer = await system.PostBreachAsync(A.Breach(), "the same report");
            answer.EnsureSuccessStatusCode();
        }

        await _suite.QuietAsync();

        Assert.Equal(1, Told.Metric(_suite, SuiteMetrics.ReportsReceived, $"{Ringebu}, kind=breach"));
        Assert.Equal(0, Told.Metric(_suite, SuiteMetrics.AlertDelay, "channel=feed"));
        Assert.Equal(
            [("channel=feed", 2), ("channel=mail", 1)],
            _suite.Suite.Telemetry.Metrics.Where(one => one.Name == SuiteMetrics.AlertDelay)
                .Select(one => (one.Of, one.Count)));
        Assert.Null(Told.Metric(_suite, SuiteMetrics.DeliveriesFailed, "channel=mail"));
    }

    // Feed is ill for the ombud alone: mail goes two minutes later, and has made the ombud wait for as long.
    [Fact]
    public async Task An_alert_has_been_waited_for_since_it_was_decided_whatever_was_tried_meanwhile()
    {
        _suite.GraphFaults.Arm(new() { Path = "/sendActivityNotification", Status = 503, Count = 0 });
        _suite.GraphFaults.Arm(new() { Path = "/messages", Status = 503, Count = 0 });
        await _suite.ReportAsync();
        await _suite.AdvanceAsync(Duration.FromMinutes(60));
        _suite.GraphFaults.Clear();

        await _suite.AdvanceAsync(Duration.FromMinutes(60));

        Assert.All(_suite.Suite.Telemetry.Metrics.Where(one => one.Name == SuiteMetrics.AlertDelay), one =>
            Assert.InRange(Duration.FromSeconds(one.Value).TotalMinutes, 60, 120));
        Assert.Contains(_suite.Suite.Telemetry.Metrics, one => one.Name == SuiteMetrics.AlertDelay);
    }

    [Fact]
    public async Task An_alert_that_Graph_refuses_for_good_is_a_failed_delivery()
    {
        _suite.GraphFaults.Arm(new() { Path = "/messages", Status = 400, Count = 0 });
        await _suite.ReportAsync();

        await _suite.QuietAsync();

        Assert.Equal(1, Told.Metric(_suite, SuiteMetrics.DeliveriesFailed, "channel=mail"));
    }

    [Fact]
    public async Task The_oldest_unsent_message_has_its_age_until_it_is_sent()
    {
        _suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 0 });
        await _suite.ReportAsync();
        await _suite.AdvanceAsync(Duration.FromMinutes(20));
        var during = Told.Metric(_suite, SuiteMetrics.OldestUnsent, Ringebu);
        _suite.BusFaults.Clear();

        await _suite.AdvanceAsync(Duration.FromMinutes(2));

        Assert.Equal(20 * 60, during);
        Assert.Equal(0, Told.Metric(_suite, SuiteMetrics.OldestUnsent, Ringebu));
    }

    [Fact]
    public async Task A_deadline_counts_as_near_in_its_last_24_hours_and_then_no_more()
    {
        await _suite.ReportAsync();
        var near = new List<double?>();
        foreach (var hours in new[] { 40, 30, 40 })
        {
            await _suite.AdvanceAsync(Duration.FromHours(hours));
            near.Add(Told.Metric(_suite, SuiteMetrics.DeadlinesSoon, Ringebu));
        }

        Assert.Equal([0, 1, 0], near);
        Assert.Equal(0, Told.Metric(_suite, SuiteMetrics.DeadlinesSoon, "municipality=3440"));
    }
}
