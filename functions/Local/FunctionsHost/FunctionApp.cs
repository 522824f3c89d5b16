using Microsoft.AspNetCore.Http;
using Ombud.Local.FunctionsHost.Http;
using Ombud.Local.FunctionsHost.ServiceBus;
using Ombud.Local.FunctionsHost.Timers;

namespace Ombud.Local.FunctionsHost;

/// <summary>
/// One app on its host, both in this process. The worker is Microsoft's own, unchanged: it is told over gRPC what to
/// run, as the Functions host in Azure tells it, and answers HTTP on a port of its own behind this host.
/// </summary>
internal sealed class FunctionApp : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromMilliseconds(250);

    private readonly Stack<IAsyncDisposable> _parts = new();
    private Worker _worker = null!;
    private Invocations _invocations = null!;
    private FunctionTimers _timers = null!;
    private HeldMessages _held = null!;

    private FunctionApp()
    {
    }

    public IServiceProvider Services => _worker.Services;

    /// <summary>The whole HTTP side, as the real host answers it; for any Kestrel's context.</summary>
    public RequestDelegate Http { get; private set; } = null!;

    public IReadOnlyList<LoadedFunction> Functions { get; private set; } = [];

    /// <summary>No invocation runs.</summary>
    public bool IsIdle => _invocations.IsIdle;

    /// <summary>Null where the app has no timer.</summary>
    public DateTimeOffset? NextTimer => _timers.Next;

    public static async Task<FunctionApp> StartAsync(FunctionAppOptions options, CancellationToken ct)
    {
        var app = new FunctionApp();
        try
        {
            await app.StartPartsAsync(options, ct);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A Service Bus trigger delivered this message, and its function ended without settling it.</summary>
    public bool IsLeft(Guid lockToken) => _held.IsLeft(lockToken);

    /// <summary>The lock tokens of such messages, without the first <paramref name="known"/>.</summary>
    public IReadOnlyList<Guid> LeftFrom(int known) => _held.LeftFrom(known);

    /// <summary>The clock was turned: each timer that fell due runs once; returns when all have ended.</summary>
    public Task RunDueTimersAsync(CancellationToken ct) => _timers.RunDueAsync(ct);

    /// <summary>Out of turn: the schedule stays as it is.</summary>
    public Task RunTimerAsync(string function, CancellationToken ct) => _timers.RunAsync(function, ct);

    /// <summary>Takes no more work, lets what runs end for a moment, then cancels it and ends the worker.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
            await part.DisposeAsync();
    }

    private async Task StartPartsAsync(FunctionAppOptions options, CancellationToken ct)
    {
        var hostJson = HostJson.Read(options.ContentRoot);
        var connection = new WorkerConnection();
        _held = new HeldMessages();
        var server = Own(await HostServer.StartAsync(connection, _held, options, ct));
        _worker = Own(await Worker.StartAsync(options, server.Endpoint, connection, ct));
        var settings = new TriggerSettings(options.Settings);
        var bus = Own(new BusListeners(settings, hostJson, _held, server.Log));
        _invocations = Own(new Invocations(connection, hostJson.FunctionTimeout, options.Clock, server.Log, Drain));
        Functions = await FunctionLoading.LoadAsync(connection, options, ct);

        var routes = HttpRoutes.Of(Functions, hostJson, server.Services);
        var http = _worker.OpenHttp(options);
        if (http is null && routes.Any)
            throw new InvalidOperationException("HTTP functions need ConfigureFunctionsWebApplication here.");
        var forwarding = Own(HttpForwarding.To(http, server.Services));
        Http = new HttpFront(routes, forwarding, _invocations, FrontPages.Of(hostJson, settings)).AnswerAsync;
        _timers = Own(new FunctionTimers(Functions, settings, _invocations, options.Clock));
        Own(await bus.StartAsync(Functions, _invocations, ct));
        if (options.HoldsTimers)
            _timers.Start();
    }

    private T Own<T>(T part) where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
