using NodaTime;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Teams;

namespace Ombud.Functions.Tests.Alerts;

public sealed class ControllerCardTests(CardSuite suite) : IClassFixture<CardSuite>, IDisposable
{
    private readonly SuiteFixture _suite = suite.Suite;

    public void Dispose() => _suite.Suite.Neighbours.ClearFaults();

    [Fact]
    public async Task Advice_stands_before_whoever_decides_with_all_that_a_decision_takes_and_nobody_gets_mail()
    {
        await using var director = await Director.AtWorkAsync(_suite);
        var number = await _suite.AdvisedAsync();

        var posted = Assert.Single(director.Chat);
        Assert.Equal(("POST", 201), (posted.Method, posted.Status));
        Assert.All(
            [number, "Ringebu", "Ombudets råd\nMelde til Datatilsynet", " igjen)"],
            said => Assert.Contains(said, director.Reads, StringComparison.Ordinal));
        var buttons = InTeams.CardIn(posted)["actions"]!.AsArray().Select(one => one!).ToList();
        Assert.Equal(("decide", "Følg ombudets råd"), ((string?)buttons[0]["verb"], (string?)buttons[0]["title"]));
        Assert.Equal("Avgjør noe annet", (string?)buttons[1]["title"]);
        Assert.EndsWith($"{number}%23decide%22%7D", (string)buttons[1]["url"]!, StringComparison.Ordinal);
        Assert.Equal("Åpne saken", (string?)buttons[^1]["title"]);
        Assert.Empty(_suite.AdviceMails(number));
    }

