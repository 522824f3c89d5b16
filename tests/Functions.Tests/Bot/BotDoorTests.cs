using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Bot;

public sealed class BotDoorTests(BotSuite suite) : IClassFixture<BotSuite>
{
    private readonly SuiteFixture _suite = suite.Suite;

    public static TheoryData<string> BadTokens =>
        ["none", "forged", "expired", "another audience", "alg none", "HS256", "another service URL", "persona"];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_press_with_a_bad_token_is_refused_and_changes_nothing(string kind)
    {
        var number = await _suite.ReportAsync();
        var claims = Connector.Claims(_suite.Now, _suite.ServiceUrl());
        var token = kind switch
        {
            "none" => "",
            "forged" => Connector.Forged(claims),
            "expired" => Connector.Signed(Connector.Claims(_suite.Now - Duration.FromHours(3), _suite.ServiceUrl())),
            "another audience" => Connector.Signed(new(claims) { ["aud"] = "somebody-else" }),
            "alg none" => Connector.Unsigned(claims),
            "HS256" => Connector.WithSharedSecret(claims),
            "another service URL" => Connector.Signed(new(claims) { ["serviceurl"] = "https://elsewhere.example/" }),
            _ => _suite.Token("ombud"),
        };

        using var answer = await _suite.PostAsync(PressOf("ombud", number), token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task A_person_of_a_tenant_that_is_not_on_the_list_gets_nothing_and_is_told_why()
    {
        var number = await _suite.ReportAsync();
        var stranger = _suite.Persona("ombud") with { Tenant = "aaaaaaaa-0000-0000-0000-00000000ffff" };

        var pressed = await _suite.PressAsync(stranger, InTeams.Button("take", number, 1));
        using var said = await _suite.PostAsync(InTeams.Activity(stranger, "message"));
        await _suite.QuietAsync();

        Assert.Contains("hører ikke til en kommune", pressed.Said(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, ""), (said.StatusCode, await said.Content.ReadAsStringAsync()));
        Assert.Empty(_suite.ChatWith(stranger));
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Fact]
    public async Task Nobody_is_believed_to_be_the_ombud_for_having_the_ombuds_id_in_another_tenant()
    {
        var number = await _suite.ReportAsync();
        var press = PressOf("ombud", number);
        press["channelData"]!["tenant"]!["id"] = _suite.Persona("reader-ringebu").Tenant;

        using var answer = await _suite.PostAsync(press);

        Assert.Contains("logget inn", (await answer.JsonAsync()).Said(), StringComparison.Ordinal);
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Theory]
    [InlineData("from")]
    [InlineData("channelData")]
    public async Task What_no_person_pressed_changes_nothing(string missing)
    {
        var number = await _suite.ReportAsync();
        var press = PressOf("ombud", number);
        press.Remove(missing);

        using var answer = await _suite.PostAsync(press);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Ingenting er gjort", (await answer.JsonAsync()).Said(), StringComparison.Ordinal);
        Assert.Equal(1, await _suite.VersionAsync(number));
    }

    [Theory]
    [InlineData("""{"type":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""[]""", HttpStatusCode.BadRequest)]
    [InlineData("""{""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_message_is_refused(string body, HttpStatusCode status)
    {
        using var service = new HttpClient(Browser.Plain()) { BaseAddress = new(_suite.Origin) };
        service.DefaultRequestHeaders.Authorization = new("Bearer", Connector.Token(_suite.Now));

        using var answer = await service.PostAsync(
            InTeams.Door, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("somethingNew")]
    public async Task What_asks_for_nothing_is_received_and_not_answered(string type)
    {
        var ofNobody = InTeams.Activity(_suite.Persona("ombud"), type);
        ofNobody["from"]!.AsObject().Remove("aadObjectId");
        foreach (var activity in new[] { InTeams.Activity(_suite.Persona("ombud"), type), ofNobody })
        {
            using var answer = await _suite.PostAsync(activity);

            Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
    }

    [Fact]
    public async Task Where_no_bot_is_set_up_there_is_no_door()
    {
        var shared = new SharedSuite();
        await shared.InitializeAsync();

        using var answer = await shared.Suite.PostAsync(InTeams.Activity(_suite.Persona("ombud"), "message"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private JsonObject PressOf(string persona, string number) =>
        InTeams.Press(_suite.Persona(persona), InTeams.Button("take", number, 1));
}

/// <summary>One suite with a bot for a class of tests.</summary>
public sealed class BotSuite : IAsyncLifetime
{
    public SuiteFixture Suite { get; private set; } = null!;

    public async Task InitializeAsync() => Suite = await InTeams.StartAsync();

    public Task DisposeAsync() => Suite.DisposeAsync();
}
