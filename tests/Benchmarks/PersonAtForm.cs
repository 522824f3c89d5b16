using System.Diagnostics;
using Microsoft.Playwright;
using NodaTime;
using Ombud.Browser.Tests;
using Ombud.Local.Suite;

namespace Ombud.Benchmarks;

/// <summary>The short form on a telephone, at the speed of a person: a tap takes a second, a key 200 ms, and every
/// question in sight, also the heading of what unfolds, is read for two seconds. The goal is thirty seconds.</summary>
internal static class PersonAtForm
{
    private const int ReadMs = 2_000;
    private const int TapMs = 1_000;
    private const int KeyMs = 200;
    private const string Form = "/meld-avvik?vei=feil-mottaker";

    public static async Task RunAsync(Sizes sizes)
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        await using var suite = await LocalSuite.StartAsync(
            new LocalOptions { Port = 0, Now = Instant.FromUtc(2026, 11, 27, 9, 0), IsFrozen = true });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chrome.Path, Args = Chrome.Arguments });
        var page = await browser.NewPageAsync(new()
        {
            BaseURL = suite.Origin,
            ViewportSize = new() { Width = 390, Height = 844 },
            HasTouch = true,
            Locale = "nb-NO",
        });
        await page.GotoAsync("/local");
        await page.Locator("button[value='employee-ringebu']").ClickAsync();

        Figures.Title("A person and the short form, 390 px", "report", "questions read", "taps", "keys", "seconds");
        foreach (var (name, document) in new[] { ("the first", "patient-record"), ("a later one", "payslip") })
            await ReportAsync(page, name, document);
        await HeightsAsync(page);
    }

    private static async Task ReportAsync(IPage page, string name, string document)
    {
        var (read, taps, keys) = (0, 0, 0);
        var clock = Stopwatch.StartNew();
        await page.GotoAsync(Form);
        foreach (var choice in new[]
            { $"document][value={document}", "channel][value=email", "recipient][value=one-known",
                "returned][value=yes", "personsPrecision][value=one" })
            await TapAsync(page.Locator($"[name={choice}]"));
        if (await page.Locator("[name=unit]").InputValueAsync() is "")
            await ChooseAsync(page.Locator("[name=unit]"), "Hjemmetjenesten");
        // Read on the way; those that an answer made appear are in sight by now.
        read = await page.EvaluateAsync<int>(Questions);
        await page.WaitForTimeoutAsync(read * ReadMs);
        await TapAsync(page.Locator("form.form .send"));
        await page.WaitForURLAsync("**/kvittering/*");
        Figures.Row(name, read, taps, keys, clock.Elapsed.TotalSeconds);

        async Task TapAsync(ILocator what)
        {
            await page.WaitForTimeoutAsync(TapMs);
            await what.TapAsync();
            taps++;
        }

        // Types until one suggestion is left, and taps that.
        async Task ChooseAsync(ILocator field, string text)
        {
            var offered = await page.Locator($"#{await field.GetAttributeAsync("list")} option")
                .EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
            var typed = Enumerable.Range(1, text.Length).First(length => length == text.Length
                || offered.Count(one => one.StartsWith(text[..length], StringComparison.OrdinalIgnoreCase)) == 1);
            await TapAsync(field);
            await field.PressSequentiallyAsync(text[..typed], new() { Delay = KeyMs });
            keys += typed;
            await page.WaitForTimeoutAsync(TapMs);
            await field.FillAsync(offered.Contains(text) ? text : throw new InvalidOperationException(text));
            taps++;
        }
    }

    private static async Task HeightsAsync(IPage page)
    {
        var receipt = page.Url;
        Figures.Title("Height of a page, 390 px", "page", "px");
        foreach (var address in new[] { Form, "/meld-avvik", receipt, "/mine-meldinger" })
        {
            await page.GotoAsync(address);
            Figures.Row(new Uri(page.Url).PathAndQuery.Split("/RIN")[0],
                await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        }
    }

    // A legend or a label is a question, except for an answer's; a part of a question, such as a date, is none.
    private const string Questions = """
        () => [...document.querySelectorAll('form.form legend, form.form label, form.form summary')]
          .filter(one => one.checkVisibility() && !one.closest('fieldset, .ds-field:has([type=checkbox], [type=radio])')
            || one.tagName === 'LEGEND' && one.checkVisibility()).length
        """;
}
