using System.Globalization;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

/// <summary>The post is answered by the page that it came from, with what was typed, and nothing else is done: it came
/// past a limit, or asks for the page in another language or another form.</summary>
internal sealed record ShownAgain(int Status, Banner? Banner);

public static class PagesShownAgain
{
    private static readonly Banner TypedIsHere = new(BannerKind.Warning, LimitTexts.NotSent, LimitTexts.TypedIsHere);

    /// <summary>For a function that <see cref="CostsAttribute.ShowsAgain"/>: then nothing may be checked or done.
    /// </summary>
    public static bool IsShownAgain(this HttpRequest request) =>
        request.HttpContext.Features.Get<ShownAgain>() is not null;

    /// <summary>Whether the person pressed a button that leads to another page with the same fields.</summary>
    internal static bool AsksToBeShownAgain(this HttpRequest request) =>
        request.Query.ContainsKey(PageFrame.Again) && !request.IsRead() && !request.IsApi();

    internal static void ShowAgain(this HttpContext http) =>
        http.Features.Set(new ShownAgain(StatusCodes.Status200OK, Banner: null));

    /// <summary>Whatever page is shown from here on says so.</summary>
    internal static void ShowPastLimit(this HttpContext http, Duration wait, Banner? banner = null)
    {
        SayWhen(http, wait);
        http.Features.Set(new ShownAgain(StatusCodes.Status429TooManyRequests, banner ?? TypedIsHere));
    }

    internal static RequestRefusedException RefusePastLimit(this HttpContext http, Duration wait, Text sentence)
    {
        SayWhen(http, wait);
        return new(StatusCodes.Status429TooManyRequests, sentence);
    }

    private static void SayWhen(HttpContext http, Duration wait) =>
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
