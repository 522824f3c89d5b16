using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ombud.Kit;

public static class Html
{
    /// <summary>The page in the answer, whatever its status.</summary>
    public static async Task<IHtmlDocument> HtmlAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        if (type != "text/html")
            throw new InvalidOperationException($"{(int)response.StatusCode} {type} is no page: {text}");
        var context = BrowsingContext.New(Configuration.Default);
        var address = response.RequestMessage!.RequestUri!.AbsoluteUri;
        return (IHtmlDocument)await context.OpenAsync(page => page.Content(text).Address(address));
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return await response.HtmlAsync();
    }

    /// <summary>The page's form that posts, or the one whose action ends so.</summary>
    public static IHtmlFormElement PostForm(this IHtmlDocument page, string? action = null)
    {
        var forms = page.Forms.Where(form => form.Method == "post" && (action is null
            ? form.Closest("main") is not null
            : (form.GetAttribute("action") ?? "").EndsWith(action, StringComparison.Ordinal))).ToList();
        return forms is [var only]
            ? only
            : throw new InvalidOperationException($"The page has {forms.Count} forms that post to {action ?? "any"}.");
    }

    /// <summary>What a reader sees, with spaces and line breaks as one space.</summary>
    public static string Words(this INode node) => string.Join(
        ' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
