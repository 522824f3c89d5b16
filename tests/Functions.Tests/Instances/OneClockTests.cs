using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Instances;

// Two instances of each app under one clock: what falls due happens once, whoever does it.
public sealed class OneClockTests(OneClockTests.Turned turned) : IClassFixture<OneClockTests.Turned>
{
    private static readonly Duration HalfAMinute = Duration.FromSeconds(30);

    private readonly SuiteFixture _suite = turned.Suite;

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task A_session_that_was_ended_on_one_is_over_on_the_other_after_half_a_minute(int at, int other)
    {
        var session = await _suite.SessionAsync("reader-ringebu", at);
        using var known = await _suite.WithSessionAsync(HttpMethod.Get, "/saker", session, other);

        using var ended = await _suite.WithSessionAsync(HttpMethod.Post, "/session/end", session, at);
        using var here = await _suite.WithSessionAsync(HttpMethod.Get, "/saker", session, at);
        await _suite.AdvanceAsync(HalfAMinute + Duration.Epsilon);
        using var there = await _suite.WithSessionAsync(HttpMethod.Get, "/saker", session, other);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther), (known.StatusCode, ended.StatusCode));
        Assert.All([here, there], answer =>
            Assert.StartsWith("/sign-in", answer.Location(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_alarm_falls_due_at_its_time_and_rings_once_wherever_the_case_was_reported(int at)
    {
        var received = _suite.Now;
        var number = await ReportAsync(at, received - Duration.FromHours(1));

        await _suite.AdvanceAsync(Duration.FromHours(5));

        var unopened = Received.Of(_suite, number)
            .Where(one => one.Headline.StartsWith("Ingen", StringComparison.Ordinal));
        Assert.Equal(
            [(received + Duration.FromHours(4), "deputy"), (received + Duration.FromHours(4), "ombud")],
            unopened.Select(one => (one.At, one.To)).Order());
    }

    [Fact]
    public async Task Two_sweeps_at_once_ring_each_alarm_once_and_send_each_message_once()
    {
        _suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 8 });
        var unsent = await ReportAllAsync(8, _suite.Now);
        await _suite.AdvanceAsync(Duration.FromMinutes(2));
        _suite.BusFaults.Arm(new() { Path = "alarms/Schedule", Status = 500, Count = 8 });
        var unrung = await ReportAllAsync(8, _suite.Now - Duration.FromDays(4));
        Assert.All(unsent, number => Assert.Empty(Received.Of(_suite, number)));

        await Task.WhenAll(_suite.RunTimerAsync("Sweep", 1), _suite.RunTimerAsync("Sweep", 2));
        await _suite.QuietAsync();

        Assert.Empty(_suite.BusFaults.Armed);
        Assert.All(unsent, number => Assert.Equal(3, Received.Of(_suite, number).Distinct().Count()));
        Assert.All(unrung, number => Assert.Contains(
            Received.ByOmbud(_suite, number), one => one.Headline.Contains("fortsatt ute", StringComparison.Ordinal)));
        Assert.All(unsent.Concat(unrung), number => Assert.Equal(
            Received.Of(_suite, number).Distinct().Count(), Received.Of(_suite, number).Count));
    }

    [Fact]
    public async Task Anchors_that_both_lay_at_once_are_laid_once_and_every_history_fits_them()
    {
        var cases = await _suite.FillAsync("3441", 12, Duration.FromHours(1));

        await Task.WhenAll(_suite.RunTimerAsync("AnchorHeads", 1), _suite.RunTimerAsync("AnchorHeads", 2));

        foreach (var one in cases)
        {
            var laid = await _suite.Service<AnchorStore>().OfAsync("3441", one.Id, default);
            var report = await _suite.Service<ChainStore>().VerifyAsync("3441", one.Id, default);
            Assert.Equal(one.HistoryHead, Assert.Single(laid).Anchor.Hash);
            Assert.True(report is { IsWhole: true, Anchored: not null });
        }
        Assert.Single(await RootsAsync("3441"));
    }

    [Fact]
    public async Task Both_take_their_part_of_many_alerts_and_each_goes_out_once()
    {
        var numbers = await ReportAllAsync(30, _suite.Now);

        await _suite.QuietAsync();

        var calls = numbers.SelectMany(number => Received.Of(_suite, number).Select(call => (number, call))).ToList();
        Assert.Equal((90, 90), (calls.Count, calls.Distinct().Count()));
        Assert.Contains(_suite.Logs.Lines, line => line.Contains("OnAlertDecided: Alert", StringComparison.Ordinal));
        Assert.Contains(_suite.Logs.Lines, line => line.Contains("OnAlertDecided: 2: Alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_instance_that_dies_is_passed_over_and_the_next_one_knows_what_time_it_is()
    {
        var dead = _suite.Suite.Instances[1].ProcessId;
        using var anyone = _suite.Anyone();
        using (var second = Process.GetProcessById(dead))
        {
            second.Kill();
            await second.WaitForExitAsync();
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => anyone.GetAsync("/")));
        await _suite.AdvanceAsync(Duration.FromHours(1));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (_suite.Suite.Instances is not [_, var next] || next.ProcessId == dead)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        var reported = await PostAsync(2, _suite.Now);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(Text(_suite.Now), (string)reported["receivedAt"]!);
        Assert.Contains(
            _suite.Logs.Lines, line => line.Contains($"process {dead}, has ended", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> ReportAllAsync(int count, Instant discovered)
    {
        var numbers = await Task.WhenAll(
            Enumerable.Range(0, count).Select(n => ReportAsync(at: 1 + (n % 2), discovered)));
        await _suite.QuietAsync();
        return numbers;
    }

    private async Task<string> ReportAsync(int at, Instant discovered) =>
        (string)(await PostAsync(at, discovered))["number"]!;

    private async Task<JsonNode> PostAsync(int at, Instant discovered)
    {
        using var system = _suite.Bearer("ingest-ringebu", at);
        using var answer = await system.PostBreachAsync(A.Breach() with { DiscoveredAt = Text(discovered) });
        return await answer.JsonAsync();
    }

    private async Task<IReadOnlyList<TableEntity>> RootsAsync(string municipality)
    {
        var neighbours = _suite.Suite.Neighbours;
        var roots = new List<TableEntity>();
        await foreach (var row in neighbours.Tables.GetTableClient(neighbours.AnchorsTable).QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {municipality} and RowKey gt {"root_"}")))
            roots.Add(row);
        return roots;
    }

    private static string Text(Instant at) => InstantPattern.General.Format(at);

    /// <summary>Its sweep runs when a test says so.</summary>
    public sealed class Turned : IAsyncLifetime
    {
        public SuiteFixture Suite { get; private set; } = null!;

        public async Task InitializeAsync() => Suite = await SuiteFixture.StartAsync(options => options with
        {
            Instances = 2,
            AlertsSettings = ["--Sweep:Schedule=0 0 0 1 1 *"],
        });

        public Task DisposeAsync() => Suite.DisposeAsync();
    }
}
