using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.House.Tests.Papers;

namespace Ombud.House.Tests.Bicep;

/// <summary>The registration in Entra is the one that the code expects: its roles, and what it asks of Graph.</summary>
public sealed class EntraTests
{
    private static readonly string Text = Repository.Read($"bicep/{Registration.Template}");

    private static readonly Dictionary<string, string> OfTheirOwn = new()
    {
        ["3405"] = "a",
        ["3439"] = "b",
        ["3440"] = "c",
        ["3441"] = "d",
    };

    private static readonly JsonNode Computed = Registration.With(OfTheirOwn);

    private static JsonNode App => Computed["registration"]!;

    [Fact]
    public void Every_role_that_the_code_knows_can_be_given_and_no_other() =>
        Assert.Equal(RolesInCode(), Values(Computed).Select(value => value.Split('.')[0]).Distinct().Order());

    [Fact]
    public void A_role_bears_a_number_where_municipalities_share_a_tenant_and_a_unit_where_it_is_a_units()
    {
        var shared = new Dictionary<string, string>(OfTheirOwn) { ["3440"] = "d" };

        Assert.Equal(["Decide", "Ingest", "Read", "Report", "Triage"], WithoutUnits(Computed));
        Assert.Equal(
            [
                "Decide", "Decide.3440", "Decide.3441", "Ingest", "Ingest.3440", "Ingest.3441", "Read", "Read.3440",
                "Read.3441", "Report", "Report.3440", "Report.3441", "Triage",
            ],
            WithoutUnits(Registration.With(shared)));
        Assert.Equal(
            Units(), Values(Computed).Where(value => value.StartsWith("Handle", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void A_system_cannot_be_given_a_persons_role_nor_a_person_a_systems() => Assert.All(
        App["appRoles"]!.AsArray(),
        role => Assert.Equal(
            ((string)role!["value"]!).StartsWith(nameof(Roles.Ingest), StringComparison.Ordinal)
                ? "Application" : "User",
            (string)Assert.Single(role["allowedMemberTypes"]!.AsArray())!));

    [Fact]
    public void No_two_roles_are_one() =>
        Assert.Distinct(App["appRoles"]!.AsArray().Select(role => (string)role!["id"]!));

    [Fact]
    public void It_asks_for_the_consents_of_the_guide_that_Entra_gives() => Assert.Equal(
        Paper.Of("installation.md").Table("consent")
            .Where(row => row[1] is "delegated" or "application, in Entra")
            .SelectMany(row => Paper.CodeIn(row[0])).Order(),
        Names("delegated").Concat(Names("application")).Order());

    // What stands among them is asked of every municipality's administrator.
    [Fact]
    public void No_tenant_is_asked_for_more_than_signing_in()
    {
        var asked = App["requiredResourceAccess"]![0]!["resourceAccess"]!.AsArray();

        Assert.Equal(["openid", "profile"], Names("delegated").Order());
        Assert.Equal(2, asked.Count);
        Assert.All(asked, one => Assert.Equal("Scope", (string)one!["type"]!));
    }

    [Fact]
    public void Signing_in_ends_where_the_code_says() => Assert.Contains(
        $$"""["redirect_uri"] = $"{site.PublicOrigin}{{((string)App["web"]!["redirectUris"]![0]!)[24..]}}",""",
        Repository.Read("functions/Web/SignIn/EntraAddress.cs"), StringComparison.Ordinal);

    [Fact]
    public void Teams_asks_for_what_the_Teams_app_names()
    {
        Assert.Equal(
            "api://ombud.example.no/00000000-0000-4000-8000-000000000001", (string)App["identifierUris"]![0]!);
        Assert.Contains(
            """["resource"] = $"api://{app.Host}/{app.ClientId}",""",
            Repository.Read("functions/Local/TeamsApp/TeamsManifest.cs"), StringComparison.Ordinal);
        var scope = Assert.Single(App["api"]!["oauth2PermissionScopes"]!.AsArray())!;
        Assert.All(
            App["api"]!["preAuthorizedApplications"]!.AsArray(),
            one => Assert.Equal((string)scope["id"]!, (string)one!["delegatedPermissionIds"]![0]!));
        Assert.Equal(2, (int)App["api"]!["requestedAccessTokenVersion"]!);
    }

    [Fact]
    public void It_has_no_secret_and_trusts_the_app_that_alerts()
    {
        Assert.DoesNotContain("Credentials:", Text, StringComparison.Ordinal);
        Assert.Contains("  subject: alertsPrincipalId\n", Text, StringComparison.Ordinal);
        Assert.Contains("  audiences: ['api://AzureADTokenExchange']\n", Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value: 'Decide'", "value: 'Decides'")]
    [InlineData("'Handle.${one.Number}.${unit.Slug}'", "'Handle.${unit.Slug}'")]
    [InlineData("value: 'Triage'", "value: 'Triage.3405'")]
    public void A_role_that_the_code_does_not_know_is_found(string right, string wrong)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);

        var changed = Registration.With(OfTheirOwn, Text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.NotEqual(Values(Computed).Order(), Values(changed).Order());
        Assert.False(
            WithoutUnits(changed).SequenceEqual(WithoutUnits(Computed))
            && Values(changed).Where(value => value.StartsWith("Handle", StringComparison.Ordinal)).Order()
                .SequenceEqual(Units()));
    }

    private static IOrderedEnumerable<string> RolesInCode() =>
        Enum.GetNames<Roles>().Where(name => name != nameof(Roles.None)).Order();

    private static IEnumerable<string> Values(JsonNode computed) =>
        computed["registration"]!["appRoles"]!.AsArray().Select(role => (string)role!["value"]!);

    private static IEnumerable<string> WithoutUnits(JsonNode computed) =>
        Values(computed).Where(value => !value.StartsWith("Handle", StringComparison.Ordinal)).Order();

    private static IEnumerable<string> Units() => (
        from one in JsonNode.Parse(Repository.Read("functions/municipalities.json"))!["Municipalities"]!.AsArray()
        from unit in one["Units"]!.AsArray()
        select $"Handle.{one["Number"]}.{unit["Slug"]}").Order();

    private static IEnumerable<string> Names(string list) =>
        Computed[list]!.AsArray().Select(one => (string)one!);
}
