using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.House.Tests.Bicep;

/// <summary>Where the templates call a function by its name, the code has it: an instance kept ready for one that was
/// renamed keeps nobody from waiting, and an alert about it never comes, or always.</summary>
public sealed partial class NamedFunctionTests
{
    private const string Group = "function:";

    [Fact]
    public void What_is_kept_ready_is_there() => Findings.None(
        from site in Deployed.Of("Microsoft.Web/sites")
        let app = Deployed.Name(site).Contains("-web-", StringComparison.Ordinal)
            ? FunctionTests.Web : FunctionTests.Alerts
        from ready in site["properties"]!["functionAppConfig"]!["scaleAndConcurrency"]!["alwaysReady"]!.AsArray()
        let name = (string)ready!["name"]!
        where !Groups(app).Contains(name)
        select $"{Deployed.Name(site)}: {name}");

    [Fact]
    public void What_Azure_asks_the_log_for_is_there() => Findings.None(Unknown(Queries()));

    [Fact]
    public void Somebody_is_told_when_the_sweep_stops() =>
        Assert.Contains(Queries(), query => Names(query).Contains("Sweep"));

    [Theory]
    [InlineData("name == \"Sweeps\"")]
    [InlineData("name == 'Sweeper'")]
    [InlineData("name in (\"Sweep\", \"OnAlarmsDue\")")]
    public void A_function_that_nobody_has_is_found(string query) => Assert.NotEmpty(Unknown([query]));

    // HTTP functions scale as one group, every other function by itself.
    private static IEnumerable<string> Groups(Assembly app) => FunctionTests.In(app)
        .Select(function => function.GetParameters()
            .Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is not null)
            ? "http" : Group + NameOf(function));

    private static IEnumerable<string> Queries() => Deployed.Of("Microsoft.Insights/scheduledQueryRules")
        .Select(rule => (string)rule["properties"]!["criteria"]!["allOf"]![0]!["query"]!);

    private static IEnumerable<string> Unknown(IEnumerable<string> queries) =>
        queries.SelectMany(Names).Except(FunctionTests.In(FunctionTests.Web)
            .Concat(FunctionTests.In(FunctionTests.Alerts)).Select(NameOf));

    private static IEnumerable<string> Names(string query) => Asked().Matches(query)
        .SelectMany(asked => Quoted().Matches(asked.Value)).Select(quoted => quoted.Groups[1].Value);

    private static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;

    [GeneratedRegex(@"(?<![\w.])name (?:==|in~?) *(?:\([^)]*\)|""[^""]*""|'[^']*')")]
    private static partial Regex Asked();

    [GeneratedRegex(@"[""']([^""']+)[""']")]
    private static partial Regex Quoted();
}
