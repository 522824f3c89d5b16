using System.Reflection;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

// The official builder removes the console logger, because the Functions host prints what the worker logs. Here no
// other process does, so it stays; and the command line may say --contentRoot and --environment.
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostApplicationBuilder host;
    private readonly Pipeline pipeline = new();
    private bool isBuilt;

    internal FunctionsApplicationBuilder(string[]? args, Assembly app)
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables("AZURE_FUNCTIONS_");
        host = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = args,
            ContentRootPath = ContentRoot(args, app),
            Configuration = configuration,
        });
        FunctionTypes = app.GetTypes();
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)host).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public ConfigurationManager Configuration => host.Configuration;

    public IHostEnvironment Environment => host.Environment;

    public ILoggingBuilder Logging => host.Logging;

    public IMetricsBuilder Metrics => host.Metrics;

    public IServiceCollection Services => host.Services;

    /// <summary>Where functions are looked for: every type of the app's assembly, unless a test names some.</summary>
    internal IReadOnlyList<Type> FunctionTypes { get; set; }

    internal bool HasWebApplication { get; set; }

    public IHost Build()
    {
        ThrowIfBuilt();
        isBuilt = true;
        Services.AddStandInHost(FunctionTypes, pipeline, HasWebApplication);
        return host.Build();
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        host.ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        pipeline.Add(middleware);
        return this;
    }

    // host.json stands in the working directory in Azure; "dotnet run --project" leaves that one elsewhere.
    private static string? ContentRoot(string[]? args, Assembly app)
    {
        var stated = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("AZURE_FUNCTIONS_")
            .AddCommandLine(args ?? [])
            .Build()[HostDefaults.ContentRootKey];
        return stated ?? (File.Exists("host.json") ? null : Path.GetDirectoryName(app.Location));
    }

    private void ThrowIfBuilt()
    {
        if (isBuilt)
            throw new InvalidOperationException("The application has already been built.");
    }
}
