using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.Functions.Tests.SignIn;

public sealed class SignInOptionsTests
{
    private static readonly IssuerOptions Entra = new() { Tenant = Tokens.Lillehammer };

    [Fact]
    public void For_Entra_the_tenant_is_enough()
    {
        Options(Entra).Checked(isDevelopment: false);

        Assert.Equal(Tokens.Issuer(Tokens.Lillehammer), Entra.ExactIssuer);
    }

    public static TheoryData<string, IssuerOptions> Believed { get; } = new()
    {
        { "a local issuer", Entra with { Issuer = "http://localhost:7071/local" } },
        { "keys in the settings", Entra with { Keys = """{"keys":[]}""" } },
        { "keys from elsewhere", Entra with { MetadataAddress = "https://evil.example/keys" } },
        { "a look-alike", Entra with { MetadataAddress = "https://login.microsoftonline.com.evil.example/" } },
        { "another tenant's issuer", Entra with { Issuer = Tokens.Issuer(Tokens.Shared) } },
        { "every tenant", Entra with { Tenant = "common" } },
    };

    [Theory]
    [MemberData(nameof(Believed))]
    public void Outside_Development_the_app_does_not_start_with_any_issuer_but_Entra(string what, IssuerOptions issuer)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Options(issuer).Checked(isDevelopment: false));

        Assert.True(refused.Message.Length > 40, what);
    }

    [Fact]
    public void In_Development_a_local_issuer_is_believed() =>
        Options(Entra with { Issuer = "http://localhost:7071/local", Keys = """{"keys":[]}""" })
            .Checked(isDevelopment: true);

    [Fact]
    public void Without_an_issuer_or_with_one_twice_the_app_does_not_start()
    {
        Assert.Throws<InvalidOperationException>(() => Options().Checked(isDevelopment: true));
        Assert.Throws<InvalidOperationException>(() => Options(Entra, Entra).Checked(isDevelopment: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ombud.example")]
    [InlineData("https://ombud.example/")]
    [InlineData("https://ombud.example/path")]
    [InlineData("http://ombud.example")]
    public void The_public_origin_is_an_https_origin_and_nothing_more(string origin) =>
        Assert.Throws<InvalidOperationException>(
            () => new SiteOptions { PublicOrigin = origin }.Checked(isDevelopment: false));

    [Fact]
    public void Without_knowing_who_the_ombud_is_the_app_does_not_start()
    {
        foreach (var unknown in new OmbudIdentity[]
        {
            new(), new() { Tenant = Entra.Tenant }, new() { Tenant = Tokens.Ombud, ObjectIds = [Tokens.ObjectId] },
        })
            Assert.Throws<InvalidOperationException>(
                () => (Options(Entra) with { Ombud = unknown }).Checked(isDevelopment: true));
    }

    private static SignInOptions Options(params IssuerOptions[] issuers) => new()
    {
        ClientId = Tokens.Audience,
        Issuers = issuers,
        Ombud = new() { Tenant = Entra.Tenant, ObjectIds = [Tokens.ObjectId] },
    };
}
