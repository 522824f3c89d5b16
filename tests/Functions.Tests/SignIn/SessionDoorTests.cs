using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using static System.StringComparison;

namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed partial class SessionDoorTests(SignInApp app)
{
    private static readonly (string, string) OwnPage = ("Sec-Fetch-Site", "same-origin");
    private static readonly (string, string) Entra = ("Origin", "https://login.microsoftonline.com");

    [Fact]
    public async Task The_button_leads_to_Entra_with_a_nonce_that_only_this_browser_can_use()
    {
        var (cookie, address, asked) = await OpenAsync("/saker?state=open");

        Assert.Matches("^__Host-nonce=[^;]+; path=/; secure; samesite=none; httponly$", cookie);
        Assert.StartsWith("https://login.microsoftonline.com/aaaaaaaa-", address, Ordinal);
        Assert.Equal("id_token form_post", $"{asked["response_type"]} {asked["response_mode"]}");
        Assert.Equal(SignInApp.Origin + "/session", asked["redirect_uri"]);
        Assert.DoesNotContain(asked["nonce"], cookie, Ordinal);
    }

    [Fact]
    public async Task Entras_answer_signs_in_and_leads_back()
    {
        var answer = await SignInThroughEntraAsync("/saker?state=open", _ => { });

        Assert.Equal("303 /saker?state=open", Way(answer));
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, c => c.StartsWith("__Host-nonce=; expires=Thu, 01 Jan 1970", Ordinal));
        var session = Assert.Single(cookies, c => c.StartsWith("__Host-session=", Ordinal));
        Assert.EndsWith("; path=/; secure; samesite=lax; httponly", session, Ordinal);
        Assert.DoesNotContain("expires", session, Ordinal);
        var desk = await app.SendAsync(HttpMethod.Get, "/saker", null, ("Cookie", session.Split(';')[0]));
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
    }

    [Theory]
    [InlineData("Read", "/", "/saker")]
    [InlineData("Decide", "/?lang=nn", "/saker?lang=nn")]
    [InlineData("Report", "/", "/meld-avvik")]
    [InlineData("Report", "/mine-meldinger", "/mine-meldinger")]
    public async Task Whoever_asked_for_no_page_starts_where_their_work_is(string role, string asked, string start)
    {
        var answer = await SignInThroughEntraAsync(asked, _ => { }, role: role);

        Assert.Equal($"303 {start}", Way(answer));
    }

    public static TheoryData<string, Action<Attempt>> Interrupted { get; } = new()
    {
        { "another browser", attempt => attempt.Cookie = "__Host-nonce=x.1777104000." },
        { "no cookie", attempt => attempt.Cookie = "a=b" },
        { "a broken cookie", attempt => attempt.Cookie = "__Host-nonce=...." },
        { "another way back", attempt => attempt.State = "/sign-out" },
        { "another nonce", attempt => attempt.Nonce = "x" },
        { "somebody's cancelled attempt", attempt => attempt.Token = null },
    };

    [Theory]
    [MemberData(nameof(Interrupted))]
    public async Task An_answer_that_this_browser_did_not_ask_for_signs_nobody_in(string what, Action<Attempt> change)
    {
        var answer = await SignInThroughEntraAsync("/saker", change);

        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, what);
        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-session", Ordinal));
        Assert.Contains("Prøv igjen", await answer.Content.ReadAsStringAsync(), Ordinal);
    }

    [Fact]
    public async Task An_answer_after_a_quarter_of_an_hour_is_too_late()
    {
        var answer = await SignInThroughEntraAsync("/saker", attempt => attempt.Cookie = Older(attempt.Cookie));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_person_without_a_role_sees_the_door_again_with_the_reason()
    {
        var answer = await PostTokenAsync(Tokens.For(Tokens.Lillehammer), "/", OwnPage);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("ingen rolle her", await answer.Content.ReadAsStringAsync(), Ordinal);
    }

    [Fact]
    public async Task The_local_console_signs_in_with_a_token_from_our_own_page()
    {
        var token = Tokens.For(Tokens.Lillehammer, "Read");

        var answer = await PostTokenAsync(token, "/saker", ("Origin", SignInApp.Origin));

        Assert.Equal("303 /saker", Way(answer));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Sign_in_leads_to_no_other_site(string path)
    {
        var answer = await PostTokenAsync(Tokens.For(Tokens.Lillehammer, "Read"), path, OwnPage);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Accept", "*/*")]
    public async Task Another_site_cannot_sign_a_browser_in_with_a_token_of_its_own(string header, string value)
    {
        var token = Tokens.For(Tokens.Lillehammer, "Read");

        var form = await PostTokenAsync(token, "/", (header, value));
        var json = await app.SendAsync(HttpMethod.Post, "/session", JsonContent.Create(new { token }), (header, value));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (form.StatusCode, json.StatusCode));
        Assert.False(form.Headers.Contains("Set-Cookie") || json.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_tab_in_Teams_gets_a_cookie_that_works_inside_Teams()
    {
        var token = Tokens.For(Tokens.Ombud, "Triage");

        var answer = await app.SendAsync(HttpMethod.Post, "/session", JsonContent.Create(new { token }), OwnPage);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.EndsWith("; path=/; secure; samesite=none; httponly; Partitioned", cookie, Ordinal);
    }

    [Fact]
    public async Task Ending_a_session_deletes_its_row_and_both_cookies()
    {
        var session = await app.SignInAsync(Tokens.Lillehammer, "Read");

        var answer = await app.SendAsync(HttpMethod.Post, "/session/end", null, ("Cookie", session), OwnPage);
        var after = await app.SendAsync(HttpMethod.Get, "/saker", null, ("Cookie", session));

        Assert.Equal("303 /", Way(answer));
        Assert.Equal(2, answer.Headers.GetValues("Set-Cookie").Count(c => c.Contains("01 Jan 1970", Ordinal)));
        Assert.Equal(HttpStatusCode.SeeOther, after.StatusCode);
        Assert.Null(await app.NewStore().FindAsync(session.Split('=')[1], default));
    }

    // Entra's answer is another site's post: the browser keeps the session's cookie back, and the attempt knows it.
    [Fact]
    public async Task Signing_in_anew_ends_the_session_that_the_browser_had()
    {
        var doors = new Dictionary<string, Func<string, Task<HttpResponseMessage>>>
        {
            ["Entra"] = session => SignInThroughEntraAsync("/saker", _ => { }, session),
            ["our own page"] = session => app.SendAsync(
                HttpMethod.Post, "/session",
                new FormUrlEncodedContent([new("token", Tokens.For(Tokens.Lillehammer, "Read")), new("til", "/")]),
                ("Cookie", session), OwnPage),
            ["Teams"] = session => app.SendAsync(
                HttpMethod.Post, "/session", JsonContent.Create(new { token = Tokens.For(Tokens.Ombud, "Triage") }),
                ("Cookie", session), OwnPage),
        };
        foreach (var (door, signIn) in doors)
        {
            var earlier = await app.SignInAsync(Tokens.Lillehammer, "Read");
            var colleague = await app.SignInAsync(Tokens.Lillehammer, "Read");

            var answer = await signIn(earlier);

            Assert.True(answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.NoContent, door);
            Assert.True(await IsOverAsync(earlier), door);
            Assert.False(await IsOverAsync(colleague), door);
            Assert.False(await IsOverAsync(answer.Headers.GetValues("Set-Cookie")
                .Single(cookie => cookie.StartsWith("__Host-session", Ordinal)).Split(';')[0]), door);
        }
    }

    private async Task<bool> IsOverAsync(string session) =>
        await app.NewStore().FindAsync(session.Split('=')[1], default) is null;

    public sealed class Attempt
    {
        public required string Cookie { get; set; }
        public required string State { get; set; }
        public required string Nonce { get; set; }
        public string? Token { get; set; } = "";
    }

    private async Task<HttpResponseMessage> SignInThroughEntraAsync(
        string path, Action<Attempt> change, string session = "a=b", string role = "Read")
    {
        var (cookie, _, asked) = await OpenAsync(path, session);
        var attempt = new Attempt { Cookie = cookie.Split(';')[0], State = asked["state"], Nonce = asked["nonce"] };
        change(attempt);
        var claims = Tokens.Claims(Tokens.Lillehammer, role);
        claims["nonce"] = attempt.Nonce;
        var form = attempt.Token is null
            ? new Dictionary<string, string> { ["error"] = "access_denied" }
            : new Dictionary<string, string> { ["id_token"] = Tokens.Write(claims), ["state"] = attempt.State };
        return await app.SendAsync(
            HttpMethod.Post, "/session", new FormUrlEncodedContent(form),
            ("Cookie", attempt.Cookie), ("Sec-Fetch-Site", "cross-site"), Entra);
    }

    private async Task<(string Cookie, string Address, Dictionary<string, string> Asked)> OpenAsync(
        string path, string session = "a=b")
    {
        var page = await app.SendAsync(
            HttpMethod.Get, "/sign-in?til=" + Uri.EscapeDataString(path), null, ("Cookie", session));
        var link = ButtonLink().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        var address = WebUtility.HtmlDecode(link);
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query).ToDictionary(p => p.Key, p => p.Value.ToString());
        return (Assert.Single(page.Headers.GetValues("Set-Cookie")), address, asked);
    }

    private Task<HttpResponseMessage> PostTokenAsync(string token, string path, (string, string) header) =>
        app.SendAsync(
            HttpMethod.Post,
            "/session",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token, ["til"] = path }),
            header);

    private static string Way(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {answer.Headers.Location?.OriginalString}";

    private static string Older(string cookie)
    {
        var parts = cookie.Split('.');
        return $"{parts[0]}.{Tokens.Now.ToUnixTimeSeconds() - (16 * 60)}.{parts[2]}";
    }

    [GeneratedRegex("href=\"(https://login[^\"]+)\"")]
    private static partial Regex ButtonLink();
}
