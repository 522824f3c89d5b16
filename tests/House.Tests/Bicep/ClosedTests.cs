using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.House.Tests.Bicep;

/// <summary>What the two switches shut, and that nothing the suite needs is left outside.</summary>
public sealed class ClosedTests
{
    private const string Closed = "closed";
    private const string Door = "Microsoft.Cdn/profiles";

    [Fact]
    public void Without_the_switches_there_is_neither_network_nor_front_door() => Assert.DoesNotContain(
        Deployed.All("production").Select(one => (string)one["type"]!),
        type => type.StartsWith("Microsoft.Network", StringComparison.Ordinal)
            || type.StartsWith(Door, StringComparison.Ordinal));

    [Theory]
    [InlineData("production", "enabled")]
    [InlineData(Closed, "disabled")]
    public void What_is_stored_is_reached_from_the_internet_only_where_the_network_is_not_private(
        string stage, string access) =>
        Assert.All(Stores(stage), one => Assert.Equal(
            access, (string)one["properties"]!["publicNetworkAccess"]!, StringComparer.OrdinalIgnoreCase));

    // Of the cases' account nobody uses more than the tables.
    [Fact]
    public void Every_store_that_an_app_is_told_of_has_an_endpoint_in_the_network() => Assert.Equal(
        [
            "kv-ombud-prod-gzbrut vault", "stombudbackprodgzbrut blob", "stombudcasesprodgzbrut table",
            "stombudhostprodgzbrut blob", "stombudhostprodgzbrut queue", "stombudhostprodgzbrut table",
        ],
        Deployed.Of("Microsoft.Network/privateEndpoints", Closed)
            .Select(one => one["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!)
            .Select(to => $"{((string)to["privateLinkServiceId"]!).Split('/')[^1]} {(string)to["groupIds"]![0]!}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void No_store_is_shut_without_a_way_to_it()
    {
        var reached = Deployed.Of("Microsoft.Network/privateEndpoints", Closed)
            .Select(one => one["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!)
            .Select(to => ((string)to["privateLinkServiceId"]!).Split('/')[^1]);

        Assert.Equal(Stores(Closed).Select(Deployed.Name).Order(), reached.Distinct().Order());
    }

    [Fact]
    public void The_name_of_each_endpoint_is_known_in_the_network()
    {
        var zones = Deployed.Of("Microsoft.Network/privateDnsZones", Closed).Select(one => (string)one["id"]!).ToList();
        var used = Deployed.Of("Microsoft.Network/privateEndpoints/privateDnsZoneGroups", Closed)
            .Select(one => one["properties"]!["privateDnsZoneConfigs"]![0]!["properties"]!)
            .Select(zone => (string)zone["privateDnsZoneId"]!);

        Assert.Equal(zones.Order(), used.Distinct().Order());
        Assert.Equal(
            zones.Count, Deployed.Of("Microsoft.Network/privateDnsZones/virtualNetworkLinks", Closed).Count());
    }

    [Theory]
    [InlineData("web")]
    [InlineData("alerts")]
    public void Each_app_stands_in_a_subnet_of_its_own_that_only_functions_may_use(string app)
    {
        var subnet = Deployed.Of("Microsoft.Network/virtualNetworks", Closed).Single()["properties"]!["subnets"]!
            .AsArray().Single(one => (string)one!["name"]! == app)!["properties"]!;

        Assert.Contains(
            $"outputs.{app}.value", (string)Site(app)["virtualNetworkSubnetId"]!, StringComparison.Ordinal);
        Assert.Equal(
            "Microsoft.App/environments", (string)subnet["delegations"]![0]!["properties"]!["serviceName"]!);
    }

    [Fact]
    public void Web_lets_in_what_came_through_this_front_door_and_nothing_else()
    {
        var config = Site("web")["siteConfig"]!;
        var rule = Assert.Single(config["ipSecurityRestrictions"]!.AsArray())!;

        Assert.Equal("Deny", (string)config["ipSecurityRestrictionsDefaultAction"]!);
        Assert.Equal(
            ("Allow", "ServiceTag", "AzureFrontDoor.Backend"),
            ((string)rule["action"]!, (string)rule["tag"]!, (string)rule["ipAddress"]!));
        Assert.Contains(
            "outputs.id.value", (string)rule["headers"]!["x-azure-fdid"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_outside_speaks_to_Web_in_the_name_of_the_host() => Assert.Equal(
        [
            "X-MS-CLIENT-PRINCIPAL", "X-MS-CLIENT-PRINCIPAL-ID", "X-MS-CLIENT-PRINCIPAL-IDP",
            "X-MS-CLIENT-PRINCIPAL-NAME", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-Url",
            "x-ms-invocation-id",
        ],
        Deployed.Of($"{Door}/ruleSets/rules", Closed)
            .SelectMany(rule => rule["properties"]!["actions"]!.AsArray())
            .Select(action => action!["parameters"]!)
            .Where(one => (string)one["headerAction"]! == "Delete")
            .Select(one => (string)one["headerName"]!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/admin/host/status")]
    [InlineData("//admin")]
    [InlineData("https://ombud.example.no:443/admin/functions?code=x")]
    [InlineData("/runtime/webhooks/durabletask")]
    public void The_doors_of_the_host_are_shut(string address) => Assert.Matches(Shut, address);

    [Fact]
    public void No_page_of_ours_is_shut_and_Teams_reaches_the_bot()
    {
        var routes = FunctionTests.In(FunctionTests.Web).SelectMany(function => function.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).OfType<string>().ToList();

        Assert.Contains("api/messages", routes);
        Findings.None(routes.Where(route => Shut.IsMatch($"/{route}")));
        var pattern = Deployed.Of($"{Door}/afdEndpoints/routes", Closed).Single()["properties"]!["patternsToMatch"]!;
        Assert.Equal("/*", (string)Assert.Single(pattern.AsArray())!);
    }

    private static Regex Shut =>
        new((string)Deployed.Of("Microsoft.Network/FrontDoorWebApplicationFirewallPolicies", Closed).Single()
            ["properties"]!["customRules"]!["rules"]![0]!["matchConditions"]![0]!["matchValue"]![0]!);

    private static IEnumerable<JsonNode> Stores(string stage) =>
        Deployed.Of("Microsoft.Storage/storageAccounts", stage)
            .Concat(Deployed.Of("Microsoft.KeyVault/vaults", stage));

    private static JsonNode Site(string app) => Deployed.Of("Microsoft.Web/sites", Closed)
        .Single(one => Deployed.Name(one).StartsWith($"func-ombud-{app}-", StringComparison.Ordinal))["properties"]!;
}
