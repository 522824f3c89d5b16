using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Home;

public sealed class ShowHomeTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("/")]
    [InlineData("/personvern")]
    [InlineData("/tilgjengelighet")]
    [InlineData("/kvittering")]
    [InlineData("/tilbakemelding")]
    [InlineData("/sign-in")]
    public async Task Anyone_reads_the_open_pages_in_three_languages(string path)
    {
        using var anyone = _suite.Anyone();

        var pages = await Task.WhenAll(
            new[] { "nb", "nn", "en" }.Select(code => anyone.PageAsync($"{path}?lang={code}")));

        Assert.Equal(["nb", "nn", "en"], pages.Select(page => page.DocumentElement.GetAttribute("lang")));
        Assert.All(pages, page => Assert.NotEmpty(page.QuerySelector("h1")!.Words()));
        Assert.Equal(3, pages.Select(page => page.Said()).Distinct().Count());
    }

    [Theory]
    [InlineData("nb", "artikkel 17 nr. 3 bokstav b", "artikkel 9 nr. 2", "gjelder ikke retten til å protestere")]
    [InlineData("nn", "artikkel 17 nr. 3 bokstav b", "artikkel 9 nr. 2", "gjeld ikkje retten til å protestere")]
    [InlineData("en", "article 17(3)(b)", "article 9(2)", "the right to object does not apply")]
    public async Task The_privacy_statement_promises_no_more_than_the_law_gives(
        string language, string erasure, string basis, string objection)
    {
        using var anyone = _suite.Anyone();

        var said = (await anyone.PageAsync($"/personvern?lang={language}")).Said();

        Assert.All([erasure, basis, objection, "2 A"], words =>
            Assert.Contains(words, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_asset_that_a_page_names_is_served_and_kept_for_ever()
    {
        using var anyone = _suite.Anyone();
        var page = await anyone.PageAsync("/");
        var named = page.QuerySelectorAll("link[href^='/assets'], script[src]")
            .Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!);

        foreach (var path in named)
        {
            using var answer = await anyone.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(["favicon", "site", "suite"], named.Select(path => path.Split('/', '.')[2]).Order());
    }

    [Theory]
    [InlineData("/finnes-ikke")]
    [InlineData("/assets/finnes-ikke.css")]
    [InlineData("/assets/..%2F..%2Fhost.json")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var anyone = _suite.Anyone();

        using var answer = await anyone.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kvittering")]
    [InlineData("/api/health")]
    public async Task Every_answer_is_closed_to_other_sites(string path)
    {
        using var anyone = _suite.Anyone();

        using var answer = await anyone.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
