using Microsoft.Playwright;

namespace Ombud.Browser.Tests;

/// <summary>A person at a browser. What no page may do is watched from the first request on, and asked for at the end:
/// an error in the script, a breach of the content policy, a request to another host, a file that is missing.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    // On a machine that runs other tests at the same time.
    private const float Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _findings = [];
    private readonly HashSet<string> _played = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        Keys = new Keys(page);
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => Find($"script error: {error}");
        page.Request += (_, request) => Note(request);
        page.Response += (_, response) => Note(response);
    }

    public IPage Page { get; }

    public Keys Keys { get; }

    public static async Task<Visitor> OpenAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error('CSP: ' + e.violatedDirective + ' '"
            + " + e.blockedURI), true)");
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <returns>The status.</returns>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))!.Status;

    public async Task SignInAsync(string persona)
    {
        await GoAsync("/local");
        await Page.NextAsync(() => Page.Locator($"button[value='{persona}']").ClickAsync());
    }

    /// <summary>What another site shows at all its addresses: nobody is asked outside the test.</summary>
    public Task PlayAsync(string origin, string html)
    {
        _played.Add(new Uri(origin).Host);
        var page = new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html };
        return Page.RouteAsync($"{origin}/**", route => route.FulfillAsync(page));
    }

    /// <summary>What this browser remembers, for another to go on with.</summary>
    public Task<string> RemembersAsync() => _context.StorageStateAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>A field by its label. «(valgfritt)» belongs to the label, so the name need not be whole.</summary>
    public ILocator Field(string label) => Page.Locator("input, select, textarea").And(Page.GetByLabel(label)).First;

    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    public IReadOnlyList<string> Findings
    {
        get
        {
            lock (_findings)
                return [.. _findings];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(Findings);
    }

    private void Note(IConsoleMessage message)
    {
        // That a page itself answers 422 is no fault; what it loads is looked at below.
        if (message.Type is "error" or "warning"
            && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && !IsOfPlayed(message.Text))
            Find($"console on {Page.Url}: {message.Text}");
    }

    // A page of another site comes by https, and frames ours, which on this machine does not.
    private bool IsOfPlayed(string text) =>
        _played.Count > 0 && text.StartsWith("Mixed Content:", StringComparison.Ordinal);

    private void Note(IRequest request)
    {
        var origin = new Uri(request.Url);
        if (origin.Scheme is "http" or "https" && origin.Host != "localhost" && !_played.Contains(origin.Host))
            Find($"request to another host: {request.Url}");
    }

    private void Note(IResponse response)
    {
        if (response.Status >= 400 && response.Request.ResourceType is not ("document" or "fetch"))
            Find($"{response.Status} for {response.Url}");
    }

    private void Find(string finding)
    {
        lock (_findings)
            _findings.Add(finding);
    }
}
