using System.Text.RegularExpressions;
using Ombud.Pages;

namespace Ombud.House.Tests;

/// <summary>A page is sent the components of the design system that some page uses, and no others.</summary>
public sealed partial class StyleTests
{
    private const string DesignSystem = "shared/Pages/assets/node_modules/@digdir/designsystemet-css/dist/src/";

    // The ground of all others, and a rule about sizes.
    private static readonly string[] NoClass = ["base", "data-size-workaround"];

    private static readonly HashSet<string> Used = Repository.Ending(".razor", ".cs")
        .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
        .SelectMany(path => Class().Matches(Repository.Read(path)).Select(match => match.Value))
        .ToHashSet();

    [Fact]
    public void Every_component_on_a_page_has_its_style()
    {
        var styled = Class().Matches(Assets.Text(Assets.Style) + Assets.Text(Assets.DeskStyle))
            .Select(match => match.Value).ToHashSet();

        Assert.True(Used.Count > 10);
        Assert.Empty(Used.Except(styled));
    }

    [Fact]
    public void No_component_is_sent_that_no_page_uses() =>
        Assert.DoesNotContain(Sent().Except(NoClass), component => !Used.Contains($"ds-{component}"));

    [Fact]
    public void The_components_override_each_other_as_the_design_system_has_it()
    {
        // Tables come last, in a stylesheet of their own.
        var starts = Sent().Where(component => component is not "table")
            .Select(component => Repository.Read($"{DesignSystem}{component}.css")[..40]).ToList();

        foreach (var css in new[] { Repository.Read($"{DesignSystem}index.css"), Assets.Text(Assets.Style) })
        {
            var places = starts.Select(start => css.IndexOf(start, StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    }

    [Fact]
    public void A_page_without_sign_in_has_its_style_without_that_of_the_desk()
    {
        var folders = new[] { "Home", "Citizens", "Feedbacks", "SignIn", "Errors" };
        var used = Repository.Ending(".razor")
            .Where(path => folders.Any(folder => path.StartsWith($"shared/Pages/{folder}/", StringComparison.Ordinal)))
            .SelectMany(path => ClassAttribute().Matches(Repository.Read(path)))
            .SelectMany(match => match.Groups[1].Value.Split(' '))
            .ToHashSet();

        var ofDesk = Selected(Assets.DeskStyle).Except(Selected(Assets.Style)).ToList();

        Assert.Contains("case-head", ofDesk);
        Assert.Contains("ds-table", ofDesk);
        Assert.Contains("concerns", used);
        Assert.Empty(ofDesk.Intersect(used));
    }

    [Fact]
    public void A_stylesheet_declares_no_value_that_nothing_reads()
    {
        var css = Assets.Text(Assets.Style) + Assets.Text(Assets.DeskStyle);
        var read = Reading().Matches(css).Select(match => match.Groups[1].Value).ToHashSet();

        var declared = Declared().Matches(css).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Contains("--ds-color-neutral-text-subtle", declared);
        Assert.Empty(declared.Except(read));
        Assert.DoesNotContain("/*", css, StringComparison.Ordinal);
    }

    private static HashSet<string> Selected(string style) =>
        ClassSelector().Matches(Assets.Text(style)).Select(match => match.Groups[1].Value).ToHashSet();

    private static IEnumerable<string> Sent() => Component().Matches(Repository.Read("shared/Pages/Pages.csproj"))
        .SelectMany(match => match.Groups[1].Value.Split(';'));

    [GeneratedRegex("""(?<![-\w])ds-[a-z]+(-[a-z]+)*""")]
    private static partial Regex Class();

    [GeneratedRegex("""\bclass="([^"@]*)""")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex("""\.([a-z][-\w]*)""")]
    private static partial Regex ClassSelector();

    [GeneratedRegex("""var\(\s*(--[-\w]+)""")]
    private static partial Regex Reading();

    // Without those that hold a quotation, which may hold anything.
    [GeneratedRegex("""(?<=[{;])(--[-\w]+):(?![^;{}"']*["'])""")]
    private static partial Regex Declared();

    [GeneratedRegex("""<DesignSystem Include="([^"]+)" />""")]
    private static partial Regex Component();
}
