using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ombud.House.Tests;

public sealed partial class TreeTests
{
    private static readonly string[] Top =
    [
        ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", "BannedSymbols.txt", "Directory.Build.props",
        "Directory.Build.targets", "Directory.Packages.props", "OmbudFunctions.sln", "README.md", "bicep", "functions",
        "global.json", "shared", "tests",
    ];

    private static readonly string[] Nobodys =
        ["Common", "Core", "Application", "Infrastructure", "Abstractions", "Helpers", "Utils"];

    [Fact]
    public void The_top_of_the_repository_holds_what_is_settled_and_nothing_else() =>
        Findings.None(Repository.Paths.Select(path => path.Split('/')[0]).Distinct().Except(Top));

    [Fact]
    public void A_folder_is_named_for_what_it_is_about() => Findings.None(
        from path in Repository.Paths
        from folder in path.Split('/').SkipLast(1).Intersect(Nobodys, StringComparer.OrdinalIgnoreCase)
        select $"{folder} in {path}");

    [Fact]
    public void The_rules_reference_NodaTime_and_nothing_else()
    {
        var project = Project("shared/Cases/Cases.csproj");

        Assert.Equal(["NodaTime", "NodaTime.Serialization.SystemTextJson"], References(project));
        Findings.None(Using(@"^(Azure|Microsoft|Ombud\.(?!Cases))", "shared/Cases/"));
    }

    [Fact]
    public void The_pages_know_nothing_of_Azure()
    {
        Assert.Equal(["Cases"], References(Project("shared/Pages/Pages.csproj")));
        Findings.None(Using(@"^(Azure|Microsoft\.(Azure|Graph)|Ombud\.(?!Cases|Pages))", "shared/Pages/"));
    }

    // An app's setup hands the client to the stores; nothing that answers a request sees it.
    [Fact]
    public void Only_the_stores_know_Table_Storage() => Findings.None(
        Using(@"^Azure\.Data\.Tables", "functions/Web/", "functions/Alerts/", "shared/Cases/", "shared/Pages/")
            .Where(use => !use.Contains("Setup.cs:", StringComparison.Ordinal)));

    [Fact]
    public void The_app_that_faces_people_knows_neither_Graph_nor_the_bus() => Findings.None(
        Using(@"^(Microsoft\.(Graph|Kiota)|Azure\.Messaging)", "functions/Web/"));

    [Fact]
    public void The_local_host_is_never_published() => Assert.Equal(
        "false", Project("functions/Local/Local.csproj").Descendants("IsPublishable").Single().Value);

    [Fact]
    public void A_namespace_of_the_local_host_is_its_folder() => Findings.None(
        from source in Repository.Production
        where source.Path.StartsWith("functions/Local/", StringComparison.Ordinal)
        let folder = Path.GetDirectoryName(source.Path)!["functions/".Length..].Replace('/', '.')
        from space in source.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where space.Name.ToString() != $"Ombud.{folder}"
        select $"{source.At(space)} {space.Name}");

    // What is tested is what is deployed: a type of Microsoft's that we wrote would be neither.
    [Fact]
    public void Only_the_missing_package_is_written_in_the_name_of_Microsoft() => Findings.None(
        from source in Repository.Sources
        where !source.Path.StartsWith("shared/ServiceBusExtension/", StringComparison.Ordinal)
        from space in source.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where Microsofts().IsMatch(space.Name.ToString())
        select $"{source.At(space)} {space.Name}");

    [Fact]
    public void Every_package_version_is_exact() => Findings.None(
        Project("Directory.Packages.props").Descendants("PackageVersion")
            .Where(package => !Exact().IsMatch(package.Attribute("Version")!.Value))
            .Select(package => package.ToString()));

    private static XDocument Project(string path) => XDocument.Parse(Repository.Read(path));

    private static IEnumerable<string> References(XDocument project) =>
        project.Descendants()
            .Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference")
            .Select(e => e.Attribute("Include")!.Value)
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal)
                ? Path.GetFileNameWithoutExtension(include)
                : include);

    // By name in full too: `using` is not the only way to reach a type.
    private static IEnumerable<string> Using(string banned, params string[] folders) =>
        from path in Repository.Ending(".cs", ".razor")
        where folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        from Match match in Imported().Matches(Repository.Read(path))
        where Regex.IsMatch(match.Groups[1].Value, banned)
        select $"{path}: {match.Value.Trim()}";

    [GeneratedRegex(
        @"(?:^\s*(?:global\s+|@)?using\s+(?:static\s+|\w+\s*=\s*)?|global::)([A-Z][\w.]*)",
        RegexOptions.Multiline)]
    private static partial Regex Imported();

    [GeneratedRegex(@"^(Microsoft\.)?Azure(\.|$)")]
    private static partial Regex Microsofts();

    [GeneratedRegex(@"^\[\d+(\.\d+)+\]$")]
    private static partial Regex Exact();
}
