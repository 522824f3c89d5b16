using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.Azure.Tests.Worker;

// Where the Functions host answers in place of the app, or otherwise than a bare ASP.NET Core would. Each was seen on
// the real host.
public sealed class HostAnswerTests
{
    private const string Headers =
        """
        { "version": "2.0", "extensions": { "http": { "routePrefix": "", "customHeaders": {
          "X-Frame-Options": "DENY", "X-Own": "host" } } } }
        """;

    private const string MalformedChunk =
        "POST /api/Reading HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab";

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task A_front_page_that_no_function_answers_is_the_host_s_own(string method)
    {
        await using var app = await new AnApp(typeof(HttpRouteTests.FrontPage)) { HostJson = Headers }.Start();

        using var answer = await app.Client.SendAsync(new HttpRequestMessage(new(method), "/"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("200 front", await app.Get("/"));
    }

    [Fact]
    public async Task The_host_s_own_front_page_can_be_switched_off()
    {
        await using var app = await new AnApp(typeof(HttpBindingTests.Static))
        {
            Settings = new() { ["AzureWebJobsDisableHomepage"] = "true" },
        }.Start();

        Assert.Equal("204", await app.Get("/"));
    }

    [Theory]
    [InlineData("/admin/host/status")]
    [InlineData("/ADMIN/functions")]
    [InlineData("/runtime/webhooks/anything")]
    public async Task What_belongs_to_the_host_asks_for_a_key(string path)
    {
        await using var app = await new AnApp(typeof(HttpBindingTests.Static)).Start();

        Assert.Equal("401", await app.Get(path));
    }

    [Theory]
    [InlineData("/", 204)]
    [InlineData("/nowhere", 404)]
    [InlineData("/admin/host", 401)]
    [InlineData("/own", 200)]
    [InlineData("/throwing", 500)]
    public async Task Headers_of_host_json_stand_on_every_answer(string path, int status)
    {
        await using var app = await new AnApp(typeof(OwnHeader), typeof(Throwing))
        {
            HostJson = Headers,
            Settings = new() { ["AzureWebJobsDisableHomepage"] = "true" },
        }.Start();

        using var answer = await app.Client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal([status == 200 ? "function" : "host"], answer.Headers.GetValues("X-Own"));
        Assert.Equal("Kestrel", answer.Headers.Server.ToString());
    }

    [Fact]
    public async Task A_body_past_the_limit_of_the_worker_is_an_empty_500()
    {
        await using var app = await new AnApp(typeof(Reading)).Start();
        using var body = new ByteArrayContent(new byte[30_000_001]);

        using var answer = await app.Client.PostAsync("/api/Reading", body);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("X-Half"));
    }

    [Fact]
    public async Task A_malformed_chunk_is_an_empty_500()
    {
        await using var app = await new AnApp(typeof(Reading)).Start();

        var answer = await Raw(app, MalformedChunk);

        Assert.StartsWith("HTTP/1.1 500 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Half", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_host_is_an_empty_500()
    {
        await using var app = await new AnApp(typeof(HttpBindingTests.Static)).Start();

        var answer = await Raw(app, "GET /api/Static HTTP/1.0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 500 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invocation_id_from_outside_is_not_taken_for_one()
    {
        await using var app = await new AnApp(typeof(Telling)).Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/Telling");
        request.Headers.Add("x-ms-invocation-id", "made-up");

        using var answer = await app.Client.SendAsync(request);

        Assert.Equal("True", (await answer.Content.ReadAsStringAsync()).Split('|')[0]);
    }

    [Fact]
    public async Task A_function_sees_what_stood_before_the_host_forwarded_it()
    {
        await using var app = await new AnApp(typeof(Telling)).Start();

        var told = (await app.Get("/api/Telling")).Split('|');

        Assert.Equal(app.Client.BaseAddress!.Authority, told[1]);
        Assert.StartsWith("127.0.0.1:", told[2], StringComparison.Ordinal);
        Assert.NotEqual(told[1], told[2]);
    }

    [Fact]
    public async Task Where_routes_overlap_the_worker_reads_another_route_than_the_host_chose()
    {
        await using var app = await new AnApp(typeof(Overlapping)).Start();

        Assert.Equal("200 One c, RouteValues d", await app.Get("/api/x/c/b"));
    }

    [Theory]
    [InlineData("/api/paths/a%2Fb", "a%2Fb")]
    [InlineData("/API/PATHS/a", "a")]
    [InlineData("/api/paths/a/", "a")]
    [InlineData("/api/paths/%C3%A6", "æ")]
    public async Task A_path_is_read_without_regard_to_case_and_trailing_slash(string path, string seen)
    {
        await using var app = await new AnApp(typeof(Paths)).Start();

        Assert.Equal($"200 {seen}", await app.Get(path));
    }

    private static async Task<string> Raw(RunningApp app, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, app.Client.BaseAddress!.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public sealed class OwnHeader
    {
        [Function("OwnHeader")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "own")] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Own"] = "function";
            return Results.Ok();
        }
    }

    public sealed class Throwing
    {
        [Function("Throwing")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "throwing")] HttpRequest request) =>
            throw new InvalidOperationException("On purpose.");
    }

    public sealed class Reading
    {
        [Function("Reading")]
        public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Half"] = "1";
            using var reader = new StreamReader(request.Body);
            await reader.ReadToEndAsync();
            return Results.Ok();
        }
    }

    public sealed class Telling
    {
        [Function("Telling")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, FunctionContext context) =>
            Results.Text($"{request.Headers["x-ms-invocation-id"] == context.InvocationId}|{request.Host}|"
                + $"{request.Headers["X-Original-Host"]}");
    }

    public sealed class Overlapping
    {
        [Function("One")]
        public IResult One(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{a}/b")] HttpRequest request, string a) =>
            Results.Text($"One {a}, RouteValues {string.Join(' ', request.RouteValues.Keys)}");

        [Function("Two")]
        public IResult Two(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/c/{d}")] HttpRequest request, string d) =>
            Results.Text($"Two {d}");
    }

    public sealed class Paths
    {
        [Function("Paths")]
        public IResult Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "paths/{one}")] HttpRequest request,
            string one) =>
            Results.Text(one);
    }
}
