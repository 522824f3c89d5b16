using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Ombud.Alerts.Graph;
using Ombud.Alerts.Teams;

namespace Ombud.Alerts;

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
        builder.AddTelemetry(nameof(Alerts));
        builder.Services.AddStores(builder.Configuration);
        builder.Services.AddBackups(builder.Configuration);
        builder.Services.AddGraph(builder.Configuration, builder.Environment);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddAlarms(builder.Configuration);
        return builder;
    }
}
