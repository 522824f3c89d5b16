using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Azure.Tests.Worker;

public sealed class HttpAnswerTests
{
    [Fact]
    public async Task An_exception_is_500_without_a_body_and_one_log_entry()
    {
        await using var app = await new AnApp(typeof(Failing)).Start();

        using var answer = await app.Client.GetAsync("/api/Failing");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("X-Half"));
        var line = Assert.Single(app.Log.From(LogLevel.Error));
        Assert.Contains("Function 'Failing', Invocation id ", line, StringComparison.Ordinal);
        Assert.Contains(typeof(FormatException).FullName!, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_no_result_is_an_empty_200_and_a_log_entry()
    {
        await using var app = await new AnApp(typeof(Plain))
        {
            With = builder => builder.Logging.SetMinimumLevel(LogLevel.Trace),
        }.Start();

        Assert.Equal("200", await app.Get("/api/Plain"));
        Assert.Contains(app.Log.From(LogLevel.Trace), line => line.StartsWith(
            "No HTTP response returned from function 'Plain'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forwarded_headers_say_how_the_person_came_here()
    {
        await using var app = await new AnApp(typeof(HowCalled)).Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/HowCalled");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "ombud.example");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");

        using var answer = await app.Client.SendAsync(request);

        Assert.Equal("https ombud.example 203.0.113.7", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_server_may_hand_its_own_requests_over()
    {
        await using var app = await new AnApp(typeof(HttpBindingTests.Static)).Start();
        using var outer = new StringServices();
        var http = new DefaultHttpContext { RequestServices = outer };
        http.Request.Method = "GET";
        http.Request.Host = new HostString("localhost");
        http.Request.Path = "/api/Static";
        using var body = new MemoryStream();
        http.Response.Body = body;

        await app.Functions.Http(http);

        Assert.Equal("static", Encoding.UTF8.GetString(body.ToArray()));
        Assert.Same(outer, http.RequestServices);
    }

    [Fact]
    public async Task The_host_is_idle_when_no_function_runs()
    {
        await using var app = await new AnApp(typeof(Waiting)).Start();

        var answer = app.Get("/api/Waiting");
        await app.Seen.Next();
        Assert.False(app.Functions.IsIdle);
        app.Seen.Gate.SetResult();

        Assert.Equal("200 done", await answer);
        await app.Idle();
    }

    [Fact]
    public async Task Someone_who_leaves_ends_the_call()
    {
        await using var app = await new AnApp(typeof(Patient)).Start();
        using var leaving = new CancellationTokenSource();

        var answer = app.Client.GetAsync("/api/Patient", leaving.Token);
        Assert.Equal("started", await app.Seen.Next());
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal("cancelled", await app.Seen.Next());
    }

    [Fact]
    public async Task Many_who_leave_at_once_hold_no_function()
    {
        await using var app = await new AnApp(typeof(HttpBindingTests.Static)).Start();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            using var leaving = new CancellationTokenSource();
            var answer = app.Client.GetAsync("/api/Static", leaving.Token);
            for (var i = 0; i < number; i++)
                await Task.Yield();
            await leaving.CancelAsync();
            await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }));

        await app.Idle();
        Assert.Equal("200 static", await app.Get("/api/Static"));
    }

    public sealed class Failing
    {
        [Function("Failing")]
        public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Half"] = "1";
            throw new FormatException("Kari Nordmann is not a number.");
        }
    }

    public sealed class Plain
    {
        [Function("Plain")]
        public Task<string> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            Task.FromResult("not sent");
    }

    public sealed class HowCalled
    {
        [Function("HowCalled")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            Results.Text($"{request.Scheme} {request.Host} {request.HttpContext.Connection.RemoteIpAddress}");
    }

    internal sealed class Waiting(Seen seen)
    {
        [Function("Waiting")]
        public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            seen.Tell("started");
            await seen.Gate.Task;
            return Results.Text("done");
        }
    }

    internal sealed class Patient(Seen seen)
    {
        [Function("Patient")]
        public async Task Run(
            [HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, CancellationToken cancellationToken)
        {
            seen.Tell("started");
            try
            {
                await seen.Gate.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                seen.Tell("cancelled");
                throw;
            }
        }
    }

    private sealed class StringServices : IServiceProvider, IDisposable
    {
        public object? GetService(Type serviceType) => null;

        public void Dispose()
        {
        }
    }
}
