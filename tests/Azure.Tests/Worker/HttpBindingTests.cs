using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ombud.Azure.Tests.Worker;

public sealed class HttpBindingTests
{
    [Fact]
    public async Task A_function_gets_its_request_its_route_values_its_context_and_a_token()
    {
        await using var app = await new AnApp(typeof(Everything)).Start();

        var answer = await app.Get("/api/cases/RIN-26-7K3FQ/pages/3?x=y");

        Assert.Equal("200 RIN-26-7K3FQ 3 ?x=y Everything True", answer);
    }

    [Fact]
    public async Task A_route_value_that_is_left_out_is_null_or_the_default()
    {
        await using var app = await new AnApp(typeof(LeftOut)).Start();

        Assert.Equal("200 [] 7", await app.Get("/api/left"));
        Assert.Equal("200 [a] 8", await app.Get("/api/left/a/8"));
    }

    [Fact]
    public async Task A_route_value_of_another_type_is_an_error_that_does_not_repeat_it()
    {
        await using var app = await new AnApp(typeof(Everything)).Start();

        var answer = await app.Get("/api/cases/RIN-26-7K3FQ/pages/kari");

        Assert.Equal("500", answer);
        Assert.DoesNotContain(app.Log.From(LogLevel.Warning), line => line.Contains("kari", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_is_read_as_JSON_with_names_in_any_case()
    {
        await using var app = await new AnApp(typeof(WithBody)).Start();

        using var answer = await app.Client.PostAsJsonAsync("/api/with-body", new { Text = "hei", count = 2 });

        Assert.Equal("hei 2", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{}", "text/plain")]
    [InlineData("", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{ \"count\": \"many\" }", "application/json")]
    public async Task A_body_that_cannot_be_read_is_an_error_500(string body, string type)
    {
        await using var app = await new AnApp(typeof(WithBody)).Start();

        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await app.Client.PostAsync("/api/with-body", content);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task Each_call_has_its_own_object_and_its_own_scope()
    {
        await using var app = await new AnApp(typeof(PerCall))
        {
            With = builder => builder.Services.AddScoped<Scoped>(),
        }.Start();

        var answers = new[] { await app.Get("/api/PerCall"), await app.Get("/api/PerCall") };

        Assert.All(answers, answer => Assert.Equal("200 1 1 True", answer));
    }

    [Fact]
    public async Task A_static_function_is_called_without_an_object()
    {
        await using var app = await new AnApp(typeof(Static)).Start();

        Assert.Equal("200 static", await app.Get("/api/Static"));
    }

    public sealed class Everything
    {
        [Function("Everything")]
        public IResult Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cases/{number}/pages/{page}")]
            HttpRequest request,
            string number,
            int page,
            FunctionContext context,
            CancellationToken cancellationToken) =>
            Results.Text($"{number} {page} {request.QueryString} {context.FunctionDefinition.Name} "
                + cancellationToken.CanBeCanceled);
    }

    public sealed class LeftOut
    {
        [Function("LeftOut")]
        public IResult Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "left/{name?}/{size?}")] HttpRequest request,
            string? name,
            int size = 7) =>
            Results.Text($"[{name}] {size}");
    }

    public sealed record Body(string Text, int Count);

    public sealed class WithBody
    {
        [Function("WithBody")]
        public async Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "with-body")] HttpRequest request,
            [FromBody] Body body)
        {
            await Task.Yield();
            return Results.Text($"{body.Text} {body.Count}");
        }
    }

    public sealed class Scoped
    {
        public int Calls { get; set; }
    }

    public sealed class PerCall(Scoped scoped)
    {
        private int _calls;

        [Function("PerCall")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            Results.Text($"{++_calls} {++scoped.Calls} "
                + ReferenceEquals(scoped, request.HttpContext.RequestServices.GetService<Scoped>()));
    }

    public static class Static
    {
        [Function("Static")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            Results.Text("static");
    }
}
