using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ombud.Local.FunctionsHost.Http;

namespace Ombud.Local.Instances;

/// <summary>One process of a further instance, seen from its host.</summary>
internal sealed class InstanceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly ILoggerFactory _loggers;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = AnswerLimit };
    private volatile ImmutableHashSet<Guid> _left = [];
    private HttpForwarding _forwarding = null!;

    private InstanceProcess(int number, Process process, ILoggerFactory loggers)
    {
        (Number, _process, _loggers, ProcessId) = (number, process, loggers, process.Id);
        Ended = ListenAsync();
    }

    public int Number { get; }

    public int ProcessId { get; }

    public string Origin { get; private set; } = "";

    /// <summary>Completes when the process has ended, however it ends.</summary>
    public Task Ended { get; }

    /// <summary>Returns when it responds.</summary>
    public static Task<InstanceProcess> StartAsync(
        int number, InstanceOrder order, IServiceProvider services, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(InstanceProcess).Assembly.Location, InstanceCommand.Name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // It starts while others wait; code that gets faster after minutes is of no use to them.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        var loggers = services.GetRequiredService<ILoggerFactory>();
        return new InstanceProcess(number, Process.Start(start)!, loggers)
            .StartedAsync(started => started.OrderAsync(order, services, ct));
    }

    /// <summary>False if it has gone and has seen nothing of the request.</summary>
    public Task<bool> PassAsync(HttpContext http) => _forwarding.PassAsync(http);

    /// <summary>Sets its clock. One that has gone has none.</summary>
    public Task TurnAsync(Duration offset, CancellationToken ct) => AskAsync(async () =>
    {
        using var answer = await _client.PostAsJsonAsync(
            Origin + InstanceRoutes.Turn, new InstanceTurn(offset), InstanceJson.Options, ct);
        answer.EnsureSuccessStatusCode();
    });

    /// <summary>Nothing is running there; nor is anything if it has gone.</summary>
    public async Task<bool> IsIdleAsync(CancellationToken ct)
    {
        var isIdle = true;
        await AskAsync(async () =>
        {
            var known = _left;
            var rest = (await _client.GetFromJsonAsync<InstanceRest>(
                $"{Origin}{InstanceRoutes.Rest}/{known.Count}", InstanceJson.Options, ct))!;
            // Of two concurrent requests one may undo what the other learned; it will be told again.
            _left = known.Union(rest.Left);
            isIdle = rest.IsIdle;
        });
        return isIdle;
    }

    /// <summary>As far as is known from when it was last asked.</summary>
    public bool IsLeft(Guid lockToken) => _left.Contains(lockToken);

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }
        await Ended;
        _forwarding?.Dispose();
        _client.Dispose();
        _process.Dispose();
    }

    private async Task OrderAsync(InstanceOrder order, IServiceProvider services, CancellationToken ct)
    {
        await _process.StandardInput.WriteLineAsync(
            JsonSerializer.Serialize(order, InstanceJson.Options).AsMemory(), ct);
        await _process.StandardInput.FlushAsync(ct);
        var port = await _port.Task.WaitAsync(StartLimit, ct);
        Origin = $"http://localhost:{port}";
        _forwarding = new HttpForwarding(new Uri($"http://127.0.0.1:{port}"), services);
    }

    // One that ends in the middle of a request has gone, and that is an answer.
    private async Task AskAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (HttpRequestException)
        {
            await Ended.WaitAsync(AnswerLimit);
        }
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            Hear(line);
        await _process.WaitForExitAsync();
        _port.TrySetException(new InvalidOperationException($"Instance {Number} ended before it was ready."));
    }

    private void Hear(string line)
    {
        var said = JsonSerializer.Deserialize<InstanceLine>(line, InstanceJson.Options)!;
        if (said.Port is { } port)
            _port.TrySetResult(port);
        else
            _loggers.CreateLogger(said.Category).Log(said.Level, "{Instance}: {Text}", Number, said.Text);
    }
}
