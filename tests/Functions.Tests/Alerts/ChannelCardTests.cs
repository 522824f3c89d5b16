using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Graph;
using Ombud.Local.Teams;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>A suite whose cases stand in the ombud's channel, and whose bot takes presses.</summary>
public sealed class CardSuite : IAsyncLifetime
{
    public SuiteFixture Suite { get; private set; } = null!;

    public async Task InitializeAsync() => Suite = await SuiteFixture.StartAsync(
        options => (options with { WebSettings = Connector.Settings }).WithCards());

    public Task DisposeAsync() => Suite.DisposeAsync();
}

public sealed class ChannelCardTests(CardSuite suite) : IClassFixture<CardSuite>, IDisposable
{
    private const string Channel = "/teams/";

    private readonly SuiteFixture _suite = suite.Suite;

    public void Dispose() => _suite.Suite.Neighbours.ClearFaults();

    [Fact]
    public async Task A_new_case_stands_in_the_channel_once_and_changes_where_it_stands()
    {
        var number = await _suite.ReportAsync();
        await _suite.QuietAsync();
        var posted = Assert.Single(Cards(number));
        Assert.Equal(("POST", 201), (posted.Method, posted.Status));
        Assert.Equal(
            $"{number} (Ringebu)", posted.Body!.Value.GetProperty("activity").GetProperty("summary").GetString());
        Assert.Contains("Ikke tatt", Said(posted), StringComparison.Ordinal);

        var button = Card(posted)["actions"]!.AsArray().First(one => (string?)one!["verb"] == "take")!;
        await _suite.PressAsync("ombud", button);
        await _suite.QuietAsync();

        var changed = Cards(number)[^1];
        Assert.Equal(2, Cards(number).Count);
        Assert.Equal(("PUT", 200), (changed.Method, changed.Status));
        Assert.Contains("Noen følger opp saken", Said(changed), StringComparison.Ordinal);
        Assert.Equal("Kort i Teams", await HowItWasToldAsync(number));
    }

    [Fact]
    public async Task A_card_holds_no_word_that_somebody_wrote_and_nobodys_name()
    {
        var number = await MarkedReport.SendAsync(_suite);
        await MarkedReport.AdviseAsync(_suite, number);
        var inquiry = await AskAsync(MarkedReport.Words[1]);
        await _suite.QuietAsync();

        var left = Cards(number).Concat(Cards(inquiry)).ToList();

        Assert.Equal(3, left.Count);
        Assert.All(left, MarkedReport.IsNotIn);
    }

    [Fact]
    public async Task A_clock_that_rings_brings_the_time_that_is_left()
    {
        await using var own = await StartAsync();
        var number = await own.ReportAsync();
        await own.AdvanceAsync(Duration.FromHours(61));

        var cards = Cards(own, number);

        Assert.Single(cards, call => call.Method == "POST");
        Assert.Contains("(12 t", Said(cards[^1]), StringComparison.Ordinal);
        Assert.All(cards, call => Assert.True(call.Status is 200 or 201));
    }

    [Fact]
    public async Task While_Teams_asks_to_wait_nothing_is_lost_and_nothing_stands_there_twice()
    {
        await using var own = await StartAsync();
        own.GraphFaults.Arm(new() { Path = Channel, Status = 429, RetryAfterSeconds = 30, Count = null });
        var number = await own.ReportAsync();
        await own.ActAsync("ombud", number, "take", new { });
        await own.AdvanceAsync(Duration.FromMinutes(2));
        own.GraphFaults.Clear();

        await own.AdvanceAsync(Duration.FromMinutes(10));

        var accepted = Cards(own, number).Where(call => call.Status is 200 or 201).ToList();
        Assert.Single(accepted, call => call.Method == "POST");
        Assert.Contains("Noen følger opp saken", Said(accepted[^1]), StringComparison.Ordinal);
        Assert.Empty(await DeadLetters.OfAsync(own));
    }

