using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ombud.Azure.Tests.Worker;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_runs_in_the_order_of_registration_and_the_result_after_all_of_it()
    {
        await using var app = await new AnApp(typeof(Told))
        {
            With = builder => builder.UseMiddleware<Outer>().UseMiddleware<Inner>(),
        }.Start();

        await app.Get("/api/Told");

        Assert.Equal(
            ["outer in", "inner in", "function", "inner out", "outer out", "result"], app.Seen.All());
    }

    [Fact]
    public async Task Middleware_may_answer_in_place_of_the_function()
    {
        await using var app = await new AnApp(typeof(Told))
        {
            With = builder => builder.UseMiddleware<Outer>().UseMiddleware<Refuse>(),
        }.Start();

        Assert.Equal("401", await app.Get("/api/Told"));
        Assert.Equal(["outer in", "outer out"], app.Seen.All());
    }

    [Fact]
    public async Task Middleware_may_change_the_result_on_the_way_out()
    {
        await using var app = await new AnApp(typeof(Told))
        {
            With = builder => builder.UseMiddleware(async (context, next) =>
            {
                await next();
                context.GetInvocationResult().Value = Results.Text("changed");
            }),
        }.Start();

        Assert.Equal("200 changed", await app.Get("/api/Told"));
        Assert.Equal(["function"], app.Seen.All());
    }

    [Fact]
    public async Task Conditional_middleware_runs_where_its_condition_holds()
    {
        await using var app = await new AnApp(typeof(Told), typeof(HttpBindingTests.Static))
        {
            With = builder => builder.UseWhen<Outer>(context => context.FunctionDefinition.Name == "Told"),
        }.Start();

        await app.Get("/api/Static");
        Assert.Empty(app.Seen.All());
        await app.Get("/api/Told");
        Assert.Contains("outer in", app.Seen.All());
    }

    [Fact]
    public async Task One_middleware_object_serves_every_call()
    {
        await using var app = await new AnApp(typeof(Told))
        {
            With = builder => builder.UseMiddleware<Counting>(),
        }.Start();

        await app.Get("/api/Told");
        await app.Get("/api/Told");

        Assert.Equal(2, app.Functions.Services.GetRequiredService<Counting>().Calls);
    }

    [Fact]
    public async Task Middleware_sees_the_request_and_what_function_it_is_about_to_run()
    {
        string? seen = null;
        await using var app = await new AnApp(typeof(Told))
        {
            With = builder => builder.UseMiddleware((context, next) =>
            {
                var binding = Assert.Single(context.FunctionDefinition.InputBindings.Values);
                var path = context.GetHttpContext()!.Request.Path;
                seen = $"{path} {context.FunctionDefinition.EntryPoint} {binding.Type}";
                return next();
            }),
        }.Start();

        await app.Get("/api/Told");

        Assert.Equal($"/api/Told {typeof(Told).FullName}.Run httpTrigger", seen);
    }

    internal sealed class Told(Seen seen)
    {
        [Function("Told")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            seen.Tell("function");
            return new Late(seen);
        }
    }

    private sealed class Late(Seen seen) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            seen.Tell("result");
            return Task.CompletedTask;
        }
    }

    private sealed class Outer(Seen seen) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            seen.Tell("outer in");
            await next(context);
            seen.Tell("outer out");
        }
    }

    private sealed class Inner(Seen seen) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            seen.Tell("inner in");
            await next(context);
            seen.Tell("inner out");
        }
    }

    private sealed class Refuse : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.GetInvocationResult().Value = Results.Unauthorized();
            return Task.CompletedTask;
        }
    }

    private sealed class Counting : IFunctionsWorkerMiddleware
    {
        public int Calls { get; private set; }

        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Calls++;
            return next(context);
        }
    }
}
