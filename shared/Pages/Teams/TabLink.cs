namespace Ombud.Pages.Teams;

/// <summary>Addresses that open the tab inside Teams, from wherever they are pressed.</summary>
public static class TabLink
{
    /// <param name="appId">Of the Teams app.</param>
    /// <param name="place">Below the list: a case by its number, one of its pages (<c>RIN-26-22222/vurdering</c>), or a
    /// form on it (<c>RIN-26-22222#advise</c>). Null for the list.</param>
    public static string To(string appId, string? place = null)
    {
        var tab = $"https://teams.microsoft.com/l/entity/{appId}/{FeedActivity.Tab}";
        var context = $$"""{"subEntityId":"{{place}}"}""";
        return place is null ? tab : $"{tab}?context={Uri.EscapeDataString(context)}";
    }
}
