using System.Text.Json.Nodes;

namespace Ombud.House.Tests.Bicep;

/// <summary>What a stage would be made of, as the compiler foresees it.</summary>
internal static class Deployed
{
    private const string Production = "production";

    public static IEnumerable<JsonNode> All(string stage) =>
        JsonNode.Parse(Repository.Read($"bicep/{stage}.snapshot.json"))!["predictedResources"]!.AsArray()
            .Select(one => one!);

    public static IEnumerable<JsonNode> Of(string type, string stage = Production) =>
        All(stage).Where(one => (string)one["type"]! == type);

    /// <summary>The last part of a resource's name.</summary>
    public static string Name(JsonNode resource) => ((string)resource["name"]!).Split('/')[^1];

    /// <param name="app">web or alerts.</param>
    public static IReadOnlyDictionary<string, string> Settings(string app) =>
        Of("Microsoft.Web/sites/config")
            .Single(one => ((string)one["name"]!).StartsWith($"func-ombud-{app}-", StringComparison.Ordinal))
            ["properties"]!.AsObject().ToDictionary(one => one.Key, one => (string)one.Value!);

    /// <summary>What Azure Monitor mails about.</summary>
    public static IEnumerable<string> Alerts =>
        new[] { "Microsoft.Insights/metricAlerts", "Microsoft.Insights/scheduledQueryRules" }
            .SelectMany(type => Of(type)).Select(Name);
}
