using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Ombud.Web.Bot;
using Ombud.Web.SignIn;

namespace Ombud.Web;

internal static class Program
{
    private static Task Main(string[] args) => CreateBuilder(args).Build().RunAsync();

    internal static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.Configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "municipalities.json"), optional: false)
            .AddEnvironmentVariables()
            .AddCommandLine(args);
        builder.AddTelemetry(nameof(Web));
        builder.ConfigureFunctionsWebApplication();
        builder.UseRequestRules();
        builder.Services.AddStores(builder.Configuration);
        builder.Services.AddSignIn(builder.Configuration, builder.Environment);
        builder.Services.AddPages(builder.Configuration);
        builder.Services.AddBot(builder.Configuration, builder.Environment);
        return builder;
    }
}
