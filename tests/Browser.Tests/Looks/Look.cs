using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ombud.Browser.Tests;

/// <summary>Looks at the page that stands open as the law asks for it: with axe in light and dark, wide and narrow, and
/// by what axe does not see: that nothing must be scrolled sideways, and that a page says what it is.</summary>
internal static class Look
{
    private const int Wide = 1280;

    // A telephone, and also what a 1280 pixels wide window shows at 400 % zoom.
    private const int Narrow = 320;
    private const int NarrowHeight = 256;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    // Dark differs from light in colours alone, so these are the rules that can find something new there.
    public static readonly AxeRunOptions RulesOfColour = new()
    {
        RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"),
        ResultTypes = [ResultType.Violations],
    };

    public static async Task<IReadOnlyList<string>> AtEverythingAsync(IPage page)
    {
        var findings = new List<string>(await AtTheWordsAsync(page));
        foreach (var width in new[] { Wide, Narrow })
        {
            await page.SetViewportSizeAsync(width, width == Wide ? 900 : NarrowHeight);
            findings.AddRange(await AtTheWidthAsync(page, width));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            findings.AddRange(await WithAxeAsync(page, $"light, {width} px"));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            findings.AddRange(await WithAxeAsync(page, $"dark, {width} px", RulesOfColour));
        }
        return findings;
    }

    public static async Task<IReadOnlyList<string>> WithAxeAsync(
        IPage page, string circumstances, AxeRunOptions? rules = null)
    {
        // What it is to be replaced by opens a page of axe's own for every look, to reach into frames: a second each,
        // and there are no frames here. Half a megabyte of script is sent once to a page.
        var isThere = await page.EvaluateAsync<bool>("'axe' in window");
#pragma warning disable CS0618
        var result = await page.RunAxeLegacy(options: rules ?? Rules, axeSource: isThere ? "0" : null);
#pragma warning restore CS0618
        return
        [
            .. from violation in result.Violations
               from node in violation.Nodes
               select $"{circumstances}: {violation.Id}: {node.Target} {node.Html} "
                   + string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message)),
        ];
    }

    /// <param name="language">What the page must say it is written in; null: any.</param>
    public static async Task<IReadOnlyList<string>> AtTheWordsAsync(IPage page, string? language = null)
    {
        var findings = new List<string>();
        var said = await page.EvaluateAsync<string>("document.documentElement.lang");
        if (said is not ("nb" or "nn" or "en") || (language is not null && said != language))
            findings.Add($"lang is «{said}»");
        if (await page.Locator("h1").CountAsync() is not 1 and var count)
            findings.Add($"{count} main headings");
        if ((await page.TitleAsync()).Length < 5)
            findings.Add("no title");
        return findings;
    }

    private static async Task<IReadOnlyList<string>> AtTheWidthAsync(IPage page, int width)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return wide <= width ? [] : [$"{width} px: must be scrolled sideways, to {wide}"];
    }
}
