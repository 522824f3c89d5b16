using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.ConsolePage;
using Ombud.Local.Suite;
using Ombud.Web.Requests;

namespace Ombud.Local.Personas;

/// <summary>Become somebody: with a session, posted the way Entra's tokens are, or with a token only.</summary>
internal sealed class PersonaRoutes(LocalSuite suite)
{
    private static readonly HttpClient Door = new(
        new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/local/sign-in", SignIn);
        routes.MapPost("/local/token", Token);
    }

    private async Task SignIn(HttpContext http)
    {
        if (await NamedAsync(http) is not { } persona)
            return;
        if (persona.IsSystem)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, $"{persona.Id} is a system: use its token.");
            return;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{suite.Origin}/session");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        // Includes the session that this browser had.
        request.Headers.TryAddWithoutValidation("Cookie", http.Request.Headers.Cookie.ToString());
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["token"] = suite.Tokens.Issue(persona),
            ["til"] = LocalPath.OrHome(http.Request.Form["to"]),
        });
        using var answer = await Door.SendAsync(request, http.RequestAborted);
        await Relay(answer, http);
    }

    private async Task Token(HttpContext http)
    {
        if (await NamedAsync(http) is not { } persona)
            return;
        http.Response.ContentType = "text/plain";
        await http.Response.WriteAsync(suite.Tokens.Issue(persona), http.RequestAborted);
    }

    private async Task<Persona?> NamedAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        var persona = suite.Personas.Find(form?["persona"].FirstOrDefault());
        if (persona is null)
            await http.Refuse(
                StatusCodes.Status400BadRequest,
                $"Post persona=… as a form. Known are {string.Join(", ", suite.Personas.All.Select(one => one.Id))}.");
        return persona;
    }

    private static async Task Relay(HttpResponseMessage answer, HttpContext http)
    {
        http.Response.StatusCode = (int)answer.StatusCode;
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            http.Response.Headers.SetCookie = cookies.ToArray();
        if (answer.Headers.Location is { } location)
            http.Response.Headers.Location = location.OriginalString;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
