using System.Net;
using AngleSharp.Html.Parser;
using Ombud.Pages;
using static System.StringComparison;

namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed class TabTests(SignInApp app)
{
    private static readonly (string, string) Framed = ("Sec-Fetch-Dest", "iframe");

    [Theory]
    [InlineData("/tab", "https://teams.microsoft.com")]
    [InlineData("/saker", "https://teams.microsoft.com")]
    [InlineData("/sign-in", "'none'")]
    [InlineData("/open", "'none'")]
    public async Task Teams_may_show_the_tab_and_the_desk_and_nothing_else(string path, string framing)
    {
        var answer = await app.SendAsync(HttpMethod.Get, path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.EndsWith($"frame-ancestors {framing}", policy, Ordinal);
    }

    [Theory]
    [InlineData("iframe", "/tab?til=%2Fsaker%3Fstate%3Dopen")]
    [InlineData("document", "/sign-in?til=%2Fsaker%3Fstate%3Dopen")]
    public async Task Whoever_is_signed_out_inside_Teams_comes_back_by_the_tab(string destination, string address)
    {
        var answer = await app.SendAsync(
            HttpMethod.Get, "/saker?state=open", null, ("Sec-Fetch-Dest", destination));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/tab", "/saker")]
    [InlineData("/tab?til=%2Fregister%3Fyear%3D2026", "/register?year=2026")]
    [InlineData("/tab?til=%2F%2Fevil.example", "/saker")]
    [InlineData("/tab?til=https%3A%2F%2Fevil.example", "/saker")]
    public async Task The_tab_goes_on_to_a_page_of_ours(string asked, string page)
    {
        var answer = await app.SendAsync(HttpMethod.Get, asked, null, Framed);
        var shown = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(page, shown.QuerySelector("main[data-tab] a")!.GetAttribute("href"));
        Assert.Single(shown.QuerySelectorAll("script[data-library]"));
    }

    // Where Teams is not around it, the script ends at once.
    [Theory]
    [InlineData("/tab")]
    [InlineData("/sign-in")]
    public async Task A_page_that_a_telephone_shows_in_Teams_carries_the_script_though_nothing_frames_it(string path)
    {
        var answer = await app.SendAsync(HttpMethod.Get, path, null, ("Sec-Fetch-Dest", "document"));
        var shown = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Single(shown.QuerySelectorAll("script[data-library]"));
    }

    [Theory]
    [InlineData("/tab", true)]
    [InlineData("/tab?til=%2Fsaker", true)]
    [InlineData("/saker/RIN-26-22222", true)]
    [InlineData("/sign-in?til=%2Fsaker", true)]
    [InlineData("/", false)]
    [InlineData("/sakerne", false)]
    [InlineData("/henvendelse", false)]
    public void What_citizens_see_is_never_inside_Teams(string path, bool isInTeams) =>
        Assert.Equal(isInTeams, FramedPages.MayBeInTeams(path));
}