    [Fact]
    public async Task After_most_of_a_day_without_Teams_each_case_has_its_card_and_each_card_shows_its_case()
    {
        await using var own = await StartAsync();
        var stood = await own.ReportAsync();
        await own.QuietAsync();
        own.GraphFaults.Arm(new() { Path = Channel, Status = 503, Count = null });
        var came = await own.ReportAsync();
        foreach (var number in new[] { stood, came })
            await own.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });
        await own.AdvanceAsync(Duration.FromHours(20));
        own.GraphFaults.Clear();

        await own.AdvanceAsync(Duration.FromHours(3));

        Assert.All([stood, came], number =>
        {
            var accepted = Cards(own, number).Where(call => call.Status is 200 or 201).ToList();
            Assert.Single(accepted, call => call.Method == "POST");
            Assert.Contains("Ringebu · Lukket", Said(accepted[^1]), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_happens_while_the_card_is_on_its_way_stands_on_it()
    {
        await using var own = await StartAsync();
        own.GraphFaults.Arm(new() { Path = Channel, Hold = true });
        var number = await own.ReportAsync();
        await own.ActAsync("ombud", number, "take", new { });
        own.GraphFaults.Clear();

        await own.AdvanceAsync(Duration.FromMinutes(2));

        var cards = Cards(own, number);
        Assert.Single(cards, call => call is { Method: "POST", Status: 201 });
        Assert.Contains("Noen følger opp saken", Said(cards[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_posted_once_where_storage_fails_while_it_is_on_its_way()
    {
        await using var own = await StartAsync();
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        own.GraphFaults.Met += _ => isHeld.TrySetResult();
        own.GraphFaults.Arm(new() { Path = Channel, Hold = true });
        var number = await own.ReportAsync();
        await isHeld.Task;
        own.StorageFaults.Arm(
            new() { Path = own.Suite.Neighbours.CasesTable, Method = "GET", Status = 503, Count = 0 });
        own.GraphFaults.Clear();
        await own.QuietAsync();
        own.StorageFaults.Clear();

        await own.AdvanceAsync(Duration.FromMinutes(3));

        Assert.Single(Cards(own, number), call => call.Method == "POST");
    }

    [Fact]
    public async Task A_card_that_somebody_took_away_stays_away_and_alarms_nobody()
    {
        var number = await _suite.ReportAsync();
        await _suite.QuietAsync();
        _suite.GraphFaults.Arm(new() { Path = Channel, Method = "PUT", Status = 404 });

        await _suite.ActAsync("ombud", number, "take", new { });
        await _suite.QuietAsync();

        Assert.Equal([201, 404], Cards(number).Select(call => call.Status!.Value));
        Assert.DoesNotContain(await DeadLetters.OfAsync(_suite), letter => letter.Body.Contains(number));
    }

    [Fact]
    public async Task Nothing_is_posted_where_nobody_asked_for_cards()
    {
        await using var own = await SuiteFixture.StartAsync();
        var number = await own.ReportAsync();
        await own.ActAsync("ombud", number, "take", new { });
        await own.QuietAsync();

        Assert.Empty(Cards(own, number));
    }

    private static Task<SuiteFixture> StartAsync() => SuiteFixture.StartAsync(options => options.WithCards());

    private static List<ReceivedCall> Cards(SuiteFixture suite, string number) =>
    [
        .. suite.Graph.Calls.Where(call => call.Kind == LocalConnector.Kind
            && call.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal)),
    ];

    private List<ReceivedCall> Cards(string number) => Cards(_suite, number);

    private static JsonNode Card(ReceivedCall call)
    {
        var body = JsonNode.Parse(call.Body!.Value.GetRawText())!;
        return (body["activity"] ?? body)["attachments"]![0]!["content"]!;
    }

    private static string Said(ReceivedCall call) => string.Join('\n', InTeams.Texts(Card(call)));

    private async Task<string> AskAsync(string text)
    {
        using var handler = _suite.Bearer("controller-ringebu");
        using var answer = await handler.PostInquiryAsync("3439", AskedInquiries.Body("3439", text: text));
        return (string)(await answer.JsonAsync())["number"]!;
    }

    private async Task<string?> HowItWasToldAsync(string number)
    {
        using var ombud = _suite.As("ombud");
        var page = await ombud.PageAsync($"/saker/{number}");
        return page.All.Select(one => one.Words()).FirstOrDefault(words => words == "Kort i Teams");
    }
}
