using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ombud.Local.FunctionsHost.Protocol;
using Ombud.Local.FunctionsHost.ServiceBus;

namespace Ombud.Local.FunctionsHost;

/// <summary>Where one app's worker calls its host: gRPC without TLS on a free loopback port.</summary>
internal sealed class HostServer(WebApplication server, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    public string Endpoint => server.Urls.First();

    public IServiceProvider Services => server.Services;

    public ILogger Log => log;

    public static async Task<HostServer> StartAsync(
        WorkerConnection connection, HeldMessages held, FunctionAppOptions options, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        AddLogging(builder.Logging, options);
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddRouting().AddHttpForwarder();
        builder.Services.AddSingleton(connection).AddSingleton(held).AddSingleton<MessageSettlement>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, StoppedByItsOwner>());
        var server = builder.Build();
        server.MapGrpcService<WorkerConnection>();
        server.MapGrpcService<MessageSettlement>();
        var loggers = server.Services.GetRequiredService<ILoggerFactory>();
        connection.Logged = entry => Print(entry, loggers);
        await server.StartAsync(ct);
        return new HostServer(server, loggers.CreateLogger($"Host.{options.Name}"));
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        await server.StopAsync(limit.Token);
        await server.DisposeAsync();
    }

    /// <summary>Prints what a worker that keeps its own logger sends to the host.</summary>
    private static void Print(RpcLog entry, ILoggerFactory loggers)
    {
        var exception = entry.Exception is { } thrown ? Environment.NewLine + thrown.Message : "";
        // The two enumerations have the same numbers.
        var logger = loggers.CreateLogger(entry.Category);
        logger.Log((LogLevel)entry.Level, "{Message}{Exception}", entry.Message, exception);
    }

    // What Kestrel and gRPC log about this server is of no interest.
    private static void AddLogging(ILoggingBuilder logging, FunctionAppOptions options)
    {
        options.Logging?.Invoke(logging);
        logging.AddFilter("Microsoft", LogLevel.None).AddFilter("Grpc", LogLevel.None).AddFilter("Yarp", LogLevel.None);
    }
}
