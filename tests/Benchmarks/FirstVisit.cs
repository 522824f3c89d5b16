using System.Text.Json;
using Microsoft.Playwright;
using NodaTime;
using Ombud.Browser.Tests;
using Ombud.Local.Suite;

namespace Ombud.Benchmarks;

/// <summary>A first visit to each page that needs no sign-in, on a slow telephone: Chromium's Fast 3G, its processor
/// slowed down four times, nothing in the cache. The goals are 80 kB and 1.5 seconds.</summary>
internal static class FirstVisit
{
    private const int Visits = 5;

    // As Chromium's developer tools have it, in milliseconds and bytes a second.
    private static readonly Dictionary<string, object> Fast3G = new()
    {
        ["offline"] = false,
        ["latency"] = 562.5,
        ["downloadThroughput"] = 1.6 * 1024 * 1024 / 8 * 0.9,
        ["uploadThroughput"] = 750.0 * 1024 / 8 * 0.9,
    };

    private static readonly string[] Pages =
        ["/", "/henvendelse", "/henvendelse/innsyn", "/svar", "/tilbakemelding", "/personvern"];

    public static async Task RunAsync(Sizes sizes)
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        await using var suite = await LocalSuite.StartAsync(
            new LocalOptions { Port = 0, Now = Instant.FromUtc(2026, 11, 27, 9, 0) });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chrome.Path, Args = Chrome.Arguments });
        Figures.Title(
            "A first visit, Fast 3G, a processor four times slower", "page", "kB", "main content s", "asked of others");
        foreach (var path in Pages)
        {
            var visits = new List<Visit>();
            for (var i = 0; i < Visits; i++)
                visits.Add(await VisitAsync(browser, suite.Origin, path));
            Figures.Row(
                path, visits.Max(one => one.Bytes) / 1000.0,
                visits.Select(one => one.Painted).Order().ElementAt(Visits / 2), visits.Max(one => one.Others));
        }
    }

    private static async Task<Visit> VisitAsync(IBrowser browser, string origin, string path)
    {
        await using var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 390, Height = 844 },
            Locale = "nb-NO",
        });
        var page = await context.NewPageAsync();
        var others = 0;
        page.Request += (_, request) => others += request.Url.StartsWith(origin, StringComparison.Ordinal) ? 0 : 1;
        var chromium = await context.NewCDPSessionAsync(page);
        await chromium.SendAsync("Network.enable");
        await chromium.SendAsync("Network.emulateNetworkConditions", Fast3G);
        await chromium.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await page.GotoAsync(origin + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var measured = await page.EvaluateAsync<JsonElement>(Measured);
        return new(
            measured.GetProperty("bytes").GetDouble(), measured.GetProperty("painted").GetDouble() / 1000, others);
    }

    private const string Measured = """
        async () => {
            const painted = await new Promise(done => new PerformanceObserver(
                list => done(list.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true }));
            const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            return { painted, bytes: all.reduce((sum, one) => sum + one.transferSize, 0) };
        }
        """;

    private sealed record Visit(double Bytes, double Painted, int Others);
}
