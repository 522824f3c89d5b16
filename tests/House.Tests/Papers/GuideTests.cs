using System.Text.RegularExpressions;
using Ombud.Cases;
using Ombud.House.Tests.Bicep;

namespace Ombud.House.Tests.Papers;

/// <summary>Whoever follows the guide has set and granted all that code and templates need, and nothing more.</summary>
public sealed partial class GuideTests
{
    private const string InBoth = "both";
    private const string Settings = "settings.md";
    private const string Installation = "installation.md";

    [Fact]
    public void The_guide_names_every_setting_of_each_app_and_no_other() => Assert.Empty(Wrong(Paper.Of(Settings)));

    [Theory]
    [InlineData("| `Sweep:Schedule` |", "| `Sweep:Every` |")]
    [InlineData("| `Signing:Keys:0:Id` | both |", "| `Signing:Keys:0:Id` | Web |")]
    [InlineData("| `Codes:Keys:0:Id` | Web |", "| `Codes:Keys:0:Id` | Alerts |")]
    [InlineData("| `Graph:Sender` |", "| Graph:Sender |")]
    [InlineData("| `Units:0:Mail` |", "| `Units:0:Email` |")]
    [InlineData("| `Graph:Sender` | Alerts | `sender` |", "| `Graph:Sender` | Alerts | `alertsSettings` |")]
    [InlineData("| `Teams:ServiceUrl` | Alerts | `alertsSettings` |", "| `Teams:ServiceUrl` | Alerts | `sender` |")]
    public void A_setting_that_is_missing_one_too_many_or_in_the_wrong_place_is_found(string right, string wrong) =>
        Assert.NotEmpty(Wrong(Changed(Paper.Of(Settings), right, wrong)));

    [Fact]
    public void The_guide_names_every_role_that_the_code_knows_and_no_other() =>
        Assert.Equal(
            Enum.GetNames<Roles>().Where(name => name != nameof(Roles.None)).Order(), Named(Installation, "role"));

    [Fact]
    public void The_guide_names_every_right_in_Azure_that_the_templates_give_and_no_other() =>
        Assert.Equal(RoleTests.Roles.Values.Order(), Named(Installation, "right in Azure"));

    [Fact]
    public void The_guide_names_every_parameter_of_the_templates() => Assert.Empty(
        KnownNames.Parameters.Except(Paper.Of(Installation).Names.Select(name => name.Name)));

    [Fact]
    public void The_guide_names_every_consent_that_the_code_needs_and_no_other() =>
        Assert.Equal(Consents().Order(), Named(Installation, "consent"));

    [Fact]
    public void Every_call_to_Graph_has_its_right_and_no_right_is_left_over()
    {
        Assert.NotEmpty(GraphCalls.All);
        Findings.None(GraphCalls.WithoutRight);
        Findings.None(GraphCalls.RightsForNothing);
    }

    // The Teams app brings the one right that holds for those alone who have it.
    [Fact]
    public void What_the_Teams_app_is_granted_is_what_a_notification_takes() => Assert.Equal(
        GraphCalls.Needed.Where(right => right.StartsWith("TeamsActivity", StringComparison.Ordinal)),
        Granted().Matches(Repository.Read("functions/Local/TeamsApp/TeamsManifest.cs"))
            .Select(match => match.Groups[1].Value));

    internal static IEnumerable<string> Consents() => GraphCalls.Needed.Concat(
        Scope().Match(Repository.Read("functions/Web/SignIn/EntraAddress.cs")).Groups[1].Value.Split(' '));

    /// <summary>As they stand in the guide: <c>:</c> between the parts, and 0 for the place in a list.</summary>
    internal static string Written(string setting) =>
        Place().Replace(setting.Replace("__", ":", StringComparison.Ordinal), ":0");

    private static IEnumerable<string> Wrong(Paper guide)
    {
        var rows = guide.Table("setting").Select(row => (Cells: row, Names: Paper.CodeIn(row[0]).ToList())).ToList();
        foreach (var row in rows.Where(row => row.Names.Count != 1))
            yield return $"names no single setting: {row.Cells[0]}";
        foreach (var app in ReadSettings.Apps)
        {
            var given = Deployed.Settings(app).Keys.Select(Written).ToHashSet();
            var needed = ReadSettings.Names(app).Except(OfAMunicipality()).Concat(given).ToHashSet();
            var here = rows.Where(row => IsOf(row.Cells[1], app)).ToList();
            var named = here.SelectMany(row => row.Names).ToList();
            foreach (var name in needed.Except(named))
                yield return $"{app}: {name} is missing";
            foreach (var name in named.Except(needed).Concat(named.CountBy(name => name)
                .Where(many => many.Value > 1).Select(many => many.Key)))
                yield return $"{app}: {name} is one too many";
            foreach (var row in here.Where(row => IsGiven(row.Cells[2]) != given.Contains(row.Names[0])))
                yield return $"{app}: {row.Names[0]} is not given by {row.Cells[2]}";
        }

        var fields = guide.Table("field").SelectMany(row => Paper.CodeIn(row[0])).ToList();
        foreach (var name in fields.Except(Fields()).Concat(Fields().Except(fields)))
            yield return $"municipalities.json: {name}";
    }

    private static bool IsOf(string cell, string app) =>
        cell == InBoth || cell.Equals(app, StringComparison.OrdinalIgnoreCase);

    // By the template itself, or by one of its parameters that says what it is.
    private static bool IsGiven(string cell) =>
        cell == "the template"
        || Paper.CodeIn(cell).Any(name => !name.EndsWith("Settings", StringComparison.Ordinal)
            && KnownNames.Parameters.Contains(name));

    // The tenant of a municipality comes from the template, all else of it from municipalities.json.
    private static IEnumerable<string> OfAMunicipality() =>
        Fields().Select(field => $"{ReadSettings.Municipalities}:0:{field}");

    private static IEnumerable<string> Fields() => ReadSettings.Names("web")
        .Where(name => name.StartsWith(ReadSettings.Municipalities, StringComparison.Ordinal))
        .Select(name => name[$"{ReadSettings.Municipalities}:0:".Length..])
        .Where(field => field != nameof(Municipality.Tenant));

    private static IEnumerable<string> Named(string paper, string heading) =>
        Paper.Of(paper).Table(heading).SelectMany(row => Paper.CodeIn(row[0])).Order();

    private static Paper Changed(Paper paper, string right, string wrong)
    {
        Assert.Contains(right, paper.Text, StringComparison.Ordinal);
        return paper with { Text = paper.Text.Replace(right, wrong, StringComparison.Ordinal) };
    }

    [GeneratedRegex(@":\d+")]
    private static partial Regex Place();

    [GeneratedRegex("""\["scope"\] = "([^"]+)""")]
    private static partial Regex Scope();

    [GeneratedRegex("""\["name"\] = "(\w+(?:\.\w+)+)", \["type"\] = "Application""")]
    private static partial Regex Granted();
}
