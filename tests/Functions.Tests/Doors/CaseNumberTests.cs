using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Doors;

// A number as people type and paste it: with other letters, and spaces around. Every address that has one.
public sealed class CaseNumberTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    public static TheoryData<string, string> Doors
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var door in Door.All.Where(door => door.Asks("number")))
                all.Add(door.Method, door.Route);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_number_with_spaces_or_small_letters_is_the_same_number(string method, string route)
    {
        var number = await _suite.ReportAsync();
        var usual = await StatusAsync(method, route, number);
        foreach (var spelling in new[]
        {
            number + "%20", "%20" + number, number + "%09", number + "%C2%A0", number + "%0A",
            number.ToLowerInvariant(), number.ToLowerInvariant() + "%20",
        })
        {
            var other = await _suite.ReportAsync();
            var asked = spelling.Replace(number, other, StringComparison.Ordinal)
                .Replace(number.ToLowerInvariant(), other.ToLowerInvariant(), StringComparison.Ordinal);

            Assert.Equal((spelling, usual), (spelling, await StatusAsync(method, route, asked)));
        }

        Assert.True((int)usual < 500);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_is_no_number_is_not_there(string method, string route)
    {
        string[] others = ["RIN-26-00000", "%00", "RIN%2D26%2DZZZZZ%00", "%F0%9F%98%80", new string('A', 2000)];
        foreach (var none in others)
        {
            var status = await StatusAsync(method, route, none);

            Assert.True(
                status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest
                    or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.Forbidden,
                $"{none}: {status}");
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string method, string route, string number)
    {
        using var ombud = _suite.Bearer("ombud");
        var path = route.Replace("{number}", number, StringComparison.Ordinal)
            .Replace("{action}", "note", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST")
            request.Content = path.StartsWith("/api", StringComparison.Ordinal)
                ? System.Net.Http.Json.JsonContent.Create(new { text = "Hei" })
                : new FormUrlEncodedContent(Answers);
        using var answer = await ombud.SendAsync(request);
        return answer.StatusCode;
    }

    // Enough for what is posted to any of them.
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["text"] = "Hei",
        ["reason"] = "Fordi.",
        ["shown"] = "owner",
        ["owner"] = "Rektor",
        ["dpc-simple"] = "1",
        ["ei"] = "0.25",
        ["confidentiality"] = "0",
        ["integrity"] = "0",
        ["availability"] = "0",
        ["malicious"] = "no",
        ["unintelligible"] = "no",
    };
}
