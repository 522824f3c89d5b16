using Microsoft.IdentityModel.JsonWebTokens;
using Ombud.Cases;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.Functions.Tests.SignIn;

public sealed class CallerClaimsTests
{
    [Theory]
    [InlineData(Tokens.Lillehammer, "Read", "3405", Roles.Read)]
    [InlineData(Tokens.Lillehammer, "Read.3405 Decide", "3405", Roles.Read | Roles.Decide)]
    [InlineData(Tokens.Shared, "Report Read.3439", "3439", Roles.Report | Roles.Read)]
    [InlineData(Tokens.Shared, "Handle.3440", "3440", Roles.Handle)]
    [InlineData(Tokens.Lillehammer, "Read Other.Application reports", "3405", Roles.Read)]
    public void Tenant_and_role_tell_the_municipality(string tenant, string roles, string municipality, Roles expected)
    {
        var caller = Read(tenant, roles);

        Assert.Equal((municipality, expected), (caller.Municipality, caller.Roles));
    }

    [Theory]
    [InlineData(Tokens.Ombud, "Triage", null, Roles.Triage)]
    [InlineData(Tokens.Ombud, "Ingest", null, Roles.Ingest)]
    [InlineData(Tokens.Lillehammer, "Triage", null, Roles.Triage)]
    [InlineData(Tokens.Lillehammer, "Triage Report", null, Roles.Triage | Roles.Report)]
    [InlineData(Tokens.Shared, "Triage Report.3440", "3440", Roles.Triage | Roles.Report)]
    [InlineData(Tokens.Shared, "Triage Report.3440 Read.3439", null, Roles.Triage | Roles.Report)]
    [InlineData(Tokens.Shared, "Triage Decide.3439 Decide.3440", null, Roles.Triage)]
    public void Who_serves_all_municipalities_acts_for_one_only_where_a_role_names_it(
        string tenant, string roles, string? municipality, Roles expected)
    {
        var caller = Read(tenant, roles);

        Assert.Equal((municipality, expected), (caller.Municipality, caller.Roles));
    }

    [Theory]
    [InlineData(Tokens.Lillehammer, "Read.3439")]
    [InlineData(Tokens.Lillehammer, "Report Read.3439")]
    [InlineData(Tokens.Lillehammer, "Read.")]
    [InlineData(Tokens.Shared, "Read")]
    [InlineData(Tokens.Shared, "Read.3439 Read.3440")]
    [InlineData(Tokens.Shared, "Read.3405")]
    [InlineData(Tokens.Shared, "Triage Read.3405")]
    [InlineData(Tokens.Ombud, "Read")]
    [InlineData(Tokens.Ombud, "Read.3405")]
    [InlineData(Tokens.Lillehammer, "")]
    [InlineData(Tokens.Lillehammer, "Read,Decide")]
    [InlineData(Tokens.Lillehammer, "8")]
    [InlineData(Tokens.Lillehammer, "None")]
    public void No_municipality_or_two_or_a_foreign_one_is_refused_with_a_sentence(string tenant, string roles)
    {
        var refused = Assert.Throws<RequestRefusedException>(() => Read(tenant, roles));

        Assert.Equal(403, refused.Status);
        Assert.EndsWith(".", refused.Sentence.Nb, StringComparison.Ordinal);
    }

    private static Caller Read(string tenant, string roles) => CallerClaims.Read(
        new JsonWebToken(Tokens.For(tenant, roles.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        Tokens.Municipalities);
}
