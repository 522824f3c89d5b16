using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages;
using Ombud.Web.Requests;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Ombud.Functions.Tests.SignIn;

/// <summary>Functions that answer what the middlewares let through to them.</summary>
public static class Probes
{
    public const string Secret = "hemmelig-personopplysning";

    public sealed class Open
    {
        [Function("ProbeOpen")]
        [AllowAnyone]
        public IResult Run(
            [HttpTrigger(Anonymous, "get", "post", Route = "open")] HttpRequest request) =>
            Results.Text($"{request.CallerOrNull()?.Person.Name ?? "nobody"} {request.Language().Code()}");
    }

    public sealed class Asset
    {
        [Function("ProbeAsset")]
        [AllowAnyone]
        public IResult Run(
            [HttpTrigger(Anonymous, "get", Route = "assets/{name}")] HttpRequest request) =>
            Results.Text(request.CallerOrNull()?.Person.Name ?? "nobody");
    }

    public sealed class Desk
    {
        [Function("ProbeDesk")]
        [Allow(Roles.Read | Roles.Decide | Roles.Triage)]
        public IResult Run(
            [HttpTrigger(Anonymous, "get", "post", Route = "saker")] HttpRequest request) =>
            Results.Text($"{request.Caller().Municipality} {request.Language().Code()}");
    }

    public sealed class Api
    {
        [Function("ProbeApi")]
        [Allow(Roles.Report)]
        public async Task<IResult> Run(
            [HttpTrigger(Anonymous, "get", "post", Route = "api/probe")] HttpRequest request) =>
            HttpMethods.IsGet(request.Method)
                ? Results.Text(request.Caller().Person.Name)
                : Results.Text((await request.ReadJsonAsync<Body>(request.HttpContext.RequestAborted)).Text ?? "null");
    }

    public sealed class Form
    {
        [Function("ProbeForm")]
        [AllowAnyone]
        public async Task<IResult> Run(
            [HttpTrigger(Anonymous, "post", Route = "form")] HttpRequest request)
        {
            var fields = await request.ReadFieldsAsync(request.HttpContext.RequestAborted);
            var kinds = string.Join('+', fields.All("kinds"));
            return Results.Text($"{fields["text"]?.Length} {kinds} {request.Language().Code()}");
        }
    }

    public sealed class Silent
    {
        [Function("ProbeSilent")]
        public IResult Run(
            [HttpTrigger(Anonymous, "get", Route = "silent")] HttpRequest request) =>
            Results.Text(request.Path);
    }

    public sealed class Failing
    {
        [Function("ProbeFailing")]
        [AllowAnyone]
        public IResult Run(
            [HttpTrigger(Anonymous, "get", Route = "api/fails/{how}")] HttpRequest request) =>
            throw ((string)request.RouteValues["how"]! switch
            {
                "storage" => new RequestFailedException(503, Secret),
                "often" => new AggregateException(new RequestFailedException(0, Secret), new TimeoutException()),
                "late" => new TaskCanceledException(Secret),
                "mistake" => new RequestFailedException(400, Secret),
                _ => (Exception)new InvalidOperationException(Secret, new FormatException(Secret)),
            });
    }

    public sealed record Body(string? Text, Part? Part);

    public sealed record Part(int? Count);
}
