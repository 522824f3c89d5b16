using Ombud.Pages.Errors;

namespace Ombud.Web.SignIn;

// The cookie is a random id and nothing else, and lives as long as the browser: the suite's clock decides when the
// session ends, not the browser's.
public sealed class SessionCookie(
    SessionStore sessions, LiveSessions live, DecidesInTeams teams, Allowances allowances, IClock clock)
{
    private const string Name = "__Host-session";
    private static readonly Duration Longest = Duration.FromHours(8);

    public async Task<Caller?> ReadAsync(HttpRequest request, CancellationToken ct) =>
        request.Cookies[Name] is { Length: > 0 } id ? await live.FindAsync(id, ct) : null;

    /// <summary>The hash of the request's session id; empty for none.</summary>
    public static string HashOf(HttpRequest request) =>
        request.Cookies[Name] is { } id && SessionStore.IsId(id) ? SessionStore.HashOf(id) : "";

    /// <param name="isFramed">In Teams the suite is framed by another site, so its cookie must be allowed there,
    /// partitioned to that site.</param>
    /// <param name="earlier">Hash of the browser's previous session; empty for none. A browser has one session: nobody
    /// would end one left open behind a new sign-in.</param>
    /// <exception cref="RequestRefusedException">429.</exception>
    public async Task BeginAsync(
        HttpContext http, Caller caller, bool isFramed, string earlier, CancellationToken ct)
    {
        if (await allowances.TakeAsync(caller, Effort.SignIn, ct) is { } wait)
            throw http.RefusePastLimit(wait, LimitTexts.TooMuch);
        var ended = earlier.Length > 0 ? await sessions.EndHashedAsync(earlier, ct) : null;
        var id = await sessions.BeginAsync(caller, clock.GetCurrentInstant() + Longest, ct);
        await teams.BringUpToDateAsync(caller.Person.Id, ct);
        if (ended != caller.Person.Id)
            await teams.BringUpToDateAsync(ended, ct);
        http.Response.Cookies.Append(Name, id, isFramed ? Framed() : HostCookie.Options(SameSiteMode.Lax));
    }

    public async Task EndAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Request.Cookies[Name] is { Length: > 0 } id)
            await teams.BringUpToDateAsync(await sessions.EndAsync(id, ct), ct);
        // The partitioned cookie is a different one with the same name; there is no telling which of them came.
        http.Response.Cookies.Append(Name, "", HostCookie.Gone(HostCookie.Options(SameSiteMode.Lax)));
        http.Response.Cookies.Append(Name, "", HostCookie.Gone(Framed()));
    }

    private static CookieOptions Framed()
    {
        var options = HostCookie.Options(SameSiteMode.None);
        options.Extensions.Add("Partitioned");
        return options;
    }
}

// With the __Host- prefix, browsers accept the cookie only from this very host over TLS (or localhost), so no other
// host in the domain can plant one.
internal static class HostCookie
{
    public static CookieOptions Options(SameSiteMode sameSite) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = sameSite,
        Path = "/",
    };

    public static CookieOptions Gone(CookieOptions options) => new(options) { Expires = DateTimeOffset.UnixEpoch };
}
