using Microsoft.IdentityModel.JsonWebTokens;
using Ombud.Pages.Errors;

namespace Ombud.Web.SignIn;

// Token in, session cookie out. There are three senders: Entra's form_post (cross-site by nature, tied to this browser
// by the nonce), the Teams tab (JSON) and the local console (a form). For the last two the posting page must be our
// own: otherwise another site could sign a person in as somebody else, and read what they then report.
public sealed class BeginSession(
    TokenReader tokens, SessionCookie cookie, SignInScreen screen, SiteOptions site, IClock clock)
{
    [Function(nameof(BeginSession)), AllowAnyone(FromOtherSites = true), Costs(Effort.SignIn, ByItself = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "session")] HttpRequest request)
    {
        var ct = request.HttpContext.RequestAborted;
        if (request.IsApi())
            return await FromTeamsAsync(request, ct);
        var form = await request.ReadFieldsAsync(ct);
        try
        {
            return form["token"] is { } token
                ? await FromOwnPageAsync(request, token, LocalPath.OrHome(form["til"]), ct)
                : await FromEntraAsync(request, form, ct);
        }
        catch (RequestRefusedException refused) when (refused.Sentence != RefusalTexts.CrossSite)
        {
            return await screen.ShowAsync(request.HttpContext, "/", refused.Sentence, refused.Status);
        }
    }

    private async Task<IResult> FromTeamsAsync(HttpRequest request, CancellationToken ct)
    {
        RefuseOthersPages(request);
        var posted = await request.ReadJsonAsync<PostedToken>(ct);
        var caller = await tokens.CallerAsync(posted.Token ?? "", ct);
        await cookie.BeginAsync(
            request.HttpContext, caller, isFramed: true, SessionCookie.HashOf(request), ct);
        return Results.NoContent();
    }

    private async Task<IResult> FromOwnPageAsync(HttpRequest request, string token, string path, CancellationToken ct)
    {
        RefuseOthersPages(request);
        var caller = await tokens.CallerAsync(token, ct);
        await cookie.BeginAsync(
            request.HttpContext, caller, isFramed: false, SessionCookie.HashOf(request), ct);
        return Answer.SeeOther(path);
    }

    private async Task<IResult> FromEntraAsync(HttpRequest request, FormFields form, CancellationToken ct)
    {
        var attempt = SignInAttempt.Read(request.Cookies[SignInScreen.Cookie]);
        if (attempt is null || form["id_token"] is not { } token)
            throw new RequestRefusedException(StatusCodes.Status401Unauthorized, SignInRefusals.TryAgain);
        var claims = await tokens.ClaimsAsync(token, ct);
        var path = LocalPath.OrHome(form["state"]);
        if (!attempt.Made(claims.Claim(JwtRegisteredClaimNames.Nonce), path, clock.GetCurrentInstant()))
            throw new RequestRefusedException(StatusCodes.Status401Unauthorized, SignInRefusals.TryAgain);
        var caller = tokens.CallerOf(claims);
        request.HttpContext.Response.Cookies.Append(
            SignInScreen.Cookie, "", HostCookie.Gone(HostCookie.Options(SameSiteMode.None)));
        await cookie.BeginAsync(request.HttpContext, caller, isFramed: false, attempt.Earlier, ct);
        return Answer.SeeOther(path is "/" or ['/', '?', ..] ? StartOf(caller) + path[1..] : path);
    }

    // Whoever signs in without having asked for a page starts where their work is.
    private static string StartOf(Caller caller) => caller switch
    {
        _ when caller.Has(Roles.Triage | Roles.Decide | Roles.Handle | Roles.Read) => "/saker",
        _ when caller.Has(Roles.Report) => "/meld-avvik",
        _ => "/",
    };

    private void RefuseOthersPages(HttpRequest request)
    {
        if (SameOrigin.Of(request, site) is not true)
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, RefusalTexts.CrossSite);
    }

    private sealed record PostedToken(string? Token);
}
