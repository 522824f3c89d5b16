using Ombud.Kit;

namespace Ombud.Functions.Tests.Bot;

/// <summary>How much one person may ask the bot for: as much as of the suite's actions, and out of the same.</summary>
public sealed class BotLimitTests : IAsyncLifetime
{
    private const string TooMuch = "Det kom for mye fra deg på kort tid";

    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync(options => options with
    {
        WebSettings = [.. Connector.Settings, "--Limits:People:Action:AtOnce=2", "--Limits:People:Action:PerMinute=1"],
    });

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Theory]
    [InlineData("ombud")]
    [InlineData("reader-oyer")]
    public async Task Whoever_writes_all_the_time_is_asked_to_wait_signed_in_or_not(string who)
    {
        var said = new List<string>();
        for (var times = 0; times < 3; times++)
            said.Add(InTeams.Texts(await _suite.SayAsync(who, "saker"))[0]);
        var other = await _suite.SayAsync("deputy", "saker");

        Assert.All(said.Take(2), text => Assert.DoesNotContain(TooMuch, text, StringComparison.Ordinal));
        Assert.StartsWith(TooMuch, said[2], StringComparison.Ordinal);
        Assert.DoesNotContain(TooMuch, InTeams.Texts(other)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ombud")]
    [InlineData("reader-oyer")]
    public async Task Whoever_presses_all_the_time_is_asked_to_wait_signed_in_or_not(string who)
    {
        var number = await _suite.ReportAsync();

        var said = new List<string>();
        for (var times = 0; times < 3; times++)
            said.Add((await _suite.PressAsync(who, InTeams.Button("take", number, 1))).Said());

        Assert.All(said.Take(2), text => Assert.DoesNotContain(TooMuch, text, StringComparison.Ordinal));
        Assert.StartsWith(TooMuch, said[2], StringComparison.Ordinal);
    }
}