    [Fact]
    public async Task One_press_decides_and_every_card_says_that_the_advice_is_followed()
    {
        await using var director = await Director.AtWorkAsync(_suite);
        var number = await _suite.AdvisedAsync();
        var button = director.DecideButton;

        var answer = await _suite.PressAsync(director.Who, button);
        var again = await _suite.PressAsync(director.Who, button);
        await _suite.QuietAsync();

        Assert.Contains("Avgjørelse\nFølger ombudets råd", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(answer.ToJsonString(), again.ToJsonString());
        Assert.Equal(3, await _suite.VersionAsync(number));
        Assert.Equal(["POST", "PUT"], director.Chat.Select(call => call.Method));
        Assert.Contains("Avgjørelse\nFølger ombudets råd", director.Reads, StringComparison.Ordinal);
        Assert.DoesNotContain("Følg ombudets råd\n", director.Reads + "\n", StringComparison.Ordinal);
        Assert.Contains("Avgjørelse\nFølger ombudets råd", OnTheChannel(number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_made_in_the_suite_changes_the_card_and_tells_the_ombud_that_it_is_another()
    {
        await using var director = await Director.AtWorkAsync(_suite);
        var number = await _suite.AdvisedAsync();

        await _suite.ActAsync("controller-ringebu", number, "decide", new { outcome = "register", reason = "Nei." });
        await _suite.QuietAsync();

        Assert.Contains("Avgjørelse\nFølger ikke ombudets råd", director.Reads, StringComparison.Ordinal);
        Assert.Contains("Avgjørelse\nFølger ikke ombudets råd", OnTheChannel(number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_who_decides_has_a_card_and_a_second_press_on_another_changes_nothing()
    {
        await using var one = await Director.AtWorkAsync(_suite);
        await using var other = await Director.AtWorkAsync(_suite);
        var number = await _suite.AdvisedAsync();
        var late = other.DecideButton;

        await _suite.PressAsync(one.Who, one.DecideButton);
        await _suite.QuietAsync();
        var answer = await _suite.PressAsync(other.Who, late);

        Assert.Contains("Ingenting er gjort, for saken er endret", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("Følger ombudets råd", other.Reads, StringComparison.Ordinal);
        Assert.Equal(3, await _suite.VersionAsync(number));
        Assert.All([one, other], director => Assert.Single(director.Chat, call => call.Method == "POST"));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Whom_Teams_does_not_find_any_more_is_told_by_mail_at_once(int status)
    {
        await using var director = await Director.AtWorkAsync(_suite);
        _suite.GraphFaults.Arm(new() { Path = director.Who.ObjectId, Status = status });

        var number = await _suite.AdvisedAsync();

        Assert.Equal(status, Assert.Single(director.Chat).Status);
        Assert.Single(_suite.AdviceMails(number));
    }

    [Fact]
    public async Task Where_one_has_the_card_nobody_gets_mail_because_another_could_not_be_reached()
    {
        await using var one = await Director.AtWorkAsync(_suite);
        await using var other = await Director.AtWorkAsync(_suite);
        _suite.GraphFaults.Arm(new() { Path = other.Who.ObjectId, Status = 429, Count = null });

        var number = await _suite.AdvisedAsync();
        await _suite.AdvanceAsync(Duration.FromMinutes(3));

        Assert.Contains(one.Chat, call => call.Status == 201);
        Assert.Empty(_suite.AdviceMails(number));
    }

    [Fact]
    public async Task While_Teams_asks_to_wait_mail_comes_after_two_minutes_and_the_card_when_Teams_is_well()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        own.GraphFaults.Arm(
            new() { Path = director.Who.ObjectId, Status = 429, RetryAfterSeconds = 30, Count = null });
        var number = await own.AdvisedAsync();
        await own.AdvanceAsync(Duration.FromSeconds(119));
        var early = own.AdviceMails(number).Count;
        await own.AdvanceAsync(Duration.FromMinutes(8));
        own.GraphFaults.Clear();

        await own.AdvanceAsync(Duration.FromHours(2));

        Assert.Equal(0, early);
        Assert.Single(own.AdviceMails(number));
        Assert.Single(director.Chat, call => call is { Method: "POST", Status: 201 });
    }

    [Fact]
    public async Task Advice_on_which_nobody_has_decided_for_an_hour_goes_by_mail_too_once()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        var number = await own.AdvisedAsync();
        await own.AdvanceAsync(Duration.FromMinutes(59));
        var early = own.AdviceMails(number).Count;
        await own.AdvanceAsync(Duration.FromMinutes(1));
        var due = own.AdviceMails(number).Count;
        await own.AdvanceAsync(Duration.FromHours(4));

        Assert.Equal((0, 1), (early, due));
        Assert.Single(own.AdviceMails(number));
        Assert.Contains(director.Chat, call => call.Status == 201);
    }

    [Fact]
    public async Task Whoever_decides_within_the_hour_spares_the_municipality_the_mail()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        var number = await own.AdvisedAsync();
        await own.AdvanceAsync(Duration.FromMinutes(50));
        await own.PressAsync(director.Who, director.DecideButton);
        await own.AdvanceAsync(Duration.FromHours(4));

        Assert.Empty(own.AdviceMails(number));
    }

    [Fact]
    public async Task Of_newer_advice_there_is_one_mail_an_hour_after_it_and_none_of_the_advice_before()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        var number = await own.AdvisedAsync();
        await own.AdvanceAsync(Duration.FromMinutes(30));
        await own.ActAsync("ombud", number, "advise", new { outcome = "register", text = "Bare før det." });
        await own.AdvanceAsync(Duration.FromMinutes(59));
        var early = own.AdviceMails(number).Count;
        await own.AdvanceAsync(Duration.FromHours(4));

        Assert.Equal(0, early);
        Assert.Single(own.AdviceMails(number));
    }

    [Fact]
    public async Task A_card_of_older_advice_that_was_delayed_is_not_posted_beside_the_card_of_the_newest()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        own.GraphFaults.Arm(new() { Path = director.Who.ObjectId, Status = 429, RetryAfterSeconds = 60 });
        var number = await own.AdvisedAsync();
        await own.ActAsync("ombud", number, "advise", new { outcome = "register", text = "Bare før det." });
        await own.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Equal([429, 201], director.Chat.Where(call => call.Method == "POST").Select(call => call.Status!.Value));
    }

    [Fact]
    public async Task What_is_decided_while_the_card_is_on_its_way_stands_on_it()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        var held = new TaskCompletionSource();
        own.GraphFaults.Met += _ => held.TrySetResult();
        own.GraphFaults.Arm(new() { Path = director.Who.ObjectId, Hold = true });
        var number = await own.ReportAsync();
        await own.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Meld det." });
        await held.Task;
        await own.ActAsync("controller-ringebu", number, "decide", new { outcome = "notify" });
        own.GraphFaults.Clear();

        await own.AdvanceAsync(Duration.FromMinutes(1));

        Assert.Contains("Følger ombudets råd", director.Reads, StringComparison.Ordinal);
        Assert.Single(director.Chat, call => call.Method == "POST");
    }

    [Fact]
    public async Task A_clock_that_rings_brings_the_time_that_is_left()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        await own.AdvisedAsync();

        await own.AdvanceAsync(Duration.FromHours(61));

        Assert.Contains("(12 t", director.Reads, StringComparison.Ordinal);
        Assert.Single(director.Chat, call => call.Method == "POST");
    }

    [Fact]
    public async Task The_card_holds_no_word_that_somebody_wrote_and_nobodys_name()
    {
        await using var director = await Director.AtWorkAsync(_suite);
        var number = await MarkedReport.SendAsync(_suite);
        await MarkedReport.AdviseAsync(_suite, number);
        await _suite.QuietAsync();
        await _suite.PressAsync(director.Who, director.DecideButton);
        await _suite.QuietAsync();

        Assert.Equal(2, director.Chat.Count);
        Assert.All(director.Chat, MarkedReport.IsNotIn);
    }

    private string OnTheChannel(string number)
    {
        var card = _suite.Graph.Calls.Last(call => call.Kind == LocalConnector.Kind
            && call.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal));
        return string.Join('\n', InTeams.Texts(InTeams.CardIn(card)));
    }
}
