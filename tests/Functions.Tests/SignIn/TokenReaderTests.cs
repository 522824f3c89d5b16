using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.Functions.Tests.SignIn;

public sealed class TokenReaderTests
{
    private readonly FakeClock _clock = new(Tokens.Now);
    private readonly TokenReader _reader;

    public TokenReaderTests() => _reader = new(Tokens.Options, Tokens.Municipalities, _clock, new Tokens.Published());

    [Fact]
    public async Task A_good_token_tells_who_it_is_what_they_may_and_for_which_municipality()
    {
        var caller = await _reader.CallerAsync(Tokens.For(Tokens.Lillehammer, "Report", "Read"), default);

        Assert.Equal(
            new Caller(
                new($"{Tokens.Lillehammer}:bbbbbbbb-0000-0000-0000-000000000007", "Kari Prøve"),
                Roles.Report | Roles.Read,
                "3405"),
            caller);
    }

    public static TheoryData<string, string> BadTokens { get; } = new()
    {
        { "for another audience", With("aud", "somebody-else") },
        { "without an audience", Without("aud") },
        { "of a version 1 issuer", With("iss", $"https://sts.windows.net/{Tokens.Lillehammer}/") },
        { "of an unknown tenant", Tokens.For("aaaaaaaa-0000-0000-0000-00000000ffff", "Read") },
        { "of one tenant by another's issuer", With("tid", Tokens.Shared) },
        { "of all tenants at once", With("iss", "https://login.microsoftonline.com/common/v2.0") },
        { "with its issuer in capitals", With("iss", Tokens.Issuer(Tokens.Lillehammer).ToUpperInvariant()) },
        { "without a tenant", Without("tid") },
        { "without a person", Without("oid") },
        { "with a blank person", With("oid", " ") },
        { "without an end", Without("exp") },
        { "unsigned", Tokens.Unsigned(Claims()) },
        { "signed by a stranger", Tokens.ByStranger(Claims()) },
        { "signed with the public key as secret", Tokens.WithSharedSecret(Claims()) },
        { "signed with another algorithm", Tokens.WithAlgorithm(Claims(), "PS256") },
        { "cut short", Tokens.For(Tokens.Lillehammer, "Read")[..^8] },
        { "no token", "one.two.three" },
        { "empty", "" },
        { "far too long", new string('a', 100_000) },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_is_not_good_is_nobody(string what, string token)
    {
        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => _reader.CallerAsync(token, default));

        Assert.True(refused.Status == 401, what);
        Assert.NotNull(refused.Challenge);
    }

    [Theory]
    [InlineData(-5, false)]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(65, false)]
    public async Task A_token_is_good_for_its_hour_by_the_clock_of_the_suite(int minutesLater, bool isGood)
    {
        var token = Tokens.For(Tokens.Lillehammer, "Read");
        _clock.AdvanceMinutes(minutesLater);

        var refused = await Record.ExceptionAsync(() => _reader.CallerAsync(token, default));

        Assert.Equal(isGood, refused is null);
    }

    [Fact]
    public async Task The_keys_that_Entra_publishes_decide_and_their_absence_is_nobodys_fault()
    {
        var options = new SignInOptions
        {
            ClientId = Tokens.Audience,
            Issuers = [new() { Tenant = Tokens.Lillehammer }, new() { Tenant = Tokens.Shared }],
        };
        var published = new TokenReader(options, Tokens.Municipalities, _clock, new Tokens.Published());

        var caller = await published.CallerAsync(Tokens.For(Tokens.Lillehammer, "Read"), default);
        var stranger = await Record.ExceptionAsync(() => published.CallerAsync(Tokens.ByStranger(Claims()), default));
        var away = await Record.ExceptionAsync(
            () => published.CallerAsync(Tokens.For(Tokens.Shared, "Read.3439"), default));

        Assert.Equal("3405", caller.Municipality);
        Assert.IsType<RequestRefusedException>(stranger);
        Assert.IsType<SignInUnavailableException>(away);
    }

    [Fact]
    public async Task An_application_without_a_name_is_known_by_its_id()
    {
        var claims = Tokens.Claims(Tokens.Lillehammer, "Ingest");
        claims.Remove("name");
        claims["azp"] = "archive-system";

        var caller = await _reader.CallerAsync(Tokens.Write(claims), default);

        Assert.Equal("archive-system", caller.Person.Name);
        Assert.Equal(Roles.Ingest, caller.Roles);
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("b64")]
    [InlineData("urn:example:unknown")]
    public async Task A_token_that_says_what_must_be_understood_is_not_believed(string critical)
    {
        var token = Tokens.WithHeader(Claims(), "crit", new[] { critical });

        await Assert.ThrowsAsync<RequestRefusedException>(() => _reader.CallerAsync(token, default));
    }

    private static Dictionary<string, object> Claims() => Tokens.Claims(Tokens.Lillehammer, "Read");

    private static string With(string claim, object value)
    {
        var claims = Claims();
        claims[claim] = value;
        return Tokens.Write(claims);
    }

    private static string Without(string claim)
    {
        var claims = Claims();
        claims.Remove(claim);
        return Tokens.Write(claims);
    }
}
