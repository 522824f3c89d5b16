using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ombud.Local.FunctionsHost;

/// <summary>The official worker with the app in it. It assumes that it is alone in its process: it asks the entry
/// assembly for its functions, and an environment variable for the folder of host.json. So one app is built at a
/// time.</summary>
internal sealed class Worker(IHost host, WorkerConnection connection) : IAsyncDisposable
{
    private const string AppFolder = "FUNCTIONS_APPLICATION_DIRECTORY";
    private const string EnvironmentName = "AZURE_FUNCTIONS_ENVIRONMENT";
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);
    private static readonly Lock Alone = new();

    public IServiceProvider Services => host.Services;

    public static Task<Worker> StartAsync(
        FunctionAppOptions options, string endpoint, WorkerConnection connection, CancellationToken ct) =>
        new Worker(AsIfAlone(options, () => Build(options, endpoint)), connection)
            .StartedAsync(worker => worker.StartAsync(ct));

    /// <summary>Where the worker serves HTTP; null for an app without HTTP functions.</summary>
    /// <remarks>The routes are read here and now: left to itself the worker reads host.json at the first request, when
    /// another app may be under construction.</remarks>
    public Uri? OpenHttp(FunctionAppOptions options)
    {
        if (Services.GetService<IServer>() is not { } server)
            return null;
        AsIfAlone(options, () => Services.GetRequiredService<EndpointDataSource>().Endpoints.Count);
        return new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await connection.CloseAsync().WaitAsync(limit.Token);
            await host.StopAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // What did not end in time ends with the process.
        }
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private Task StartAsync(CancellationToken ct) => host.StartAsync(ct);

    private static IHost Build(FunctionAppOptions options, string endpoint)
    {
        var builder = options.CreateBuilder(
        [
            .. options.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
            $"--Functions:Worker:HostEndpoint={endpoint}",
            $"--Functions:Worker:WorkerId={options.Name}",
            $"--Functions:Worker:RequestId={options.Name}",
            $"--Functions:Worker:GrpcMaxMessageLength={int.MaxValue}",
            // The worker's own choice is one port for the whole process.
            "--urls=http://127.0.0.1:0",
        ]);
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        if (options.Logging is { } logging)
        {
            ClearPrinters(builder.Services);
            logging(builder.Logging);
        }
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, StoppedByItsOwner>());
        KeepOutOfTheHomeFolder(builder.Services);
        options.Change(builder);
        return builder.Build();
    }

    // A collector that the settings name gets the lines from here as from Azure.
    private static void ClearPrinters(IServiceCollection services)
    {
        foreach (var printer in services.Where(one => one.ServiceType == typeof(ILoggerProvider)
            && one.ImplementationFactory?.GetType().GenericTypeArguments[^1].Name != "OpenTelemetryLoggerProvider")
            .ToList())
            services.Remove(printer);
    }

    // MVC, which comes with the worker, would at start read or write Data Protection keys there. Nothing uses them.
    private static void KeepOutOfTheHomeFolder(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Name == "DataProtectionHostedService") is { } reading)
            services.Remove(reading);
    }

    private static T AsIfAlone<T>(FunctionAppOptions options, Func<T> act)
    {
        lock (Alone)
        {
            var entry = Assembly.GetEntryAssembly();
            var environment = Environment.GetEnvironmentVariable(EnvironmentName);
            Assembly.SetEntryAssembly(options.Assembly);
            Environment.SetEnvironmentVariable(EnvironmentName, options.Environment);
            Environment.SetEnvironmentVariable(AppFolder, options.ContentRoot);
            try
            {
                return act();
            }
            finally
            {
                Assembly.SetEntryAssembly(entry);
                Environment.SetEnvironmentVariable(EnvironmentName, environment);
                // The folder stays: which app it belongs to no longer matters, but loading a function requires one.
            }
        }
    }
}
