using System.IO.Compression;
using System.Net.Http.Headers;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Home;

public sealed class ShortPageTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly StringWithQualityHeaderValue Brotli = new("br");

    [Fact]
    public async Task A_page_that_anybody_gets_is_sent_in_a_third_of_its_length()
    {
        using var anyone = suite.Anyone();
        var page = await anyone.GetStringAsync("/henvendelse");
        anyone.DefaultRequestHeaders.AcceptEncoding.Add(Brotli);

        using var shorter = await anyone.GetAsync("/henvendelse");

        Assert.Equal(["br"], shorter.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], shorter.Headers.Vary);
        Assert.InRange(shorter.Content.Headers.ContentLength!.Value, 500, page.Length * 2 / 5);
        await using var body = new BrotliStream(
            await shorter.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(body);
        Assert.Equal(page, await reader.ReadToEndAsync());
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
