using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Home;

// What no function answers, the Functions host answers, in its own name unless it is told otherwise (host.json).
public sealed class UnansweredTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private static readonly string[] Paths =
        ["/", "/nope", "/saker/RIN-26-AAAAA/close", "/api/nope", "/meld-avvik/x", "/assets", "/session", "/%2e%2e/x"];

    public static TheoryData<string, string> Everything
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var path in Paths)
                foreach (var verb in Verbs)
                    all.Add(verb, path);
            return all;
        }
    }

    [Theory, MemberData(nameof(Everything))]
    public async Task No_address_is_answered_without_the_headers_that_keep_a_browser_safe(string verb, string path)
    {
        using var anyone = _suite.Anyone();

        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        using var answer = await anyone.SendAsync(request);

        Assert.Contains(
            "frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("Azure", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/health")]
    public async Task A_watchman_may_ask_whether_the_suite_is_up_without_reading_a_page(string path)
    {
        using var anyone = _suite.Anyone();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await anyone.SendAsync(request);
        using var page = await anyone.GetAsync(path);

        Assert.Equal(page.StatusCode, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    // The host adds headers on the way to the worker, which must not be one too many there.
    [Fact]
    public async Task However_many_headers_the_host_lets_through_the_suite_answers()
    {
        using var anyone = _suite.Anyone();
        for (var headers = 80; headers <= 105; headers++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            for (var number = 1; number <= headers; number++)
                request.Headers.Add($"x-{number}", "1");

            using var answer = await anyone.SendAsync(request);

            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.RequestHeaderFieldsTooLarge,
                $"{headers} headers: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/admin/host/status")]
    [InlineData("/runtime/webhooks/x")]
    public async Task The_doors_of_the_host_itself_are_shut(string path)
    {
        using var anyone = _suite.Anyone();

        using var answer = await anyone.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
