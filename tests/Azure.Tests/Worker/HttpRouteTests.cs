using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.Azure.Tests.Worker;

public sealed class HttpRouteTests
{
    private const string NoPrefix =
        """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } } // Comments are allowed.""";

    [Fact]
    public async Task Without_a_word_in_host_json_every_route_starts_with_api()
    {
        await using var app = await new AnApp(typeof(Cases)).Start();

        Assert.Equal("200 get 5", await app.Get("/api/cases/5"));
        Assert.Equal("404", await app.Get("/cases/5"));
    }

    [Fact]
    public async Task The_prefix_of_host_json_is_in_front_of_every_route()
    {
        await using var app = await new AnApp(typeof(Cases)) { HostJson = NoPrefix }.Start();

        Assert.Equal("200 get 5", await app.Get("/cases/5"));
        Assert.Equal("404", await app.Get("/api/cases/5"));
    }

    [Fact]
    public async Task The_front_page_is_a_parameter_that_may_have_no_length()
    {
        await using var app = await new AnApp(typeof(FrontPage), typeof(Cases)) { HostJson = NoPrefix }.Start();

        Assert.Equal("200 front", await app.Get("/"));
        Assert.Equal("404", await app.Get("/other"));
        Assert.Equal("200 get 5", await app.Get("/cases/5"));
    }

    [Fact]
    public async Task A_constraint_that_does_not_hold_is_no_match()
    {
        await using var app = await new AnApp(typeof(Cases)).Start();

        Assert.Equal("404", await app.Get("/api/cases/five"));
    }

    [Fact]
    public async Task A_method_that_no_function_takes_is_404_as_in_the_Functions_host()
    {
        await using var app = await new AnApp(typeof(Cases)).Start();

        using var put = await app.Client.PutAsync("/api/cases/5", null);
        using var head = await app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/cases/5"));
        using var post = await app.Client.PostAsync("/api/cases/5", null);

        Assert.Equal(404, (int)put.StatusCode);
        Assert.Equal(404, (int)head.StatusCode);
        Assert.Equal("post 5", await post.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Of_two_routes_that_match_the_function_first_by_name_is_called()
    {
        await using var app = await new AnApp(typeof(ByName)).Start();

        Assert.Equal("200 new", await app.Get("/api/forms/new"));
        Assert.Equal("200 form 7", await app.Get("/api/forms/7"));
    }

    [Theory]
    [InlineData(typeof(Slash))]
    [InlineData(typeof(LeadingSlash))]
    [InlineData(typeof(Empty))]
    [InlineData(typeof(Admin))]
    [InlineData(typeof(Twice))]
    [InlineData(typeof(Hidden))]
    public async Task A_route_that_Azure_would_refuse_or_never_reach_stops_the_start(Type functions)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new AnApp(functions) { HostJson = NoPrefix }.Start());
    }

    public sealed class Cases
    {
        [Function("GetCase")]
        public IResult Get(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cases/{id:int}")] HttpRequest request, int id) =>
            Results.Text($"get {id}");

        [Function("PostCase")]
        public IResult Post(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cases/{id:int}")] HttpRequest request,
            int id) =>
            Results.Text($"post {id}");
    }

    public sealed class FrontPage
    {
        [Function("FrontPage")]
        public IResult Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")]
            HttpRequest request) =>
            Results.Text("front");
    }

    public sealed class ByName
    {
        [Function("Form")]
        public IResult Form(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "forms/{id}")] HttpRequest request, string id) =>
            Results.Text($"form {id}");

        [Function("AnewForm")]
        public IResult New(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "forms/new")] HttpRequest request) =>
            Results.Text("new");
    }

    public sealed class Slash
    {
        [Function("Slash")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/")] HttpRequest request) =>
            Results.Ok();
    }

    public sealed class LeadingSlash
    {
        [Function("LeadingSlash")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/cases")] HttpRequest request) =>
            Results.Ok();
    }

    public sealed class Empty
    {
        [Function("Empty")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "")] HttpRequest request) => Results.Ok();
    }

    public sealed class Admin
    {
        [Function("Admin")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "admin/x")] HttpRequest request) =>
            Results.Ok();
    }

    public sealed class Twice
    {
        [Function("One")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{a}")] HttpRequest request) =>
            Results.Ok();

        [Function("Two")]
        public IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{b}")] HttpRequest request) =>
            Results.Ok();
    }

    public sealed class Hidden
    {
        [Function("AnyCase")]
        public IResult Any([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{a}")] HttpRequest request) =>
            Results.Ok();

        [Function("NewCase")]
        public IResult New([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/new")] HttpRequest request) =>
            Results.Ok();
    }
}
