using System.Globalization;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

/// <summary>The request came past a limit, and is answered by the page that it came from: 429, with what was typed.
/// </summary>
internal sealed record PastLimit(Banner Banner);

public static class PastLimits
{
    private static readonly Banner TypedIsHere = new(BannerKind.Warning, LimitTexts.NotSent, LimitTexts.TypedIsHere);

    /// <summary>For a function that <see cref="CostsAttribute.ShowsAgain"/>: then nothing may be done.</summary>
    public static bool IsPastLimit(this HttpRequest request) =>
        request.HttpContext.Features.Get<PastLimit>() is not null;

    /// <summary>Whatever page is shown from here on says so.</summary>
    internal static void ShowPastLimit(this HttpContext http, Duration wait, Banner? banner = null)
    {
        SayWhen(http, wait);
        http.Features.Set(new PastLimit(banner ?? TypedIsHere));
    }

    internal static RequestRefusedException RefusePastLimit(this HttpContext http, Duration wait, Text sentence)
    {
        SayWhen(http, wait);
        return new(StatusCodes.Status429TooManyRequests, sentence);
    }

    private static void SayWhen(HttpContext http, Duration wait) =>
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
