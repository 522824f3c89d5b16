using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Ombud.Local.Playground;
using Ombud.Local.Teams;

namespace Ombud.Browser.Tests;

/// <summary>The Agents Playground in a browser, with the ombud at the screen. It asks others for a typeface and the
/// like, and nobody answers.</summary>
internal sealed class Playground(IPage page, string origin)
{
    private static readonly HttpClient Door = new();

    public static async Task<Playground> OpenAsync(Visitor visitor, string origin)
    {
        var page = await visitor.Page.Context.NewPageAsync();
        await page.RouteAsync(url => !url.StartsWith(origin, StringComparison.Ordinal), route => route.AbortAsync());
        await page.GotoAsync(origin);
        return new(page, origin);
    }

    /// <summary>Returns when what is posted there will be shown.</summary>
    public async Task OpenChannelAsync(string name)
    {
        var channel = page.GetByRole(AriaRole.Treeitem, new() { Name = name });
        await channel.ClickAsync();
        // The page has introduced the bot to the conversations by then, and knows them itself.
        await page.GetByText("conversationUpdate 200").First.WaitForAsync();
        await page.GetByText("Start a new post").First.WaitForAsync();
    }

    /// <summary>The one with the bot. There is no other: each person's own is this one here.</summary>
    public async Task OpenChatAsync()
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();
        await page.GetByText("conversationUpdate 200").First.WaitForAsync();
    }

    /// <summary>In the personal chat with the bot, as whoever is at the screen.</summary>
    public async Task SayAsync(string text)
    {
        await OpenChatAsync();
        await page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    public ILocator CardOf(string number) =>
        page.Locator(".ac-adaptiveCard").Filter(new() { HasText = number });

    public static ILocator Button(ILocator card, string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    /// <summary>In the personal chat with the bot, as somebody else: the playground knows one person there, so it is
    /// said to the bot as the playground would.</summary>
    /// <param name="suite">The suite's origin.</param>
    /// <param name="person">Their object id.</param>
    public async Task SayAsAsync(string suite, string person, string text)
    {
        using var answer = await Door.PostAsJsonAsync($"{suite}/api/messages", new
        {
            type = "message",
            id = $"{person}-{text}",
            text,
            channelId = "msteams",
            serviceUrl = $"{origin}/_connector",
            locale = "nb-NO",
            from = new { aadObjectId = person },
            conversation = new { id = PlaygroundConfig.Chat, conversationType = "personal" },
            channelData = new { tenant = new { id = "" } },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static Task GoneAsync(ILocator card, string title) =>
        Button(card, title).WaitForAsync(new() { State = WaitForSelectorState.Detached });

    /// <summary>Posted beside the cards: what a press that is not made on the page can name as its card.</summary>
    private async Task<JsonElement> PostAsync()
    {
        using var answer = await Door.PostAsJsonAsync($"{origin}/_connector/v3/conversations", new
        {
            bot = new { id = LocalConnector.ClientId },
            isGroup = true,
            channelData = new { channel = new { id = LocalConnector.Channel } },
            activity = new { type = "message", text = "Et kort" },
        });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>What the page itself sends when somebody presses a button.</summary>
    /// <param name="person">The object id of whoever presses.</param>
    /// <returns>What the bot answers, as text.</returns>
    public async Task<string> PressAsync(string person, string verb, string number, int version)
    {
        var place = await PostAsync();
        using var answer = await Door.PostAsJsonAsync($"{origin}/_conversation/v1/invoke", new
        {
            name = "adaptiveCard/action",
            value = new
            {
                action = new { type = "Action.Execute", verb, data = new { @case = number, version } },
                trigger = "manual",
            },
            from = new { id = person },
            conversation = new { id = place.GetProperty("id").GetString() },
            replyToId = place.GetProperty("activityId").GetString(),
        });
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return said.GetProperty("value").ToString();
    }
}
