using System.Net;
using System.Net.Http.Json;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Teams;

namespace Ombud.Functions.Tests.Local;

/// <summary>A suite with an Agents Playground beside it.</summary>
public sealed class PlaygroundSuite : IAsyncLifetime
{
    public SuiteFixture Suite { get; private set; } = null!;

    internal string Playground => Suite.Suite.Playground!.Origin;

    public async Task InitializeAsync() =>
        Suite = await SuiteFixture.StartAsync(options => options with { Playground = 0 });

    public Task DisposeAsync() => Suite.DisposeAsync();
}

public sealed partial class PlaygroundTests(PlaygroundSuite suite) : IClassFixture<PlaygroundSuite>
{
    private static readonly HttpClient Door = new(Browser.Plain());

    private readonly SuiteFixture _suite = suite.Suite;

    // 127.0.0.2 is this machine too, and answers for whatever listens to every address.
    [Fact]
    public async Task The_playground_is_reached_from_this_machine_and_by_no_other_address()
    {
        var port = new Uri(suite.Playground).Port;
        var others = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .Where(one => !IPAddress.IsLoopback(one) && !one.IsIPv6LinkLocal)
            .Concat(OperatingSystem.IsLinux() ? [IPAddress.Parse("127.0.0.2")] : [])
            .ToList();

        Assert.Equal("pong", await Door.GetStringAsync($"http://127.0.0.1:{port}/_debug/ping"));
        Assert.NotEmpty(others);
        foreach (var address in others)
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            var refused = await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(address, port));
            Assert.Equal(SocketError.ConnectionRefused, refused.SocketErrorCode);
        }
    }

    [Fact]
    public async Task A_button_that_is_pressed_in_the_playground_acts()
    {
        var number = await _suite.ReportAsync();

        var card = await PressInPlaygroundAsync("ombud", InTeams.Button("take", number, 1));

        Assert.Contains("Noen følger opp saken", card.Said(), StringComparison.Ordinal);
        Assert.Equal(2, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task A_controller_presses_there_as_a_person_of_their_own_municipality()
    {
        var number = await _suite.ReportAsync();
        await _suite.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Meld det." });
        await _suite.SignInAsync("controller-ringebu");
        await _suite.SignInAsync("controller-oyer");

        var foreign = await PressInPlaygroundAsync("controller-oyer", InTeams.Button("decide", number, 2));
        var own = await PressInPlaygroundAsync("controller-ringebu", InTeams.Button("decide", number, 2));

        Assert.Contains("ikke tilgang", foreign.Said(), StringComparison.Ordinal);
        Assert.Contains("Skal meldes til Datatilsynet", own.Said(), StringComparison.Ordinal);
        Assert.Equal(3, await _suite.VersionAsync(number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer one.two.three")]
    [InlineData("a token of a persona")]
    [InlineData("a token of another bot service")]
    public async Task Whatever_authorization_a_message_has_is_judged_and_none_is_put_in_its_place(string authorization)
    {
        var number = await _suite.ReportAsync();
        authorization = authorization switch
        {
            "a token of a persona" => $"Bearer {_suite.Token("ombud")}",
            "a token of another bot service" => $"Bearer {Connector.Token(_suite.Now)}",
            _ => authorization,
        };

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(number, ("Authorization", authorization)));
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Host", "elsewhere.example")]
    public async Task A_page_of_another_site_cannot_speak_as_the_playground(string header, string value)
    {
        var number = await _suite.ReportAsync();

        Assert.True(
            await PostAsync(number, (header, value)) is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task What_says_that_it_comes_from_elsewhere_is_not_believed()
    {
        var number = await _suite.ReportAsync();

        Assert.Equal(
            HttpStatusCode.Unauthorized, await PostAsync(number, ("X", "Y"), serviceUrl: Connector.Url));
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task Without_a_playground_nothing_is_signed_for_anybody()
    {
        await using var own = await InTeams.StartAsync();
        var number = await own.ReportAsync();

        using var answer = await own.PostAsync(
            InTeams.Press(own.Persona("ombud"), InTeams.Button("take", number, 1)), token: "");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(1, await own.VersionAsync(number));
    }

    [Fact]
    public async Task The_playground_ends_with_its_host_however_that_ends()
    {
        await using var host = new HostProcess();
        await host.StartAsync("--playground");
        var page = await Door.GetStringAsync($"{host.Origin}/local");
        var playground = Link().Match(page).Groups[1].Value;
        Assert.Equal("pong", await Door.GetStringAsync($"{playground}/_debug/ping"));

        await host.KillAsync();

        await host.UntilGoneAsync(playground);
    }

    private async Task<JsonNode> PressInPlaygroundAsync(string persona, JsonNode button)
    {
        // Where the card stands makes no difference to us, but the playground wants to know.
        using var posted = await Door.PostAsJsonAsync($"{suite.Playground}/_connector/v3/conversations", new
        {
            bot = new { id = LocalConnector.ClientId },
            isGroup = true,
            channelData = new { channel = new { id = LocalConnector.Channel } },
            activity = new { type = "message", text = "Kortet" },
        });
        var place = await posted.JsonAsync();
        using var answer = await Door.PostAsJsonAsync($"{suite.Playground}/_conversation/v1/invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = button, ["trigger"] = "manual" },
            ["from"] = new JsonObject { ["id"] = _suite.Persona(persona).ObjectId },
            ["conversation"] = new JsonObject { ["id"] = (string)place["id"]! },
            ["replyToId"] = (string)place["activityId"]!,
        });
        return await answer.JsonAsync();
    }

    private async Task<HttpStatusCode> PostAsync(
        string number, (string Name, string Value) header, string? serviceUrl = null)
    {
        var press = InTeams.Press(_suite.Persona("ombud"), InTeams.Button("take", number, 1));
        press["serviceUrl"] = serviceUrl ?? $"{suite.Playground}/_connector";
        using var request = new HttpRequestMessage(HttpMethod.Post, _suite.Origin + InTeams.Door)
        {
            Content = JsonContent.Create(press),
        };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await Door.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("href=\"(http://localhost:[0-9]+)\"")]
    private static partial Regex Link();
}
