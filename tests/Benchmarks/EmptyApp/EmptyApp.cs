using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Ombud.EmptyApp;

/// <summary>What a function app costs before it does anything: one function and nothing behind it.</summary>
public sealed class EmptyApp
{
    [Function("Empty")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "empty")] HttpRequest request) =>
        Results.NoContent();
}

public static class Program
{
    private static Task Main(string[] args) => CreateBuilder(args).Build().RunAsync();

    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        return builder;
    }
}
