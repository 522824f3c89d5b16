using Ombud.Local.FunctionsHost.Http;
using Ombud.Local.FunctionsHost.ServiceBus;
using Ombud.Local.FunctionsHost.Timers;

namespace Ombud.Local.FunctionsHost;

/// <summary>One app on its host, both in this process. The worker is Microsoft's own, unchanged: it is told over gRPC
/// what to run, as the Functions host in Azure tells it, and serves HTTP on a port of its own behind this
/// host.</summary>
internal sealed class FunctionApp : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromMilliseconds(250);

    private readonly Parts _parts = new();
    private Worker _worker = null!;
    private Invocations _invocations = null!;
    private FunctionTimers _timers = null!;
    private HeldMessages _held = null!;

    private FunctionApp()
    {
    }

    public IServiceProvider Services => _worker.Services;

    /// <summary>The whole HTTP side, as the real host behaves; works with any Kestrel's context.</summary>
    public RequestDelegate Http { get; private set; } = null!;

    public IReadOnlyList<LoadedFunction> Functions { get; private set; } = [];

    /// <summary>No invocation is running.</summary>
    public bool IsIdle => _invocations.IsIdle;

    /// <summary>Null if the app has no timer.</summary>
    public DateTimeOffset? NextTimer => _timers.Next;

    public static Task<FunctionApp> StartAsync(FunctionAppOptions options, CancellationToken ct) =>
        new FunctionApp().StartedAsync(app => app.StartPartsAsync(options, ct));

    /// <summary>A Service Bus trigger delivered this message, and its function ended without settling it.</summary>
    public bool IsLeft(Guid lockToken) => _held.IsLeft(lockToken);

    /// <summary>The lock tokens of such messages, except the first <paramref name="known"/>.</summary>
    public IReadOnlyList<Guid> LeftFrom(int known) => _held.LeftFrom(known);

    /// <summary>The clock was moved: each timer that fell due runs once; returns when all have finished.</summary>
    public Task RunDueTimersAsync(CancellationToken ct) => _timers.RunDueAsync(ct);

    /// <summary>Out of turn: the schedule stays as it is.</summary>
    public Task RunTimerAsync(string function, CancellationToken ct) => _timers.RunAsync(function, ct);

    /// <summary>Takes no more work, lets what runs finish for a moment, then cancels it and ends the worker.</summary>
    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    private async Task StartPartsAsync(FunctionAppOptions options, CancellationToken ct)
    {
        var hostJson = HostJson.Read(options.ContentRoot);
        var connection = new WorkerConnection();
        _held = new HeldMessages();
        var server = _parts.Own(await HostServer.StartAsync(connection, _held, options, ct));
        _worker = _parts.Own(await Worker.StartAsync(options, server.Endpoint, connection, ct));
        var settings = new TriggerSettings(options.Settings);
        var bus = _parts.Own(new BusListeners(settings, hostJson, _held, server.Log));
        _invocations = _parts.Own(
            new Invocations(connection, hostJson.FunctionTimeout, options.Clock, server.Log, Drain));
        Functions = await new FunctionLoading(connection, options).LoadAsync(ct);

        var routes = new HttpRoutes(Functions, hostJson, server.Services);
        var http = _worker.OpenHttp(options);
        if (http is null && routes.Any)
            throw new InvalidOperationException("HTTP functions need ConfigureFunctionsWebApplication here.");
        var forwarding = _parts.Own(new HttpForwarding(http, server.Services));
        Http = new HttpFront(routes, forwarding, _invocations, new FrontPages(hostJson, settings)).AnswerAsync;
        _timers = _parts.Own(new FunctionTimers(Functions, settings, _invocations, options.Clock));
        _parts.Own(await bus.StartAsync(Functions, _invocations, ct));
        if (options.HoldsTimers)
            _timers.Start();
    }
}
