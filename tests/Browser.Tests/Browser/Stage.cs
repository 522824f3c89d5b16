using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using NodaTime;
using Ombud.Kit;
using Ombud.Local.Suite;

namespace Ombud.Browser.Tests;

/// <summary>A whole suite of its own and a real browser. The clock stands still until a test turns it.</summary>
public class Stage : IAsyncLifetime
{
    // A Friday, so that the 72 hours run through a weekend.
    internal static readonly Instant Now = Instant.FromUtc(2026, 4, 24, 8, 0);

    private static readonly HttpClient Door = new();

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    internal LocalSuite Suite { get; private set; } = null!;

    /// <summary>Settings of Web, beside those of the local host.</summary>
    protected virtual IReadOnlyList<string> WebSettings => [];

    protected virtual IReadOnlyList<string> BrowserArguments => Chrome.Arguments;

    /// <summary>What differs from the usual.</summary>
    private protected virtual LocalOptions Changed(LocalOptions options) => options;

    public virtual async Task InitializeAsync()
    {
        var suite = LocalSuite.StartAsync(
            Changed(new()
            {
                Port = 0,
                Now = Now,
                IsFrozen = true,
                WebSettings = [.. LimitSettings.Raised, .. WebSettings],
            }));
        UseOwnFolderWhereThereIsNoHome();
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chrome.Path,
            Headless = true,
            Args = BrowserArguments,
        });
        Suite = await suite;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (Suite is not null)
            await Suite.DisposeAsync();
    }

    /// <summary>Somebody new at a browser of their own: no cookies, nothing remembered.</summary>
    /// <param name="remembered">What another browser remembers, its session with it.</param>
    internal async Task<Visitor> VisitAsync(bool script = true, string? remembered = null)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Suite.Origin,
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            JavaScriptEnabled = script,
            StorageState = remembered,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        return await Visitor.OpenAsync(context);
    }

    internal async Task<Visitor> VisitAsync(string persona, bool script = true)
    {
        var visitor = await VisitAsync(script);
        await visitor.SignInAsync(persona);
        return visitor;
    }

    /// <summary>The JSON door, for what a test needs to find done: the pages are what is looked at here.</summary>
    internal async Task<JsonElement> CallAsync(string persona, string path, object body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Suite.Origin + path);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", Suite.Tokens.Issue(Suite.Personas.Find(persona)!));
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        request.Content = JsonContent.Create(body);
        using var answer = await Door.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // Neither Playwright's driver nor Chromium needs anything from a home, but both fail where there is none.
    private static void UseOwnFolderWhereThereIsNoHome()
    {
        if (!OperatingSystem.IsWindows() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("HOME")))
            Environment.SetEnvironmentVariable("HOME", Path.GetTempPath());
    }
}
