using System.Net;
using System.Net.Http.Headers;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// The worker's own server would end a body past thirty megabytes without a word; the suite has a sentence.
[Collection(Refusals.Name)]
public sealed class LargeBodyTests(SuiteFixture suite)
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/meld-avvik", "application/x-www-form-urlencoded", 1, true)]
    [InlineData("/meld-avvik", "application/x-www-form-urlencoded", 31, true)]
    [InlineData("/meld-avvik", "application/x-www-form-urlencoded", 31, false)]
    [InlineData("/meld-avvik", "multipart/form-data; boundary=x", 40, true)]
    [InlineData("/api/breaches", "application/json", 31, true)]
    [InlineData("/api/breaches", "application/json", 31, false)]
    [InlineData("/api/breaches", "application/json", 90, true)]
    [InlineData("/kvittering", "application/x-www-form-urlencoded", 31, true)]
    public async Task A_body_far_past_every_limit_is_refused_with_a_sentence(
        string path, string type, int megabytes, bool saysItsLength)
    {
        using var employee = suite.Bearer("employee-ringebu");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new Zeros(megabytes * Megabyte) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Content.Headers.ContentLength = saysItsLength ? megabytes * Megabyte : null;
        request.Headers.TransferEncodingChunked = !saysItsLength;
        request.Headers.Add("Idempotency-Key", "a-key-that-is-long-enough");
        request.Headers.AcceptLanguage.ParseAdd("nn");

        using var answer = await employee.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("for stor", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    private sealed class Zeros(int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[64 * 1024];
            for (var sent = 0; sent < length; sent += block.Length)
                await stream.WriteAsync(block);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
