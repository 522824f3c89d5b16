using Microsoft.Extensions.Hosting;
using Ombud.Pages.SignIn;

namespace Ombud.Web.SignIn;

/// <summary>The page with the button. Showing it starts an attempt, which the browser keeps in a cookie.</summary>
public sealed class SignInScreen(
    PageAnswer pages, EntraAddress entra, IHostEnvironment environment, Randomness random, IClock clock)
{
    internal const string Cookie = "__Host-nonce";

    public Task<IResult> ShowAsync(
        HttpContext http, string path, Text? refused = null, int status = StatusCodes.Status200OK)
    {
        var view = new SignInView(
            entra.IsSetUp ? Begin(http, path) : null,
            environment.IsDevelopment() ? "/local" : null,
            refused);
        return pages.OfAsync<SignInPage, SignInView>(http.Request, view, status);
    }

    private string Begin(HttpContext http, string path)
    {
        var earlier = SessionCookie.HashOf(http.Request);
        var attempt = SignInAttempt.Begin(clock.GetCurrentInstant(), random, earlier);
        // The response is a post from Entra's site, and only a SameSite=None cookie is sent with it.
        http.Response.Cookies.Append(Cookie, attempt.Cookie, HostCookie.Options(SameSiteMode.None));
        return entra.Authorize(attempt.Nonce(path), path);
    }
}
