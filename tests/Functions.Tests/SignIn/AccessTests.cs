using System.Net;
using System.Net.Http.Headers;
using Ombud.Pages;

namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed class AccessTests(SignInApp app)
{
    [Fact]
    public async Task A_page_sends_those_who_are_not_signed_in_to_the_door_and_back()
    {
        var answer = await app.SendAsync(HttpMethod.Get, "/saker?state=open&q=%C3%A6");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/sign-in?til=%2Fsaker%3Fstate%3Dopen%26q%3D%25C3%25A6", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_post_without_a_session_is_answered_with_a_page_that_says_so()
    {
        var answer = await app.SendAsync(HttpMethod.Post, "/saker", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("ikke logget inn", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_without_a_token_gets_problem_details_and_a_challenge()
    {
        var answer = await app.SendAsync(HttpMethod.Get, "/api/probe", null, ("Accept-Language", "en"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), answer.Content.Headers.ContentType);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\"title\":\"Unauthorized\",\"status\":401", body, StringComparison.Ordinal);
        Assert.Contains("\"detail\":\"You are not signed in", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Report", "/saker")]
    [InlineData("Handle", "/saker")]
    [InlineData("Read", "/api/probe")]
    public async Task A_role_that_is_missing_is_403(string role, string path)
    {
        var answer = await app.SendAsync(
            HttpMethod.Get, path, null, SignInApp.Bearer(Tokens.For(Tokens.Lillehammer, role)));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Read")]
    [InlineData("Report Decide")]
    public async Task Any_of_the_roles_opens_the_desk(string roles)
    {
        var answer = await app.SendAsync(
            HttpMethod.Get, "/saker", null, SignInApp.Bearer(Tokens.For(Tokens.Lillehammer, roles.Split(' '))));

        Assert.Equal("3405 nb", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_function_that_does_not_say_who_may_call_it_is_closed_to_everybody()
    {
        var nobody = await app.SendAsync(HttpMethod.Get, "/silent");
        var ombud = await app.SendAsync(
            HttpMethod.Get, "/silent", null, SignInApp.Bearer(Tokens.For(Tokens.Ombud, "Triage")));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (nobody.StatusCode, ombud.StatusCode));
    }

    [Fact]
    public async Task A_token_that_is_not_good_is_401_even_beside_a_good_session()
    {
        var session = await app.SignInAsync(Tokens.Lillehammer, "Report");

        var answer = await app.SendAsync(
            HttpMethod.Get, "/api/probe", null, ("Cookie", session), SignInApp.Bearer("no.good.token"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_of_another_kind_are_nobody_even_beside_a_good_session()
    {
        var session = await app.SignInAsync(Tokens.Lillehammer, "Report");

        var answer = await app.SendAsync(
            HttpMethod.Get, "/api/probe", null, ("Cookie", session), ("Authorization", "Basic a2FyaTprYXJp"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_caller_of_no_single_municipality_is_told_why()
    {
        var answer = await app.SendAsync(
            HttpMethod.Get, "/api/probe", null, SignInApp.Bearer(Tokens.For(Tokens.Shared, "Report")));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("én kommune", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/open", "no-store", "frame-ancestors 'none'")]
    [InlineData("/saker", "no-store", "frame-ancestors https://teams.microsoft.com")]
    [InlineData("/assets/site.css", null, "frame-ancestors 'none'")]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_safe(
        string path, string? cache, string framing)
    {
        var answer = await app.SendAsync(HttpMethod.Get, path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith(
            $"default-src 'none'; style-src 'self' {Assets.PolicyHash(Assets.Style)}; script-src 'self';", policy,
            StringComparison.Ordinal);
        Assert.EndsWith(framing, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal(cache, answer.Headers.CacheControl?.ToString());
    }
}
