using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Ombud.Pages;

/// <summary>Renders a page to a string, so that nothing is left to render once the response has begun.</summary>
public sealed class PageRenderer(ILoggerFactory loggers)
{
    public async Task<string> RenderAsync<TPage, TView>(PageFrame frame, TView view)
        where TPage : PageOf<TView>
        where TView : class
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(PageOf<TView>.Frame)] = frame,
            [nameof(PageOf<TView>.View)] = view,
        });

        // A renderer keeps every page it has rendered, so each page gets its own.
        await using var renderer = new HtmlRenderer(OnlyEncoder.Instance, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(parameters);
            return page.ToHtmlString();
        });
        return "<!doctype html>\n" + html;
    }

    // The default encoder turns æøå into numeric entities: safe, but unreadable in "view source" and larger.
    private sealed class OnlyEncoder : IServiceProvider
    {
        public static readonly OnlyEncoder Instance = new();
        private readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? _encoder : null;
    }
}
