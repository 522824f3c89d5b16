using System.Text.RegularExpressions;

namespace Ombud.House.Tests;

public sealed partial class WorkflowTests
{
    [Fact]
    public void An_action_is_pinned_by_the_hash_of_what_it_runs() => Findings.None(
        from path in Repository.Ending(".yml")
        where path.StartsWith(".github/workflows/", StringComparison.Ordinal)
        from Match use in Uses().Matches(Repository.Read(path))
        where !Pinned().IsMatch(use.Value)
        select $"{path}: {use.Value}");

    [Fact]
    public void A_workflow_may_only_read_unless_it_says_so() => Assert.All(
        Repository.Ending(".yml").Where(path => path.StartsWith(".github/workflows/", StringComparison.Ordinal)),
        path => Assert.Contains("\npermissions:\n  contents: read\n", Repository.Read(path), StringComparison.Ordinal));

    [Fact]
    public void CI_runs_the_command_that_a_developer_runs() =>
        Assert.Contains("run: .ci/run", Repository.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Web")]
    [InlineData("Alerts")]
    public void CI_publishes_each_app(string app) => Assert.Contains(
        $"dotnet publish functions/{app} ", Repository.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);

    [GeneratedRegex(@"uses:.*")]
    private static partial Regex Uses();

    [GeneratedRegex(@"@[0-9a-f]{40} # v\d+(\.\d+)*\s*$")]
    private static partial Regex Pinned();
}
