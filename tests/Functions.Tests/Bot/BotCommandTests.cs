using System.Net;
using NodaTime;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Bot;

public sealed class BotCommandTests(BotSuite suite) : IClassFixture<BotSuite>
{
    private readonly SuiteFixture _suite = suite.Suite;

    [Fact]
    public async Task The_ombud_asks_for_cases_and_sees_those_whose_turn_it_is()
    {
        var number = await _suite.ReportAsync();

        var card = await _suite.SayAsync("ombud", "Saker");

        var said = InTeams.Texts(card);
        Assert.Equal("Saker som venter på deg", said[0]);
        Assert.Contains($"{number} · Ringebu", said);
        Assert.Contains(said, text => text.StartsWith("Ta saken · ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_asks_for_deadlines_sees_those_of_their_own_municipality_alone()
    {
        var own = await _suite.ReportAsync();
        var anothers = await _suite.ReportAsync(A.Breach() with { Municipality = "3440" });
        await _suite.SignInAsync("reader-ringebu");

        var said = string.Join('\n', InTeams.Texts(await _suite.SayAsync("reader-ringebu", "/frister")));

        Assert.Contains(own, said, StringComparison.Ordinal);
        Assert.DoesNotContain(anothers, said, StringComparison.Ordinal);
        Assert.Contains("igjen)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_deadline_is_hidden_by_what_the_case_waits_for_before_it()
    {
        await using var own = await InTeams.StartAsync();
        var grave = await own.ReportAsync(A.Breach() with { DataCategories = ["protected-address"] });
        var advised = await own.ReportAsync();
        await own.ActAsync("ombud", advised, "advise", new { outcome = "notify", text = "Meld det." });

        var said = InTeams.Texts(await own.SayAsync("ombud", "frister"));

        Assert.Equal(
            [$"{grave} · Ringebu", $"{advised} · Ringebu"],
            said.Where(text => text.EndsWith(" · Ringebu", StringComparison.Ordinal)));
        Assert.Equal(2, said.Count(text => text.StartsWith("Melde til Datatilsynet · ", StringComparison.Ordinal)));
        Assert.DoesNotContain("Det står flere saker i listen.", said);
    }

    [Fact]
    public async Task A_card_says_when_there_are_more_cases_than_it_has_room_for()
    {
        await using var own = await InTeams.StartAsync();
        await own.FillAsync("3439", 11, Duration.FromMinutes(1));

        foreach (var command in new[] { "saker", "frister" })
        {
            var said = InTeams.Texts(await own.SayAsync("ombud", command));

            Assert.Equal(10, said.Count(text => text.EndsWith(" · Ringebu", StringComparison.Ordinal)));
            Assert.Contains("Det står flere saker i listen.", said);
        }
    }

    [Fact]
    public async Task What_is_somebody_elses_turn_is_not_among_ones_cases()
    {
        var number = await _suite.ReportAsync(A.Breach() with { Municipality = "3441" });
        await _suite.SignInAsync("controller-gausdal");

        var before = await _suite.SayAsync("controller-gausdal", "saker");
        await _suite.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Meld det." });
        var after = await _suite.SayAsync("controller-gausdal", "saker");

        Assert.DoesNotContain(number, before.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(number, after.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hjelp", "nb-NO", "Skriv «saker»")]
    [InlineData("hva kan du?", "nb-NO", "Skriv «saker»")]
    [InlineData("hjelp", "nn-NO", "Skriv «saker» for å sjå")]
    [InlineData("fristar", "nn-NO", "Fristar som går")]
    [InlineData("hjelp", "en-US", "Skriv «saker» for å se")]
    public async Task The_bot_answers_in_the_language_of_the_persons_Teams(string said, string locale, string begins)
    {
        var card = await _suite.SayAsync("ombud", said, locale);

        Assert.StartsWith(begins, InTeams.Texts(card)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_help_is_warned_that_Teams_keeps_what_they_write()
    {
        var said = InTeams.Texts(await _suite.SayAsync("ombud", "hjelp"))[0];

        Assert.EndsWith(
            "Ikke skriv personopplysninger her: Teams tar vare på det du skriver.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employee_is_told_that_there_are_no_cases_for_them_here()
    {
        await _suite.SignInAsync("employee-ringebu");

        var card = await _suite.SayAsync("employee-ringebu", "saker");

        Assert.Equal(["Rollen din gir ikke tilgang til saker."], InTeams.Texts(card));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_to_sign_in()
    {
        var card = await _suite.SayAsync("reader-oyer", "saker");

        var said = InTeams.Texts(card);
        Assert.StartsWith("Du må være logget inn for å spørre om saker.", said[0], StringComparison.Ordinal);
        Assert.Equal("Åpne og logg inn", said[^1]);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task In_a_channel_the_bot_answers_nobody(string type)
    {
        var activity = InTeams.Activity(_suite.Persona("ombud"), "message");
        activity["text"] = "saker";
        activity["conversation"]!["conversationType"] = type;
        var before = _suite.ChatWith(_suite.Persona("ombud")).Count;

        using var answer = await _suite.PostAsync(activity);

        await _suite.QuietAsync();
        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal(before, _suite.ChatWith(_suite.Persona("ombud")).Count);
    }
}
