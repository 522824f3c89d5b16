using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Ombud.Alerts;
using Ombud.Alerts.Teams;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Graph;
using Ombud.Local.Teams;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Alerts;

// The clock stands at ten on a Friday, in winter.
public sealed class MorningCardTests : IAsyncLifetime
{
    private static readonly Duration UntilMonday = Duration.FromHours(69.5);
    private static readonly Duration Moment = Duration.FromMinutes(1);

    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync(options => options.WithCards());

    public Task DisposeAsync() => _suite.DisposeAsync();

    [Fact]
    public async Task Every_clock_stands_on_one_card_at_half_past_seven_on_a_working_day()
    {
        var first = await _suite.ReportAsync();
        var later = await _suite.ReportAsync(A.Breach() with
        {
            Municipality = "3441",
            DiscoveredAt = "2026-11-20T09:50:00+01:00",
        });
        await _suite.AdvanceAsync(UntilMonday - Moment);
        var early = Mornings().Count;
        await _suite.AdvanceAsync(Moment);

        var card = Assert.Single(Mornings());
        var said = Said(card);

        Assert.Equal((0, 201), (early, card.Status));
        Assert.True(
            said.IndexOf(first, StringComparison.Ordinal) is > 0 and var at
            && said.IndexOf(later, StringComparison.Ordinal) > at);
        Assert.Contains("Ringebu", said, StringComparison.Ordinal);
        Assert.Contains("1 t", said, StringComparison.Ordinal);
        Assert.Null(card.Body!.Value.GetProperty("activity").TryGetProperty("summary", out var summary)
            ? summary.GetString()
            : null);
    }

    [Fact]
    public async Task It_comes_once_a_day_whoever_else_is_to_post_it_and_again_the_next_day()
    {
        await _suite.ReportAsync();
        await _suite.AdvanceAsync(UntilMonday);
        var own = ActivatorUtilities.CreateInstance<ShowClocks>(_suite.Suite.Alerts.Services);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => own.Run(new TimerInfo(), default)));
        await _suite.AdvanceAsync(Duration.FromHours(3));
        var monday = Mornings().Count;
        await _suite.AdvanceAsync(Duration.FromHours(21));

        Assert.Equal((1, 2), (monday, Mornings().Count));
    }

    [Fact]
    public async Task Whoever_died_while_posting_it_leaves_none_for_others_to_post_twice()
    {
        await _suite.ReportAsync();
        await _suite.AdvanceAsync(UntilMonday - Moment);
        var mornings = _suite.Suite.Alerts.Services.GetRequiredService<MorningStore>();
        Assert.True(await mornings.TryClaimAsync(new(2026, 11, 23), default));

        await _suite.AdvanceAsync(Duration.FromHours(2));

        Assert.Empty(Mornings());
    }

    [Theory]
    [InlineData(429, false, new[] { 429, 201 })]
    [InlineData(403, false, new[] { 403, 201 })]
    [InlineData(null, true, new[] { 201 })]
    [InlineData(504, true, new[] { 201 })]
    public async Task What_Teams_did_not_take_is_tried_again_and_what_it_may_have_taken_is_not(
        int? status, bool isAccepted, int[] answers)
    {
        await _suite.ReportAsync();
        await _suite.QuietAsync();
        await _suite.AdvanceAsync(UntilMonday - Moment);
        _suite.GraphFaults.Arm(new() { Path = "/teams/", Status = status, AcceptedButLost = isAccepted });

        for (var attempt = 0; attempt < 5; attempt++)
            await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal(answers, Mornings().Select(card => card.Status!.Value));
    }

    [Theory]
    [InlineData("the bot has no token")]
    [InlineData("nothing is there to connect to")]
    public async Task Whoever_could_not_even_send_it_leaves_it_to_others(string why)
    {
        await _suite.ReportAsync();
        await _suite.AdvanceAsync(UntilMonday - Moment);
        _suite.GraphFaults.Arm(new() { Path = "/teams/", Status = 429 });
        await _suite.AdvanceAsync(Moment);

        await Failing(hasToken: why != "the bot has no token").Run(new TimerInfo(), default);
        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal([429, 201], Mornings().Select(card => card.Status!.Value));
    }

    [Fact]
    public async Task Nothing_is_posted_while_nothing_runs()
    {
        var number = await _suite.ReportAsync();
        await _suite.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });

        await _suite.AdvanceAsync(Duration.FromDays(4));

        Assert.Empty(Mornings());
    }

    [Fact]
    public async Task More_than_there_is_room_for_are_counted_and_no_word_of_any_is_there()
    {
        for (var count = 0; count < 17; count++)
            await _suite.ReportAsync(A.Breach() with { WhatHappened = "Merkehendelse.", Unit = "Merkeenhet" });
        await _suite.AdvanceAsync(UntilMonday);

        var said = Said(Assert.Single(Mornings()));

        Assert.Contains("Og 2 saker til.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("merke", said, StringComparison.OrdinalIgnoreCase);
    }

    private ShowClocks Failing(bool hasToken)
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var options = new TeamsOptions
        {
            Channel = LocalConnector.Channel,
            ClientId = LocalConnector.ClientId,
            ServiceUrl = new($"http://{closed.LocalEndpoint}/"),
            LocalToken = LocalConnector.Token,
        };
        closed.Stop();
        var credential = DelegatedTokenCredential.Create((_, _) => hasToken
            ? new(LocalConnector.Token, DateTimeOffset.MaxValue)
            : throw new AuthenticationFailedException("No token."));
        var services = _suite.Suite.Alerts.Services;
        return ActivatorUtilities.CreateInstance<ShowClocks>(
            services, ActivatorUtilities.CreateInstance<RunningClocks>(
                services, new TeamsConnector(options, credential, new HttpClient())));
    }

    private List<ReceivedCall> Mornings() =>
    [
        .. _suite.Graph.Calls.Where(call => call is { Kind: LocalConnector.Kind, Method: "POST" }
            && Said(call).Contains("Frister som løper nå", StringComparison.Ordinal)),
    ];

    private static string Said(ReceivedCall call) => string.Join('\n', InTeams.Texts(
        JsonNode.Parse(call.Body!.Value.GetRawText())!["activity"]!["attachments"]![0]!["content"]!));
}
