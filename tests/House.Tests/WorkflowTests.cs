using System.Text.RegularExpressions;
using Ombud.House.Tests.Papers;
using YamlDotNet.RepresentationModel;

namespace Ombud.House.Tests;

/// <summary>What runs for us elsewhere: only what was named, with no more rights than it needs.</summary>
public sealed partial class WorkflowTests
{
    private const string Deploy = ".github/workflows/deploy.yml";

    private static readonly List<string> Workflows =
        [.. Repository.Ending(".yml").Where(path => path.StartsWith(".github/workflows/", StringComparison.Ordinal))];

    private static readonly List<string> DeploySteps =
        [.. Case().Matches(Repository.Read(".ci/deploy")).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Nothing_is_wrong_with_a_workflow() => Findings.None(
        from path in Workflows
        from wrong in Wrong(Repository.Read(path))
        select $"{path}: {wrong}");

    [Theory]
    [InlineData("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7")]
    [InlineData("azure/login@f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca # v3.0.1", "azure/login@main")]
    [InlineData("permissions:\n  contents: read\n", "permissions: write-all\n")]
    [InlineData("      attestations: read\n", "      packages: write\n")]
    [InlineData("      contents: read\n      id-token: write\n    env:", "      contents: write\n    env:")]
    [InlineData("persist-credentials: false", "persist-credentials: true")]
    [InlineData("    timeout-minutes: 45\n", "")]
    [InlineData("  workflow_dispatch:", "  pull_request_target:\n  workflow_dispatch:")]
    [InlineData("run: .ci/publish", "run: .ci/pack")]
    [InlineData("run: .ci/deploy health", "run: .ci/deploy trial")]
    [InlineData("run: .ci/deploy plan", "run: STAGE=${{ inputs.stage }} .ci/deploy plan")]
    [InlineData("options: [test, production]", "options: [test, staging]")]
    [InlineData("      - run: .ci/run\n", "\t- run: .ci/run\n")]
    public void A_mistake_in_a_workflow_is_found(string right, string wrong)
    {
        var text = Repository.Read(Deploy);
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.NotEmpty(Wrong(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void CI_runs_the_command_that_a_developer_runs() =>
        Assert.Contains("run: .ci/run", Repository.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);

    [Fact]
    public void CI_compiles_the_one_template_that_takes_a_registry() =>
        Assert.Contains("run: .ci/entra", Repository.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Web")]
    [InlineData("Alerts")]
    public void Each_app_is_published(string app) => Assert.Contains(
        $"dotnet publish functions/{app} ", Repository.Read(".ci/publish"), StringComparison.Ordinal);

    [Fact]
    public void What_is_deployed_was_tested_foreseen_approved_and_proven_to_be_ours()
    {
        var jobs = (YamlMappingNode)Root(Repository.Read(Deploy))["jobs"];

        Assert.Equal(["build", "plan", "deploy"], jobs.Children.Keys.Select(Said));
        Assert.Equal("build", Said(jobs["plan"]["needs"]));
        Assert.Equal("plan", Said(jobs["deploy"]["needs"]));
        Assert.Equal("${{ inputs.stage }}", Said(jobs["deploy"]["environment"]));
        Assert.Equal([".ci/run", ".ci/publish", ".ci/teams"], Runs(jobs["build"]));
        Assert.Equal([".ci/deploy plan"], Runs(jobs["plan"]));
        Assert.Equal(
            [
                ".ci/deploy verify", ".ci/deploy resources", ".ci/deploy apps", ".ci/deploy health",
                ".ci/deploy smoke",
            ],
            Runs(jobs["deploy"]));
    }

    [Fact]
    public void A_deployment_asks_the_templates_for_what_they_tell()
    {
        Assert.Contains("${app}Name", Repository.Read(".ci/deploy"), StringComparison.Ordinal);
        Assert.Empty(new[] { "webName", "alertsName", "webHost" }.Except(KnownNames.Parameters));
    }

    // What an app is made of is told of the app that is deployed, by whoever built it.
    [Fact]
    public void What_each_app_is_made_of_is_vouched_for_kept_and_checked_as_the_app_is()
    {
        var deploy = Repository.Read(Deploy);

        Assert.Contains("dotnet-CycloneDX", Repository.Read(".ci/publish"), StringComparison.Ordinal);
        Assert.Equal(2, Together().Count(deploy));
        Assert.Contains(
            "for built in \"$app.zip\" \"$app.cdx.json\"", Repository.Read(".ci/deploy"), StringComparison.Ordinal);
    }

    // Both scripts read single lines of a parameter file.
    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    public void The_scripts_find_in_a_parameter_file_what_they_look_for(string stage)
    {
        var file = Repository.Read($"bicep/{stage}.bicepparam");
        var asked = new[] { ".ci/teams", ".ci/deploy" }
            .SelectMany(script => Asked().Matches(Repository.Read(script))).Select(one => one.Groups[1].Value).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Matches($"(?m)^param {name} = '[^']+'$", file));
    }

    [Theory]
    [InlineData(".ci/run")]
    [InlineData(".ci/entra")]
    [InlineData(".ci/publish")]
    [InlineData(".ci/teams")]
    [InlineData(".ci/deploy")]
    public void A_script_is_one_that_the_shell_can_read(string script) =>
        Assert.Equal((0, ""), Repository.Try("bash", $"-n {script}"));

    private static IEnumerable<string> Wrong(string text)
    {
        if (Parsed(text) is not { } root)
            return ["is no YAML"];
        var jobs = ((YamlMappingNode)root["jobs"]).Children;
        return
        [
            .. Uses().Matches(text).Select(use => use.Value).Where(use => !Pinned().IsMatch(use)),
            .. new[] { "may do more than read" }.Where(_ => !ReadsOnly(root)),
            .. Strangers().Matches(text).Select(_ => "runs what strangers wrote"),
            .. Options().Matches(text).SelectMany(list => list.Groups[1].Value.Split(", "))
                .Select(stage => $"bicep/{stage}.bicepparam").Except(Repository.Paths),
            .. jobs.SelectMany(job => WrongIn(job.Value).Select(wrong => $"{Said(job.Key)}: {wrong}")),
        ];
    }

    private static IEnumerable<string> WrongIn(YamlNode job)
    {
        var has = ((YamlMappingNode)job).Children;
        if (!has.ContainsKey("timeout-minutes"))
            yield return "has no end";
        var steps = Steps(job).ToList();
        var rights = has.TryGetValue("permissions", out var given) ? Pairs(given).ToList() : [];
        foreach (var right in rights.Except(Needed(steps)))
            yield return $"does not need {right}";
        foreach (var step in steps.Where(step => Use(step).StartsWith("actions/checkout@", StringComparison.Ordinal)))
            if (!Pairs(step["with"]).Contains("persist-credentials: false"))
                yield return "keeps a token on disk";
        foreach (var run in Runs(job))
        {
            if (run.Contains("${{", StringComparison.Ordinal))
                yield return $"would run what somebody typed: {run}";
            foreach (var file in Files().Matches(run).Select(match => match.Value).Except(Repository.Paths))
                if (!Repository.Paths.Any(path => path.StartsWith(file + "/", StringComparison.Ordinal)))
                    yield return $"there is no {file}";
            if (run.Split(' ') is [".ci/deploy", var step] && !DeploySteps.Contains(step))
                yield return $"there is no step {step}";
        }
    }

    // A token for Azure is asked for by whoever signs in there or vouches for what was built.
    private static IEnumerable<string> Needed(List<YamlMappingNode> steps)
    {
        yield return "contents: read";
        var uses = string.Join('\n', steps.Select(Use));
        var vouches = uses.Contains("actions/attest-build-provenance@", StringComparison.Ordinal);
        if (vouches || uses.Contains("azure/login@", StringComparison.Ordinal))
            yield return "id-token: write";
        if (vouches)
            yield return "attestations: write";
        if (steps.Any(step => Run(step) == ".ci/deploy verify"))
            yield return "attestations: read";
        if (uses.Contains("github/codeql-action/analyze@", StringComparison.Ordinal))
            yield return "security-events: write";
    }

    private static bool ReadsOnly(YamlMappingNode root) =>
        root.Children.TryGetValue("permissions", out var given) && given is YamlMappingNode
        && Pairs(given).SequenceEqual(["contents: read"]);

    private static IEnumerable<string> Pairs(YamlNode mapping) =>
        ((YamlMappingNode)mapping).Children.Select(one => $"{Said(one.Key)}: {Said(one.Value)}");

    private static IEnumerable<YamlMappingNode> Steps(YamlNode job) =>
        ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>();

    private static IEnumerable<string> Runs(YamlNode job) => Steps(job).Select(Run).Where(run => run.Length > 0);

    private static string Run(YamlMappingNode step) => Value(step, "run");

    private static string Use(YamlMappingNode step) => Value(step, "uses");

    private static string Value(YamlMappingNode step, string name) =>
        step.Children.TryGetValue(name, out var value) ? Said(value) : "";

    private static string Said(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static YamlMappingNode Root(string text) => Parsed(text)!;

    private static YamlMappingNode? Parsed(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return (YamlMappingNode)yaml.Documents[0].RootNode;
        }
        catch (YamlDotNet.Core.YamlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"uses:.*")]
    private static partial Regex Uses();

    [GeneratedRegex(@"@[0-9a-f]{40} # v\d+(\.\d+)*\s*$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"path: \|\n +out/\*\.zip\n +out/\*\.cdx\.json\n")]
    private static partial Regex Together();

    [GeneratedRegex(@"\$\(given (\w+)\)")]
    private static partial Regex Asked();

    [GeneratedRegex("pull_request_target")]
    private static partial Regex Strangers();

    [GeneratedRegex(@"^  ([a-z]+)\)$", RegexOptions.Multiline)]
    private static partial Regex Case();

    [GeneratedRegex(@"options: \[([^\]]+)\]")]
    private static partial Regex Options();

    [GeneratedRegex(@"(?<![\w/])(\.ci|\.github|functions|shared|bicep|tests)/[\w./-]+")]
    private static partial Regex Files();
}
