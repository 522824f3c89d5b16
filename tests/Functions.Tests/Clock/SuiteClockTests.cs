using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Ombud.Kit;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Clock;

// The clock against the real suite: what a developer sees who turns it.
public sealed class SuiteClockTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task Alerts_come_at_their_own_moments_while_the_clock_is_turned()
    {
        using var system = suite.Bearer("ingest-ringebu");
        var discovered = suite.Now;
        var answer = await system.PostBreachAsync(A.Breach() with { DiscoveredAt = Text(discovered) });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var number = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;

        await suite.AdvanceAsync(Duration.FromHours(73));

        var hours = suite.Graph.Calls
            .Where(call => call.Body.ToString()!.Contains(number, StringComparison.Ordinal))
            .Select(call => (call.Time - discovered).TotalHours)
            .Distinct()
            .ToList();
        Assert.All([0.0, 24, 48, 60, 68, 71, 72], hour => Assert.Contains(hour, hours));
        Assert.All(hours, hour => Assert.Equal(Math.Truncate(hour), hour));
        Assert.Equal(hours.Order(), hours);
    }

    [Fact]
    public async Task A_case_whose_alarm_clock_was_lost_is_still_alerted_in_time()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var system = own.Bearer("ingest-ringebu");
        own.BusFaults.Arm(new Fault { Path = "/Send", Status = 500, Count = 2 });
        await system.PostBreachAsync(A.Breach() with { DiscoveredAt = Text(own.Now) });
        await own.QuietAsync();
        Assert.Empty(own.Graph.Calls);

        await own.AdvanceAsync(Duration.FromHours(25));

        Assert.Contains(own.Graph.Calls, call => call.Time == SuiteFixture.Start + Duration.FromHours(24));
    }

    [Fact]
    public async Task A_graph_that_fails_for_ever_does_not_hold_the_clock()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var system = own.Bearer("ingest-ringebu");
        own.GraphFaults.Arm(new Fault { Status = 503, Count = null });
        await system.PostBreachAsync(A.Breach() with { DiscoveredAt = Text(own.Now) });

        await own.AdvanceAsync(Duration.FromHours(1));

        Assert.Equal(SuiteFixture.Start + Duration.FromHours(1), own.Now);
    }

    [Theory]
    [InlineData("""{"advance":"tomorrow"}""")]
    [InlineData("""{"advance":49}""")]
    [InlineData("""{"forward":"PT1H"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_turn_that_is_not_understood_is_refused_and_moves_nothing(string body)
    {
        await using var own = await SuiteFixture.StartAsync();
        using var anyone = own.Anyone();
        using var content = new StringContent(body, null, "application/json");

        using var answer = await anyone.PostAsync("/local/clock", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(SuiteFixture.Start, own.Now);
    }

    [Fact]
    public async Task The_console_turns_the_clock_and_shows_what_came_of_it()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var developer = own.As("ombud");
        var console = await developer.PageAsync("/local");
        var form = console.Forms.Last(one => one.GetAttribute("action") == "/local/clock");

        using var answer = await form.SubmitAsync(developer, new { advance = "PT90M" });

        Assert.Equal((HttpStatusCode.SeeOther, "/local"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal(SuiteFixture.Start + Duration.FromMinutes(90), own.Now);
        Assert.Contains("ombud", (await developer.PageAsync("/local")).Body!.Words(), StringComparison.Ordinal);
    }

    private static string Text(Instant at) => InstantPattern.General.Format(at);
}
