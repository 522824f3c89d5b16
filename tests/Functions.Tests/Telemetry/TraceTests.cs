using System.Diagnostics;
using NodaTime;
using Ombud.Functions.Tests.Alerts;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Telemetry;

/// <summary>What a report led to can be followed through both apps, by an id that nobody outside chose.</summary>
public sealed class TraceTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly string[] TheWholeWay =
    [
        "Ombud.Alerts OnAlertDecided", "Ombud.Alerts POST Graph", "Ombud.Alerts commit", "Ombud.Web ReportBreach",
        "Ombud.Web commit",
    ];

    [Fact]
    public async Task One_trace_leads_from_the_form_through_the_bus_to_Graph()
    {
        var (received, told, earlier) = (suite.Graph.Calls.Count, Delivered(), suite.Suite.Telemetry.Spans.Count);
        await MarkedReport.SendAsync(suite);

        var trace = Told.OfReport(suite);
        var calls = suite.Suite.Telemetry.Spans.Skip(earlier)
            .Where(one => one.DisplayName.EndsWith(" Graph", StringComparison.Ordinal)).ToList();

        Assert.Equal([.. TheWholeWay, "Ombud.Web send alerts"], Told.Names(trace));
        Assert.Equal(Delivered() - told, trace.Count(one => one.DisplayName == "OnAlertDecided"));
        // A mail is drafted first, and then sent.
        Assert.True(calls.Count >= suite.Graph.Calls.Count - received && calls.Count >= 3);
        Assert.All(calls, call => Assert.Contains(call, trace));
        Assert.Single(trace, one => one.ParentSpanId == default);
    }

    [Fact]
    public async Task What_the_sweep_sends_after_an_outage_of_the_bus_goes_on_with_the_trace_of_its_report()
    {
        suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 0 });
        var number = await MarkedReport.SendAsync(suite);
        var during = Told.Names(Told.OfReport(suite)).ToList();
        suite.BusFaults.Clear();

        await suite.AdvanceAsync(Duration.FromMinutes(3));

        Assert.DoesNotContain("Ombud.Alerts OnAlertDecided", during);
        Assert.Equal(
            new[] { "Ombud.Alerts send alerts", "Ombud.Web send alerts" }.Concat(TheWholeWay)
                .Order(StringComparer.Ordinal),
            Told.Names(Told.OfReport(suite)));
        Assert.Equal(3, Received.Of(suite, number).Count(one => one.Headline == "Nytt avvik"));
    }

    [Fact]
    public async Task A_trace_that_a_caller_names_is_nowhere_in_what_the_suite_tells_or_keeps()
    {
        const string chosen = "01410012345014100123450141001234";
        suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 0 });
        using var system = suite.Bearer("ingest-ringebu");
        system.DefaultRequestHeaders.Add("traceparent", $"00-{chosen}-0123456789abcdef-00");
        system.DefaultRequestHeaders.Add("tracestate", "merkeord=merkeord");
        system.DefaultRequestHeaders.Add("baggage", "merkeord=merkeord");

        using var answer = await system.PostBreachAsync(A.Breach(), "a report of a chosen trace");
        await suite.QuietAsync();
        var trace = Told.OfReport(suite, "PostBreach");
        var rows = await suite.RowsAsync("3439");
        suite.BusFaults.Clear();
        await suite.AdvanceAsync(Duration.FromMinutes(3));

        answer.EnsureSuccessStatusCode();
        var kept = rows.SelectMany(row => row).Select(column => $"{column.Value}").ToList();
        Assert.Contains(kept, value => value.Contains($"00-{trace[0].TraceId}-", StringComparison.Ordinal));
        Assert.DoesNotContain(kept, value => value.Contains(chosen, StringComparison.Ordinal));
        Assert.All(suite.Suite.Telemetry.Spans, span =>
        {
            Assert.NotEqual(chosen, $"{span.TraceId}");
            Assert.DoesNotContain("merkeord", Told.Text(span), StringComparison.OrdinalIgnoreCase);
        });
    }

    // The worker's own span continues what the host was sent, and in Azure there is one around each invocation.
    [Fact]
    public void An_invocation_begins_a_trace_of_its_own_within_whatever_trace_the_host_was_sent()
    {
        using var traces = new AppTraces(nameof(TraceTests));
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == traces.Source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var sent = new Activity("sent").SetParentId("00-01410012345014100123450141001234-0123456789abcdef-00");
        sent.TraceStateString = "merkeord=merkeord";
        sent.AddBaggage("merkeord", "merkeord").Start();

        using var begun = traces.Begin("ReportBreach", context: null)!;

        Assert.NotEqual(sent.TraceId, begun.TraceId);
        Assert.Equal(default, begun.ParentSpanId);
        Assert.Null(begun.TraceStateString);
        Assert.Empty(begun.Baggage);
    }

    [Fact]
    public async Task A_call_that_Graph_refuses_is_a_failed_step_of_its_trace()
    {
        suite.GraphFaults.Arm(new() { Path = "/sendActivityNotification", Status = 503, Count = 1 });
        await MarkedReport.SendAsync(suite);

        var failed = Assert.Single(
            Told.OfReport(suite), one => one.Status is ActivityStatusCode.Error);

        Assert.Equal("POST Graph", failed.DisplayName);
        Assert.Contains("http.response.status_code=503", Told.Text(failed), StringComparison.Ordinal);
    }

    private int Delivered() =>
        suite.Logs.Lines.Count(line => line.Contains("OnAlertDecided: Alert", StringComparison.Ordinal));
}
