using System.Text.Json.Nodes;
using Ombud.Functions.Tests.Register;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Bot;

public sealed class PressButtonTests(BotSuite suite) : IClassFixture<BotSuite>
{
    private readonly SuiteFixture _suite = suite.Suite;

    [Fact]
    public async Task The_ombud_takes_a_case_with_one_press_and_the_card_says_so()
    {
        var number = await _suite.ReportAsync();

        var answer = await PressAsync("ombud", "take", number, version: 1);

        Assert.True(answer.IsCard());
        Assert.Contains("Noen følger opp saken", answer.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Buttons(), button => (string?)button["verb"] == "take");
        using var ombud = _suite.Bearer("ombud");
        var stored = await ombud.JsonAsync($"/api/cases/{number}");
        Assert.Equal("assessing", (string)stored["state"]!);
        Assert.StartsWith("Nina", (string)stored["takenBy"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_Teams_sends_again_acts_once_and_is_answered_alike()
    {
        var number = await _suite.ReportAsync();

        var first = await PressAsync("ombud", "take", number, version: 1);
        var again = await PressAsync("ombud", "take", number, version: 1);

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(2, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task Of_many_presses_at_once_one_acts()
    {
        var number = await _suite.ReportAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => PressAsync("ombud", "take", number, version: 1)));

        Assert.All(answers, answer =>
            Assert.DoesNotContain("Ingenting er gjort", answer.Said(), StringComparison.Ordinal));
        Assert.Equal(2, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task A_press_on_a_card_that_is_out_of_date_shows_the_case_as_it_is_and_does_nothing()
    {
        var number = await _suite.ReportAsync();
        var note = new { text = "Vi ser på det.", audience = "municipality" };
        await _suite.ActAsync("controller-ringebu", number, "note", note);

        var answer = await PressAsync("ombud", "take", number, version: 1);

        Assert.Contains("endret siden kortet ble laget", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(2, await _suite.VersionAsync(number));
        // The card that came back is up to date.
        await _suite.PressAsync("ombud", answer.Buttons().First(button => (string?)button["verb"] == "take"));
        Assert.Equal(3, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task The_controller_follows_the_advice_with_one_press_for_its_reasons()
    {
        var number = await AdvisedAsync();
        await _suite.SignInAsync("controller-ringebu");

        var stale = await PressAsync("controller-ringebu", "decide", number, version: 1);
        var button = stale.Buttons().Single(one => (string?)one["verb"] == "decide");
        var answer = await _suite.PressAsync("controller-ringebu", button);
        var again = await _suite.PressAsync("controller-ringebu", button);

        Assert.Equal("Følg ombudets råd", (string)button["title"]!);
        Assert.Contains("Ombudets råd\nMelde til Datatilsynet", stale.Said(), StringComparison.Ordinal);
        Assert.Contains("Skal meldes til Datatilsynet", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(answer.ToJsonString(), again.ToJsonString());
        Assert.Equal(3, await _suite.VersionAsync(number));
    }

    [Theory]
    [InlineData("reader-ringebu", "rollen din gir deg ikke lov")]
    [InlineData("controller-ringebu", "rollen din gir deg ikke lov")]
    [InlineData("controller-oyer", "ikke tilgang")]
    [InlineData("employee-ringebu", "ikke tilgang")]
    public async Task A_press_by_somebody_without_the_role_changes_nothing_and_says_so(string persona, string sentence)
    {
        var number = await _suite.ReportAsync();
        await _suite.SignInAsync(persona);

        var answer = await PressAsync(persona, "take", number, version: 1);

        Assert.Contains(sentence, answer.Said(), StringComparison.Ordinal);
        Assert.False(answer.IsCard());
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task A_person_without_a_session_is_told_to_sign_in()
    {
        var number = await AdvisedAsync();

        var answer = await PressAsync("controller-gausdal", "decide", number, version: 2);

        Assert.Contains("ikke logget inn", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(2, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task Whose_session_was_ended_by_somebody_else_can_press_nothing_any_more()
    {
        await using var own = await InTeams.StartAsync();
        var number = await AdvisedAsync(own);
        await own.SignInAsync("controller-ringebu");
        using var ombud = own.As("ombud");
        using var ended = await ombud.PostAsync("/innlogginger", new FormUrlEncodedContent(
            [new("person", own.Persona("controller-ringebu").PersonId)]));

        var answer = await own.PressAsync("controller-ringebu", InTeams.Button("decide", number, 2));

        Assert.Contains("ikke logget inn", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(2, await own.VersionAsync(number));
    }

    [Fact]
    public async Task Whose_role_was_taken_away_is_what_the_newest_sign_in_says()
    {
        await using var own = await InTeams.StartAsync();
        var number = await AdvisedAsync(own);
        await own.SignInAsync("controller-ringebu");
        await own.AdvanceAsync(NodaTime.Duration.FromMinutes(5));
        var demoted = own.Persona("controller-ringebu") with { Roles = ["Read", "Report"] };
        await own.BeginSessionAsync(demoted);

        var answer = await own.PressAsync("controller-ringebu", InTeams.Button("decide", number, 2));

        Assert.Contains("rollen din gir deg ikke lov", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(2, await own.VersionAsync(number));
    }

    [Fact]
    public async Task What_a_client_adds_to_a_press_reaches_no_case()
    {
        var number = await _suite.ReportAsync();
        var button = InTeams.Button("note", number, 1);
        button["data"]!["text"] = "Merkeord i et kort";
        button["data"]!["audience"] = "municipality";

        var answer = await _suite.PressAsync("ombud", button);

        Assert.Contains("må begrunnes", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task What_a_client_adds_to_a_decision_neither_changes_it_nor_is_kept()
    {
        var number = await AdvisedAsync();
        await _suite.SignInAsync("controller-ringebu");
        var button = InTeams.Button("decide", number, 2);
        button["data"]!["outcome"] = "register";
        button["data"]!["reason"] = "Merkeord i et kort";

        var answer = await _suite.PressAsync("controller-ringebu", button);

        Assert.Contains("Skal meldes til Datatilsynet", answer.Said(), StringComparison.Ordinal);
        await AssertNothingKeptAsync(number);
    }

    [Fact]
    public async Task What_a_client_adds_where_nothing_is_asked_is_not_kept()
    {
        var number = await _suite.ReportAsync();
        var button = InTeams.Button("take", number, 1);
        button["data"]!["text"] = "Merkeord i et kort";

        await _suite.PressAsync("ombud", button);

        Assert.Equal(2, await _suite.VersionAsync(number));
        await AssertNothingKeptAsync(number);
    }

    [Fact]
    public async Task A_button_for_what_nobody_can_do_to_the_case_does_nothing()
    {
        var number = await _suite.ReportAsync();

        var answer = await PressAsync("ombud", "forget", number, version: 1);

        Assert.Equal("Ingenting er gjort. Åpne saken og gjør det der.", answer.Said());
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task Where_nobody_can_tell_what_was_done_the_card_claims_nothing()
    {
        var number = await _suite.ReportAsync();
        await PressAsync("ombud", "take", number, version: 1);
        var id = (await _suite.RowAsync("3439", "n_" + number)).GetString("Id");
        await _suite.Table().PutAsync(new(await _suite.RowAsync("3439", $"h_{id}_000002")) { ["Document0"] = "{" });

        var again = await PressAsync("ombud", "take", number, version: 1);

        Assert.StartsWith("Saken er endret siden kortet ble laget.", again.Said(), StringComparison.Ordinal);
        Assert.Equal(2, await _suite.VersionAsync(number));
    }

    [Theory]
    [InlineData("take", "hva som helst", "ikke tilgang")]
    [InlineData("take", "RIN-26-22222", "ikke tilgang")]
    public async Task A_button_that_is_none_of_ours_does_nothing(string action, string number, string sentence)
    {
        var answer = await PressAsync("ombud", action, number, version: 1);

        Assert.Contains(sentence, answer.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"verb":"take"}""")]
    [InlineData("""{"verb":7,"data":{"case":"RIN-26-22222","version":1}}""")]
    [InlineData("""{"verb":"take","data":{"case":"RIN-26-22222","version":"1"}}""")]
    [InlineData("""{"verb":"take","data":{"case":"RIN-26-22222","version":1.5}}""")]
    public async Task A_press_that_is_not_whole_does_nothing(string button)
    {
        var answer = await _suite.PressAsync("ombud", JsonNode.Parse(button)!);

        Assert.Contains("Ingenting er gjort", answer.Said(), StringComparison.Ordinal);
    }

    private async Task AssertNothingKeptAsync(string number)
    {
        using var ombud = _suite.Bearer("ombud");
        var stored = (await ombud.JsonAsync($"/api/cases/{number}")).ToJsonString();
        Assert.DoesNotContain("Merkeord", stored, StringComparison.Ordinal);
    }

    private Task<JsonNode> PressAsync(string persona, string action, string number, int version) =>
        _suite.PressAsync(persona, InTeams.Button(action, number, version));

    private Task<string> AdvisedAsync() => AdvisedAsync(_suite);

    private static async Task<string> AdvisedAsync(SuiteFixture suite)
    {
        var number = await suite.ReportAsync();
        await suite.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Meld det." });
        return number;
    }
}
