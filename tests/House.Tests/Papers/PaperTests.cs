using System.Reflection;
using System.Text.RegularExpressions;
using Ombud.House.Tests.Bicep;
using Ombud.Pages;

namespace Ombud.House.Tests.Papers;

/// <summary>No paper names what is not there.</summary>
public sealed partial class PaperTests
{
    private const string Index = "README.md";

    // ASVS 5.0.0 has so many at level 1 and 2.
    private const int Requirements = 253;

    [Fact]
    public void Every_name_in_code_format_is_that_of_something_that_exists() => Findings.None(
        from paper in Paper.All
        from name in paper.Names
        where !KnownNames.Has(name.Name)
        select $"{name.At} {name.Name}");

    [Theory]
    [InlineData("bicep/backup.bicep")]
    [InlineData("restore.md")]
    [InlineData("Signing:Key")]
    [InlineData("Signing__Keys__0__Name")]
    [InlineData("SizeTests.No_file_is_longer_than_200_lines")]
    [InlineData("RestoringTests")]
    [InlineData("Approve.3439")]
    [InlineData("/api/helth")]
    [InlineData("/saker/{number}/slett")]
    [InlineData("Mail.Read.All")]
    [InlineData("late-mail")]
    [InlineData("restore --all")]
    [InlineData("verify --everything")]
    [InlineData("dotnet run --project functions/Operating -- verify --all")]
    [InlineData("dotnet run --project functions/Operations -- undo")]
    [InlineData("teams --all")]
    public void A_name_of_nothing_is_found(string name) => Assert.False(KnownNames.Has(name));

    [Theory]
    [InlineData("bicep/roles.bicep")]
    [InlineData("Signing__Keys__1__Id")]
    [InlineData("Storage:AcceptUnsealed=true")]
    [InlineData("SizeTests.No_file_is_longer_than_300_lines")]
    [InlineData("Handle.3439.oppvekst")]
    [InlineData("GET /api/health")]
    [InlineData("/saker/{number}")]
    [InlineData("verify --municipality 3439 --root R")]
    [InlineData("dotnet run --project functions/Operations -- verify --all")]
    [InlineData("restore --night N --municipality M --replace")]
    public void A_name_of_something_is_known(string name) => Assert.True(KnownNames.Has(name));

    [Fact]
    public void Every_paper_is_linked_from_the_index()
    {
        var links = Paper.Of(Index).Links.ToList();

        Findings.None(Paper.All.Select(paper => paper.Path[Paper.Folder.Length..]).Except(links).Except([Index]));
    }

    [Fact]
    public void Every_link_leads_somewhere() => Findings.None(
        from paper in Paper.All
        from link in paper.Links
        where !link.StartsWith("https://", StringComparison.Ordinal)
        where !Repository.Paths.Contains(Path.GetRelativePath(
            Repository.Folder, Path.GetFullPath(Path.Combine(Repository.Folder, Paper.Folder, link))))
        select $"{paper.Path} {link}");

    [Fact]
    public void What_to_do_is_said_for_every_alert_of_Azures_and_for_no_other() => Assert.Equal(
        Deployed.Alerts.Order(), First("operations.md", "alert").Order());

    [Fact]
    public void What_to_do_is_said_for_every_word_of_health_and_for_no_other() => Assert.Equal(
        KnownNames.HealthWords.Order(), First("operations.md", "health").Order());

    [Fact]
    public void What_the_log_tells_operators_is_explained() => Assert.Equal(
        Repository.Production.SelectMany(source => Event().Matches(source.Text)).Select(match => match.Groups[1].Value)
            .Order(),
        Paper.Of("operations.md").Table("log event").Select(row => row[0]).Order());

    // What a municipality hands out must be what people read.
    [Fact]
    public void The_privacy_statement_is_the_one_on_the_pages()
    {
        var texts = typeof(Text).Assembly.GetType("Ombud.Pages.Home.PrivacyTexts")!;
        var list = (IReadOnlyList<Text>)texts.GetMethod("WhatList")!.Invoke(null, [365])!;
        var said = texts.GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null)).OfType<Text>().Concat(list);
        var paper = Plain(Paper.Of("personvernerklaering.md").Text);

        Findings.None(said.Where(text => !paper.Contains(Plain(text.Nb), StringComparison.Ordinal))
            .Select(text => text.Nb));
    }

    [Fact]
    public void Each_requirement_of_ASVS_is_judged_once()
    {
        var judged = Paper.Of("threat-model.md").Table("requirement")
            .SelectMany(row => Requirement().Matches(row[0]).Select(match => match.Value)).ToList();

        Assert.Equal(Requirements, judged.Distinct().Count());
        Assert.Equal(Requirements, judged.Count);
    }

    private static IEnumerable<string> First(string paper, string heading) =>
        Paper.Of(paper).Table(heading).SelectMany(row => Paper.CodeIn(row[0]));

    private static string Plain(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"new\((7\d{3}), nameof")]
    private static partial Regex Event();

    [GeneratedRegex(@"\d+\.\d+\.\d+")]
    private static partial Regex Requirement();
}
