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
    [InlineData(Tokens.Shared, "Report.3439 Read.3439", "3439", Roles.Report | Roles.Read)]
    [InlineData(Tokens.Shared, "Handle.3440", "3440", Roles.Handle)]
    [InlineData(Tokens.Lillehammer, "Read Other.Application reports", "3405", Roles.Read)]
    public void Tenant_and_role_tell_the_municipality(string tenant, string roles, string municipality, Roles expected)
    {
        var caller = Read(tenant, roles);

        Assert.Equal((municipality, expected), (caller.Municipality, caller.Roles));
    }

    [Theory]
    [InlineData(Tokens.Lillehammer, "Handle.3405.oppvekst Handle.3405.helse Report", "oppvekst helse")]
    [InlineData(Tokens.Lillehammer, "Handle Report", "")]
    [InlineData(Tokens.Lillehammer, "Handle.3405", "")]
    [InlineData(Tokens.Shared, "Handle.3440.oppvekst Handle.3440.oppvekst", "oppvekst")]
    [InlineData(Tokens.Shared, "Report.3439 Handle.3440.oppvekst Triage", null)]
    public void Whoever_handles_inquiries_does_so_for_the_units_that_the_roles_name(
        string tenant, string roles, string? units)
    {
        if (units is null)
            Assert.Throws<RequestRefusedException>(() => Read(tenant, roles));
        else
            Assert.Equal(units.Split(' ', StringSplitOptions.RemoveEmptyEntries), Read(tenant, roles).Units);
    }

    [Theory]
    [InlineData("Triage", Roles.Triage)]
    [InlineData("Triage Report", Roles.Triage | Roles.Report)]
    [InlineData("Triage Read Decide", Roles.Triage)]
    public void An_ombud_whom_no_municipality_employs_serves_all_and_acts_for_none(string roles, Roles expected)
    {
        var caller = Read(Tokens.Ombud, roles);

        Assert.Equal((null, expected), (caller.Municipality, caller.Roles));
    }

    // In a tenant of its own it needs none.
    [Theory]
    [InlineData(Tokens.Lillehammer, "Read", "3405")]
    [InlineData(Tokens.Lillehammer, "Read.9999", "9999")]
    [InlineData(Tokens.Shared, "Read", null)]
    [InlineData(Tokens.Ombud, "Read", "9999")]
    public void A_municipality_kept_for_tests_takes_a_role_with_its_number_in_the_tenant_of_a_real_one(
        string tenant, string roles, string? municipality)
    {
        var trial = new Municipality
        {
            Number = "9999",
            Slug = "prove",
            Name = "Prøve",
            Prefix = "PRO",
            Tenant = tenant,
            IsTest = true,
        };
        var known = new Municipalities([.. Tokens.Municipalities.All, trial]);
        var token = Tokens.For(tenant, [roles]);

        if (municipality is null)
            Assert.Throws<RequestRefusedException>(() => Read(token, known));
        else
            Assert.Equal(municipality, Read(token, known).Municipality);
    }

    public static TheoryData<string, string> Administrators
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var tenant in new[] { Tokens.Lillehammer, Tokens.Shared, Tokens.Ombud })
                foreach (var role in new[] { "Triage", "Triage.3405", "Triage.3439", "Triage.3440", "Triage." })
                    if ((tenant, role) != (Tokens.Ombud, "Triage"))
                        all.Add(tenant, role);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Administrators))]
    public void No_administrator_of_a_tenant_can_make_somebody_the_ombud(string tenant, string role)
    {
        Assert.Throws<RequestRefusedException>(() => Read(tenant, role));
        if (tenant == Tokens.Lillehammer && role == "Triage")
            Assert.Equal(Roles.Read, Read(tenant, $"Read {role}").Roles);
    }

    [Fact]
    public void In_the_ombuds_own_tenant_the_role_counts_for_the_ombud_alone()
    {
        var colleague = Tokens.Claims(Tokens.Ombud, "Triage");
        colleague["oid"] = "bbbbbbbb-0000-0000-0000-000000000008";

        Assert.Throws<RequestRefusedException>(() => Read(Tokens.Write(colleague)));
    }

    [Fact]
    public void An_ombud_who_is_employed_in_a_shared_tenant_acts_for_the_municipality_that_the_roles_name()
    {
        var ombud = Tokens.Options.Ombud with { Tenant = Tokens.Shared };

        Assert.Equal(("3440", Roles.Triage | Roles.Report), Acting("Triage Report.3440"));
        Assert.Equal((null, Roles.Triage | Roles.Report), Acting("Triage Report.3440 Read.3439"));
        Assert.Equal((null, Roles.Triage), Acting("Triage Decide.3439 Decide.3440"));
        Assert.Equal(("3440", Roles.Triage | Roles.Report), Acting("Triage Report.3440 Decide"));

        (string?, Roles) Acting(string roles)
        {
            var caller = CallerClaims.Read(
                new JsonWebToken(Tokens.For(Tokens.Shared, roles.Split(' '))), Tokens.Municipalities, ombud);
            return (caller.Municipality, caller.Roles);
        }
    }

    [Theory]
    [InlineData(Tokens.Lillehammer, "Ingest", "3405")]
    [InlineData(Tokens.Lillehammer, "Ingest.3405", "3405")]
    [InlineData(Tokens.Shared, "Ingest", "3439 3440")]
    [InlineData(Tokens.Shared, "Ingest.3440", "3440")]
    [InlineData(Tokens.Shared, "Ingest Ingest.3440", "3439 3440")]
    public void A_system_serves_the_municipalities_of_its_own_tenant(string tenant, string roles, string serves)
    {
        var caller = Read(tenant, roles);

        Assert.Equal((null, Roles.Ingest), (caller.Municipality, caller.Roles));
        Assert.Equal(serves.Split(' '), caller.Serves);
        Assert.All(
            Tokens.Municipalities.All,
            one => Assert.Equal(caller.Serves.Contains(one.Number), caller.MayReportFor(one.Number)));
    }

    [Theory]
    [InlineData("Decide Read.3439", "3439", Roles.Read)]
    [InlineData("Handle Report.3440 Read.3440", "3440", Roles.Report | Roles.Read)]
    public void In_a_shared_tenant_a_role_without_a_number_counts_for_none(
        string roles, string municipality, Roles expected)
    {
        var caller = Read(Tokens.Shared, roles);

        Assert.Equal((municipality, expected), (caller.Municipality, caller.Roles));
    }

    // Lillehammer became 3499 when Gausdal joined it; Ringebu, which shares a tenant, got nothing but a new number.
    private static readonly Municipalities Later = new(
    [
        Tokens.Municipalities["3405"] with
        {
            Number = "3499",
            Prefix = "NLI",
            FormerNumbers = ["3405", "3441"],
            FormerPrefixes = ["LIL", "GAU"],
        },
        Tokens.Municipalities["3439"] with { Number = "3498", FormerNumbers = ["3439"] },
        Tokens.Municipalities["3440"],
    ]);

    [Theory]
    [InlineData(Tokens.Lillehammer, "Read", "3499", Roles.Read)]
    [InlineData(Tokens.Lillehammer, "Read.3499 Decide.3405", "3499", Roles.Read)]
    [InlineData(Tokens.Lillehammer, "Report Read.3441", "3499", Roles.Report)]
    [InlineData(Tokens.Shared, "Read.3498 Read.3439", "3498", Roles.Read)]
    [InlineData(Tokens.Shared, "Read.3440 Decide.3439", "3440", Roles.Read)]
    public void A_role_with_a_former_number_counts_for_nothing(
        string tenant, string roles, string municipality, Roles expected)
    {
        var caller = Read(Tokens.For(tenant, roles.Split(' ')), Later);

        Assert.Equal((municipality, expected), (caller.Municipality, caller.Roles));
        Assert.Empty(caller.Serves);
    }

    [Theory]
    [InlineData(Tokens.Lillehammer, "Read.3405")]
    [InlineData(Tokens.Lillehammer, "Ingest.3405")]
    [InlineData(Tokens.Lillehammer, "Read.3405 Decide.3441 Ingest.3441")]
    [InlineData(Tokens.Shared, "Read.3439")]
    [InlineData(Tokens.Shared, "Read.3405")]
    [InlineData(Tokens.Shared, "Read.3440 Read.3441")]
    [InlineData(Tokens.Lillehammer, "Read Read.3439")]
    public void Whoever_has_no_other_role_or_one_of_a_foreign_former_number_is_refused(string tenant, string roles) =>
        Assert.Equal(403, Assert.Throws<RequestRefusedException>(
            () => Read(Tokens.For(tenant, roles.Split(' ')), Later)).Status);

    [Fact]
    public void An_ombud_stays_the_ombud_though_the_other_role_has_a_former_number()
    {
        var ombud = Tokens.Options.Ombud with { Tenant = Tokens.Lillehammer };

        var caller = CallerClaims.Read(
            new JsonWebToken(Tokens.For(Tokens.Lillehammer, "Triage", "Report.3405")), Later, ombud);

        Assert.Equal((null, Roles.Triage), (caller.Municipality, caller.Roles));
    }

    [Theory]
    [InlineData(Tokens.Lillehammer, "Read.3439")]
    [InlineData(Tokens.Lillehammer, "Report Read.3439")]
    [InlineData(Tokens.Lillehammer, "Ingest.3439")]
    [InlineData(Tokens.Lillehammer, "Read Ingest.9999")]
    [InlineData(Tokens.Lillehammer, "Read.")]
    [InlineData(Tokens.Shared, "Read")]
    [InlineData(Tokens.Shared, "Read.3439 Read.3440")]
    [InlineData(Tokens.Shared, "Read.3405")]
    [InlineData(Tokens.Shared, "Triage Read.3405")]
    [InlineData(Tokens.Ombud, "Read")]
    [InlineData(Tokens.Ombud, "Read.3405")]
    [InlineData(Tokens.Ombud, "Triage Read.3405")]
    [InlineData(Tokens.Ombud, "Ingest")]
    [InlineData(Tokens.Lillehammer, "")]
    [InlineData(Tokens.Lillehammer, "Read,Decide")]
    [InlineData(Tokens.Lillehammer, "Read.3405.oppvekst")]
    [InlineData(Tokens.Lillehammer, "Report Decide.3405.")]
    [InlineData(Tokens.Lillehammer, "Handle.3439.oppvekst")]
    [InlineData(Tokens.Lillehammer, "8")]
    [InlineData(Tokens.Lillehammer, "None")]
    public void No_municipality_or_two_or_a_foreign_one_is_refused_with_a_sentence(string tenant, string roles)
    {
        var refused = Assert.Throws<RequestRefusedException>(() => Read(tenant, roles));

        Assert.Equal(403, refused.Status);
        Assert.EndsWith(".", refused.Sentence.Nb, StringComparison.Ordinal);
    }

    private static Caller Read(string tenant, string roles) =>
        Read(Tokens.For(tenant, roles.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static Caller Read(string token, Municipalities? municipalities = null) => CallerClaims.Read(
        new JsonWebToken(token), municipalities ?? Tokens.Municipalities, Tokens.Options.Ombud);
}
