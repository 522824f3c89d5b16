using System.Net.Sockets;
using System.Text;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public sealed class BrokenOffUploadTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task Whoever_leaves_in_the_middle_of_an_upload_is_no_failure_of_ours()
    {
        for (var visitor = 0; visitor < 20; visitor++)
            await BreakOffAsync();
        await suite.QuietAsync();

        Assert.DoesNotContain(suite.Logs.Lines, line =>
            line.Contains("HandleErrors", StringComparison.Ordinal)
            && line.Contains("failed with", StringComparison.Ordinal));
    }

    // Part of a body is on its way when the line breaks.
    private async Task BreakOffAsync()
    {
        var origin = new Uri(suite.Origin);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", origin.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/breaches HTTP/1.1\r\nHost: {origin.Authority}\r\nContent-Type: application/json\r\n"
            + $"Authorization: Bearer {suite.Token("employee-ringebu")}\r\nContent-Length: 200000\r\n\r\n"
            + new string(' ', 1000)));
        client.LingerState = new LingerOption(true, 0);
    }
}
