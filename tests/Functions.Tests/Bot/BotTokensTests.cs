using NodaTime;
using NodaTime.Testing;
using Ombud.Kit;
using Ombud.Web.Bot;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.Bot;

public sealed class BotTokensTests
{
    private static readonly Instant Now = SuiteFixture.Start;

    private static readonly BotActivity Message = new()
    {
        Type = "message",
        ChannelId = "msteams",
        ServiceUrl = Connector.Url,
    };

    private readonly BotTokens _tokens = Reader(Connector.Issuers);

    public static TheoryData<string, string> BadTokens { get; } = new()
    {
        { "forged", Connector.Forged(Connector.Claims(Now)) },
        { "expired", Connector.Signed(Connector.Claims(Now - Duration.FromHours(2))) },
        { "not valid yet", Connector.Signed(Connector.Claims(Now + Duration.FromHours(1))) },
        { "for another bot", With("aud", "0fbd0000-0000-4000-8000-00000000ffff") },
        { "unsigned", Connector.Unsigned(Connector.Claims(Now)) },
        { "signed with the public key as secret", Connector.WithSharedSecret(Connector.Claims(Now)) },
        { "of another issuer", With("iss", "https://login.microsoftonline.com/common/v2.0") },
        { "for another address", With("serviceurl", "https://smba.trafficmanager.net/amer/") },
        { "for no address", Without("serviceurl") },
        { "of a key that is not endorsed for Teams", Connector.ForAnotherChannel(Connector.Claims(Now)) },
        { "of Entra for another tenant's service", OfEntra("tid", "aaaaaaaa-0000-0000-0000-000000003405") },
        { "of Entra for another address", OfEntra("serviceurl", "https://smba.trafficmanager.net/amer/") },
        { "of Entra for no address", OfEntra("serviceurl", null) },
        { "of Entra for another application", OfEntra("azp", "0fbd0000-0000-4000-8000-00000000ffff") },
        { "of Entra for no application", OfEntra("azp", null) },
        { "of Entra for a person", OfEntra("scp", "access_as_user") },
        { "cut short", Connector.Token(Now)[..^8] },
        { "no token", "one.two.three" },
        { "empty", "" },
        { "far too long", new string('a', 100_000) },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_is_not_good_lets_nothing_in(string what, string token)
    {
        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => CheckAsync(_tokens, token, Message));

        Assert.True(refused.Status == 401, what);
    }

    [Fact]
    public async Task A_token_of_the_bot_service_and_one_that_Entra_issued_for_it_are_both_good()
    {
        await CheckAsync(_tokens, Connector.Token(Now), Message);
        await CheckAsync(_tokens, Connector.Signed(Connector.EntraClaims(Now)), Message);
    }

    [Fact]
    public async Task The_keys_that_Microsoft_publishes_decide_where_nothing_else_is_set()
    {
        var tokens = Reader(issuers: null);

        await CheckAsync(tokens, Connector.Token(Now), Message);
        await CheckAsync(tokens, Connector.Signed(Connector.EntraClaims(Now)), Message);
        await CheckAsync(tokens, Connector.Signed(Connector.OldEntraClaims(Now)), Message);
        await Assert.ThrowsAsync<RequestRefusedException>(
            () => CheckAsync(tokens, Connector.ForAnotherChannel(Connector.Claims(Now)), Message));
    }

    [Fact]
    public async Task Where_no_application_of_the_service_is_named_nothing_that_Entra_issued_is_believed()
    {
        var tokens = Reader(Connector.Issuers, apps: []);

        await CheckAsync(tokens, Connector.Token(Now), Message);
        await Assert.ThrowsAsync<RequestRefusedException>(
            () => CheckAsync(tokens, Connector.Signed(Connector.EntraClaims(Now)), Message));
    }

