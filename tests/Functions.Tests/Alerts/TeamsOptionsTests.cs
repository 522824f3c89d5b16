using Ombud.Alerts.Teams;

namespace Ombud.Functions.Tests.Alerts;

public sealed class TeamsOptionsTests
{
    private static readonly TeamsOptions Good = new()
    {
        Channel = "19:ombudet@thread.tacv2",
        Tenant = "aaaaaaaa-0000-0000-0000-000000000001",
        ClientId = "0fbd0000-0000-4000-8000-00000000b075",
    };

    [Fact]
    public void The_service_that_Microsoft_names_gets_the_cards() =>
        Assert.Same(Good, Good.Checked(isDevelopment: false));

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    public void The_bots_token_goes_nowhere_else(string address) => Assert.Throws<InvalidOperationException>(() =>
        (Good with { ServiceUrl = new(address) }).Checked(isDevelopment: false));

    [Fact]
    public void A_token_of_the_local_Teams_is_for_a_developers_machine() =>
        Assert.Throws<InvalidOperationException>(() =>
            (Good with { LocalToken = "local" }).Checked(isDevelopment: false));

    [Fact]
    public void A_channel_needs_the_bot_that_speaks_there()
    {
        Assert.Throws<InvalidOperationException>(() => (Good with { ClientId = "" }).Checked(isDevelopment: true));
        Assert.Throws<InvalidOperationException>(() => (Good with { Tenant = "" }).Checked(isDevelopment: true));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", true)]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://evil.example/", false)]
    public void A_person_is_spoken_to_through_Microsofts_service_alone_in_any_region(string url, bool isTrusted) =>
        Assert.Equal(isTrusted, Good.Trusts(new(url)));

    [Fact]
    public void Without_a_channel_nothing_needs_to_be_set() =>
        Assert.Null(new TeamsOptions().Checked(isDevelopment: false).Channel);
}
