using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Ombud.Benchmarks;

/// <summary>What a function app costs before it does anything: one function and nothing behind it.</summary>
public sealed class EmptyApp
{
    internal const string Argument = "empty-app";

    [Function("Empty")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "empty")] HttpRequest request) =>
        Results.NoContent();

    internal static Task RunAsync(string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(settings);
        builder.ConfigureFunctionsWebApplication();
        return builder.Build().RunAsync();
    }
}
