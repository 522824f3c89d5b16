using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Azure.Tests.Bus;

namespace Ombud.Azure.Tests.Worker;

public sealed class LimitTests
{
    private const string TwoMinutes = """{ "version": "2.0", "functionTimeout": "00:02:00" }""";

    private readonly TurnedClock _clock = new();

    [Fact]
    public async Task A_function_that_takes_longer_than_host_json_allows_is_cancelled_and_answers_an_empty_500()
    {
        await using var app = await new AnApp(typeof(HttpAnswerTests.Patient)) { HostJson = TwoMinutes, Clock = _clock }
            .Start();

        var answering = app.Client.GetAsync("/api/Patient");
        Assert.Equal("started", await app.Seen.Next());
        _clock.Advance(TimeSpan.FromMinutes(2));
        using var answer = await answering;

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.Equal("cancelled", await app.Seen.Next());
        await app.Idle();
    }

    [Fact]
    public async Task A_function_that_does_not_mind_being_cancelled_holds_nobody()
    {
        await using var app = await new AnApp(typeof(HttpAnswerTests.Waiting)) { HostJson = TwoMinutes, Clock = _clock }
            .Start();

        var answering = app.Get("/api/Waiting");
        Assert.Equal("started", await app.Seen.Next());
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("500", await answering);
        await app.Idle();
        app.Seen.Gate.SetResult();
    }

    [Fact]
    public async Task Half_an_answer_does_not_look_like_a_whole_one()
    {
        await using var app = await new AnApp(typeof(HalfWay)).Start();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => app.Client.GetStringAsync("/api/HalfWay"));
    }

    public sealed class HalfWay
    {
        [Function("HalfWay")]
        public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            await request.HttpContext.Response.WriteAsync("half");
            await request.HttpContext.Response.Body.FlushAsync();
            throw new InvalidOperationException("On purpose.");
        }
    }
}
