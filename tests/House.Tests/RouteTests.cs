using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.House.Tests;

// The Functions host takes the first route by name that matches, the worker behind it the best: where two match one
// address, the two may disagree about which function answers.
public sealed class RouteTests
{
    [Fact]
    public void No_address_leads_to_two_functions()
    {
        var routes = FunctionTests.In(FunctionTests.Web)
            .SelectMany(function => function.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .ToList();

        Findings.None(
            from pair in routes.SelectMany((one, at) => routes.Skip(at + 1).Select(other => (one, other)))
            where pair.one.Methods!.Intersect(pair.other.Methods!, StringComparer.OrdinalIgnoreCase).Any()
            where Overlap(Segments(pair.one), Segments(pair.other))
            select $"{pair.one.Route} and {pair.other.Route}");
    }

    [Theory]
    [InlineData("saker/{number}/fakta", "saker/{number}/{action}", true)]
    [InlineData("saker/{number}/fakta", "saker/{number}/handlinger/{action}", false)]
    [InlineData("{all?}", "register", true)]
    [InlineData("register", "Register/", true)]
    [InlineData("register", "register/eksport", false)]
    public void Two_routes_overlap_where_one_address_fits_both(string one, string other, bool overlap) =>
        Assert.Equal(overlap, Overlap(Split(one), Split(other)));

    private static string[] Segments(HttpTriggerAttribute trigger) =>
        // Of no length, so it fits the front page alone.
        trigger.Route == "{ignored:maxlength(0)?}" ? [] : Split(trigger.Route!);

    private static string[] Split(string route) => route.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Overlap(string[] one, string[] other) => (one, other) switch
    {
        ([], []) => true,
        ([var first, .. var rest], []) => IsOptional(first) && Overlap(rest, []),
        ([], [var first, .. var rest]) => IsOptional(first) && Overlap([], rest),
        ([var a, .. var restOfOne], [var b, .. var restOfOther]) =>
            (IsValue(a) || IsValue(b) || a.Equals(b, StringComparison.OrdinalIgnoreCase))
            && Overlap(restOfOne, restOfOther),
        _ => false,
    };

    private static bool IsValue(string segment) => segment.Contains('{', StringComparison.Ordinal);

    private static bool IsOptional(string segment) =>
        segment.EndsWith("?}", StringComparison.Ordinal) || segment.StartsWith("{*", StringComparison.Ordinal);
}
