using System.Net;

namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed class CrossSiteTests(SignInApp app)
{
    private const string Evil = "https://evil.example";

    [Theory]
    // A session in a cookie goes along with whatever a browser posts, so the browser must say it was our own page.
    [InlineData("cookie", "same-origin", null, true)]
    [InlineData("cookie", "same-origin", Evil, true)]
    [InlineData("cookie", "same-site", SignInApp.Origin, false)]
    [InlineData("cookie", "cross-site", SignInApp.Origin, false)]
    [InlineData("cookie", "cross-site", null, false)]
    [InlineData("cookie", "none", null, false)]
    [InlineData("cookie", null, SignInApp.Origin, true)]
    [InlineData("cookie", null, Evil, false)]
    [InlineData("cookie", null, "null", false)]
    [InlineData("cookie", null, "http://localhost:70711", false)]
    [InlineData("cookie", null, null, false)]
    // Nobody adds a bearer token to somebody else's request.
    [InlineData("bearer", "cross-site", Evil, true)]
    [InlineData("bearer", null, null, true)]
    [InlineData("both", "cross-site", Evil, true)]
    // A citizen's form may not be posted from another site either; a program without a browser may.
    [InlineData("nobody", "same-origin", SignInApp.Origin, true)]
    [InlineData("nobody", "cross-site", Evil, false)]
    [InlineData("nobody", null, Evil, false)]
    [InlineData("nobody", null, null, true)]
    public async Task A_post_from_another_site_is_refused(
        string identity, string? fetchSite, string? origin, bool passes)
    {
        List<(string, string)> headers = [];
        if (identity is "cookie" or "both")
            headers.Add(("Cookie", await app.SignInAsync(Tokens.Lillehammer, "Read")));
        if (identity is "bearer" or "both")
            headers.Add(SignInApp.Bearer(Tokens.For(Tokens.Lillehammer, "Read")));
        if (fetchSite is not null)
            headers.Add(("Sec-Fetch-Site", fetchSite));
        if (origin is not null)
            headers.Add(("Origin", origin));

        var answer = await app.SendAsync(HttpMethod.Post, "/open", null, [.. headers]);

        Assert.Equal(passes ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_from_another_site_opens_a_page()
    {
        var session = await app.SignInAsync(Tokens.Lillehammer, "Read");

        var answer = await app.SendAsync(
            HttpMethod.Get, "/saker", null, ("Cookie", session), ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_end_a_session()
    {
        var session = await app.SignInAsync(Tokens.Lillehammer, "Read");

        await app.SendAsync(
            HttpMethod.Post, "/session/end", null, ("Cookie", session), ("Sec-Fetch-Site", "cross-site"));
        var after = await app.SendAsync(HttpMethod.Get, "/saker", null, ("Cookie", session));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}