    [Theory]
    [InlineData("webchat", Connector.Url)]
    [InlineData(null, Connector.Url)]
    [InlineData("msteams", null)]
    [InlineData("msteams", "https://smba.trafficmanager.net/amer/")]
    public async Task A_good_token_speaks_for_its_channel_and_address_only(string? channel, string? url)
    {
        var other = Message with { ChannelId = channel, ServiceUrl = url };

        await Assert.ThrowsAsync<RequestRefusedException>(() => CheckAsync(_tokens, Connector.Token(Now), other));
        await Assert.ThrowsAsync<RequestRefusedException>(
            () => CheckAsync(_tokens, Connector.Signed(Connector.EntraClaims(Now)), other));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.example/emea/")]
    [InlineData("https://smba.trafficmanager.net@elsewhere.example/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public async Task Not_even_a_good_token_makes_the_bot_answer_to_an_address_outside_Teams(string url)
    {
        var elsewhere = Message with { ServiceUrl = url };

        await Assert.ThrowsAsync<RequestRefusedException>(
            () => CheckAsync(_tokens, With("serviceurl", url), elsewhere));
        await Assert.ThrowsAsync<RequestRefusedException>(
            () => CheckAsync(_tokens, OfEntra("serviceurl", url), elsewhere));
    }

    [Theory]
    [InlineData("https://login.botframework.com.example/keys", null)]
    [InlineData("https://login.botframework.com/keys", "{}")]
    public void Outside_Development_nobody_but_Microsoft_is_believed(string metadata, string? keys)
    {
        var options = new BotOptions { Issuers = [new(Connector.Own, metadata) { Keys = keys }] };

        Assert.Throws<InvalidOperationException>(() => options.Checked(isDevelopment: false));
        Assert.Same(options, options.Checked(isDevelopment: true));
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData("/emea/", false, false)]
    [InlineData("https://smba.trafficmanager.net", false, false)]
    [InlineData("http://smba.trafficmanager.net/", false, true)]
    [InlineData("https://smba.trafficmanager.net/emea/", true, true)]
    public void An_address_of_Teams_is_whole_and_secret_in_transit(string url, bool isGood, bool isGoodForADeveloper)
    {
        var options = new BotOptions { ServiceUrl = url };

        Assert.Equal(isGood, Record.Exception(() => options.Checked(isDevelopment: false)) is null);
        Assert.Equal(isGoodForADeveloper, Record.Exception(() => options.Checked(isDevelopment: true)) is null);
    }

    [Fact]
    public void A_bot_whose_buttons_open_nothing_does_not_start()
    {
        var options = new BotOptions { ClientId = Connector.ClientId };

        Assert.Throws<InvalidOperationException>(() => options.Checked(isDevelopment: true));
        Assert.NotNull((options with { TeamsAppId = Connector.TeamsApp }).Checked(isDevelopment: false));
    }

    private static BotTokens Reader(IReadOnlyList<BotIssuer>? issuers, IReadOnlyList<string>? apps = null) => new(
        new()
        {
            ClientId = Connector.ClientId,
            Issuers = issuers,
            ServiceApps = apps ?? [Connector.ServiceApp],
        },
        new FakeClock(Now), new Connector.PublishedKeys());

    private static async Task CheckAsync(BotTokens tokens, string token, BotActivity activity) =>
        tokens.Check(await tokens.ReadAsync(token, default), activity);

    private static string With(string claim, object value) =>
        Connector.Signed(new(Connector.Claims(Now)) { [claim] = value });

    /// <param name="value">Null for a token without the claim.</param>
    private static string OfEntra(string claim, object? value) =>
        Connector.Signed(Changed(Connector.EntraClaims(Now), claim, value));

    private static string Without(string claim) => Connector.Signed(Changed(Connector.Claims(Now), claim, null));

    private static Dictionary<string, object> Changed(Dictionary<string, object> claims, string claim, object? value)
    {
        claims.Remove(claim);
        if (value is not null)
            claims.Add(claim, value);
        return claims;
    }
}
