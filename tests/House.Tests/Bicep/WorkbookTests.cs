using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Ombud.Stores;

namespace Ombud.House.Tests.Bicep;

/// <summary>The operators' workbook asks for what the code tells, by the names that the code gives it.</summary>
public sealed partial class WorkbookTests
{
    private static readonly JsonNode Shown = JsonNode.Parse(
        (string)Deployed.Of("Microsoft.Insights/workbooks").Single()["properties"]!["serializedData"]!)!;

    private static readonly List<string> Queries =
        [.. Shown["items"]!.AsArray().Select(item => (string?)item!["content"]!["query"]).OfType<string>()];

    internal static IEnumerable<string> Metrics => Names(typeof(SuiteMetrics), ends: "");

    [Fact]
    public void The_workbook_shows_every_metric_and_no_other() => Assert.Equal(
        Metrics.Order(),
        Queries.Where(query => query.StartsWith("customMetrics", StringComparison.Ordinal)).SelectMany(Named).Order());

    [Fact]
    public void The_workbook_asks_for_no_tag_that_nothing_is_told_with() => Assert.Empty(
        Queries.SelectMany(query => Tag().Matches(query).Select(found => found.Groups[1].Value))
            .Except(Names(typeof(SuiteMetrics), ends: "Tag")).Except(Names(typeof(AppTraces), ends: "Tag")));

    [Fact]
    public void The_delay_of_alerts_is_looked_for_where_it_is_told()
    {
        var query = Assert.Single(Queries, one => one.Contains(AppTraces.DelayTag, StringComparison.Ordinal));

        Assert.Contains(
            Assert.Single(Named(query)),
            FunctionTests.In(FunctionTests.Alerts).Select(one => one.GetCustomAttribute<FunctionAttribute>()!.Name));
    }

    private static IEnumerable<string> Names(Type type, string ends) =>
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral && (ends.Length > 0 ? field.Name.EndsWith(ends, StringComparison.Ordinal)
            : !field.Name.EndsWith("Tag", StringComparison.Ordinal))
        select (string)field.GetRawConstantValue()!;

    private static IEnumerable<string> Named(string query) =>
        Name().Matches(query).Select(found => found.Groups[1].Value);

    [GeneratedRegex("""name == "([^"]+)\x22""")]
    private static partial Regex Name();

    [GeneratedRegex("""customDimensions\["([^"]+)"\]""")]
    private static partial Regex Tag();
}
