using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Bus;
using Microsoft.Azure.Functions.Worker.Http.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker;

// The Functions host of one app: where the official worker is driven over gRPC by another process, this one finds the
// functions itself and listens for them. A local host that turns the clock drives the timers from outside.
internal sealed class FunctionsHost : IHostedService
{
    private readonly IReadOnlyList<Function> functions;
    private readonly HttpEntry http;
    private readonly HttpListener listener;
    private readonly BusListeners bus;
    private readonly FunctionTimers timers;
    private readonly Invoker invoker;

    internal FunctionsHost(IReadOnlyList<Function> functions, bool hasWebApplication, IServiceProvider services)
    {
        this.functions = functions;
        Functions = [.. functions.Select(function => function.Definition)];
        http = new HttpEntry(functions, services);
        listener = services.GetRequiredService<HttpListener>();
        bus = services.GetRequiredService<BusListeners>();
        timers = services.GetRequiredService<FunctionTimers>();
        invoker = services.GetRequiredService<Invoker>();
        if (http.HasRoutes && !hasWebApplication)
            throw new InvalidOperationException("HTTP functions need ConfigureFunctionsWebApplication here.");
    }

    /// <summary>The whole HTTP side of the app, for any server's context; 404 where no route matches.</summary>
    internal RequestDelegate Http => http.Pipeline;

    internal IReadOnlyList<FunctionDefinition> Functions { get; }

    /// <summary>Where the app listens by itself; none before the start or with StandIn:Listen=false.</summary>
    internal IReadOnlyCollection<string> Addresses => listener.Addresses;

    /// <summary>Null before the start, and where the app has no timer.</summary>
    internal DateTimeOffset? NextTimer => timers.Next;

    internal bool IsIdle => invoker.IsIdle;

    internal Task RunDueTimersAsync(CancellationToken ct) => timers.RunDueAsync(ct);

    internal Task RunTimerAsync(string functionName, CancellationToken ct) => timers.RunAsync(functionName, ct);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (http.HasRoutes)
            await listener.StartAsync(Http, cancellationToken);
        timers.Start(functions);
        bus.Start(functions);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await listener.StopAsync(cancellationToken);
        await timers.StopAsync(cancellationToken);
        await bus.StopAsync(cancellationToken);
    }
}
