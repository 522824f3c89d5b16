using Microsoft.Playwright;

namespace Ombud.Browser.Tests;

/// <summary>The keyboard alone. It gets nowhere that Tab and the arrow keys do not lead, and gives up where a person
/// would: so a control that cannot be reached fails the story.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostTabs = 80;
    private const int MostArrows = 12;

    private static readonly string IsHere = "e => e === document.activeElement";

    /// <summary>How many keys were pressed, a typed letter counted as one.</summary>
    public int Pressed { get; private set; }

    public async Task<Keys> ToAsync(ILocator target)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>(IsHere))
                return this;
            await PressAsync("Tab");
        }
        throw new InvalidOperationException($"{MostTabs} tabs do not lead to {target} on {page.Url}.");
    }

    public Task<Keys> ToButtonAsync(string name) => ToAsync(Named(AriaRole.Button, name));

    public Task<Keys> ToLinkAsync(string name) => ToAsync(Named(AriaRole.Link, name));

    public async Task PressAsync(string key)
    {
        Pressed++;
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Enter where a link or a button has the focus; returns when the next page is there.</summary>
    public Task EnterAsync() => page.NextAsync(() => PressAsync("Enter"));

    public async Task TypeAsync(string label, string text)
    {
        await ToAsync(page.Locator("input, select, textarea").And(page.GetByLabel(label)).First);
        await WriteAsync(text);
    }

    public async Task WriteAsync(string text)
    {
        Pressed += text.Length;
        await page.Keyboard.TypeAsync(text);
    }

    public async Task TickAsync(string label)
    {
        await ToAsync(Named(AriaRole.Checkbox, label));
        await PressAsync("Space");
    }

    /// <summary>A radio button: Tab leads to its group, the arrows within it.</summary>
    public async Task ChooseAsync(string question, string label)
    {
        var wanted = page.GetByRole(AriaRole.Radiogroup, new() { Name = question })
            .GetByRole(AriaRole.Radio, new() { Name = label, Exact = true });
        var group = await wanted.GetAttributeAsync("name");
        for (var tabs = 0; !await InGroupAsync(group!); tabs++)
        {
            Assert.True(tabs < MostTabs, $"{MostTabs} tabs do not lead to {label}.");
            await PressAsync("Tab");
        }
        for (var arrows = 0; !await wanted.EvaluateAsync<bool>(IsHere); arrows++)
        {
            Assert.True(arrows < MostArrows, $"{MostArrows} arrows do not lead to {label}.");
            await PressAsync("ArrowDown");
        }
        if (!await wanted.IsCheckedAsync())
            await PressAsync("Space");
    }

    private Task<bool> InGroupAsync(string group) =>
        page.EvaluateAsync<bool>("g => document.activeElement?.name === g", group);

    private ILocator Named(AriaRole role, string name) =>
        page.GetByRole(role, new() { Name = name, Exact = true }).First;
}
