using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Ombud.Kit;
using Ombud.Pages;

namespace Ombud.Functions.Tests.Home;

public sealed class ShortPageTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly StringWithQualityHeaderValue Brotli = new("br");

    [Fact]
    public async Task A_page_that_anybody_gets_is_one_short_answer_with_its_style_and_else_the_same()
    {
        using var anyone = suite.Anyone();
        var page = await anyone.GetStringAsync("/henvendelse");
        anyone.DefaultRequestHeaders.AcceptEncoding.Add(Brotli);

        using var shorter = await anyone.GetAsync("/henvendelse");

        Assert.Equal(["br"], shorter.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], shorter.Headers.Vary);
        Assert.InRange(shorter.Content.Headers.ContentLength!.Value, 500, 25_000);
        var (start, style, end) = Parts(await ReadAsync(shorter));
        var (from, to) = (page.IndexOf(start, StringComparison.Ordinal), page.IndexOf(end, StringComparison.Ordinal));
        Assert.Equal(0, from);
        Assert.Equal(
            $"""<link rel="stylesheet" href="{Assets.Href(Assets.Style)}" />""", page[start.Length..to].Trim());
        Assert.Contains(
            $"style-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}';",
            Assert.Single(shorter.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        await using var body = new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(body);
        return await reader.ReadToEndAsync();
    }

    // What stands before, in and after the style.
    private static (string Start, string Style, string End) Parts(string page)
    {
        var (from, to) = (
            page.IndexOf("<style>", StringComparison.Ordinal), page.IndexOf("</style>", StringComparison.Ordinal));
        return (page[..from], page[(from + "<style>".Length)..to], page[(to + "</style>".Length)..]);
    }

    [Fact]
    public async Task The_length_of_what_a_person_is_shown_tells_nothing()
    {
        using var handler = suite.As("handler-ringebu");
        using var citizen = suite.Anyone();
        foreach (var client in new[] { handler, citizen })
            client.DefaultRequestHeaders.AcceptEncoding.Add(Brotli);
        using var code = new FormUrlEncodedContent([new("code", "RIN-A-2222-2222-2222-2222")]);

        using var own = await handler.GetAsync("/henvendelse");
        using var posted = await citizen.PostAsync("/svar", code);

        Assert.Empty(own.Content.Headers.ContentEncoding);
        Assert.Empty(posted.Content.Headers.ContentEncoding);
    }
}
