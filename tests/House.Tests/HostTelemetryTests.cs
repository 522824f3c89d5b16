using System.Text.Json.Nodes;

namespace Ombud.House.Tests;

/// <summary>The host in front of each app tells Azure Monitor which function ran, not which address was asked
/// for.</summary>
public sealed class HostTelemetryTests
{
    [Theory]
    [InlineData("Web")]
    [InlineData("Alerts")]
    public void The_host_exports_no_spans_of_its_own_since_they_hold_addresses(string app) =>
        Assert.Null(JsonNode.Parse(Repository.Read($"functions/{app}/host.json"))!["telemetryMode"]);
}
