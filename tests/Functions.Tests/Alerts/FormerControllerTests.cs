using NodaTime;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>The card of somebody who was among those who decide when it came.</summary>
public sealed class FormerControllerTests
{
    [Theory]
    [InlineData("signed out by the ombud")]
    [InlineData("the role was taken away")]
    [InlineData("not signed in for a week")]
    public async Task Whoever_may_not_read_the_case_any_more_learns_from_the_card_only_that_it_has_changed(string why)
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        var number = await own.AdvisedAsync();
        await PrepareAsync(own, director, why);

        await own.ActAsync("controller-ringebu", number, "decide", new { outcome = "register", reason = "Nei." });
        await own.QuietAsync();

        Assert.Equal(
            $"{number} er endret siden du sist var logget inn. Åpne saken for å se hvordan den står.\nÅpne saken",
            director.Reads);
        Assert.Single(director.Chat, call => call.Method == "POST");
    }

    [Fact]
    public async Task Whoever_went_home_meanwhile_finds_the_card_as_the_case_is_in_the_morning()
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        var number = await own.AdvisedAsync();
        await own.AdvanceAsync(Duration.FromHours(16));

        await own.ActAsync("controller-ringebu", number, "decide", new { outcome = "register", reason = "Nei." });
        await own.QuietAsync();

        Assert.Contains("Følger ikke ombudets råd", director.Reads, StringComparison.Ordinal);
    }

    private static async Task PrepareAsync(SuiteFixture own, Director director, string why)
    {
        switch (why)
        {
            case "signed out by the ombud":
                await own.SignOutAsync(director.Who.PersonId);
                break;
            case "not signed in for a week":
                await own.AdvanceAsync(Duration.FromDays(8));
                break;
            default:
                await own.AdvanceAsync(Duration.FromMinutes(5));
                await own.BeginSessionAsync(director.Who with { Roles = ["Read", "Report"] });
                break;
        }
    }
}
