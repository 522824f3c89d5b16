using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ombud.Local.Instances;

/// <summary>The instances of both apps beyond the host's own, numbered from two. One whose process ends is restarted,
/// as in Azure. The clock is not moved while one is starting: until it responds, nobody can tell it the time.</summary>
internal sealed class FurtherInstances : IAsyncDisposable
{
    private const int First = 2;
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turning = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private readonly ServiceProvider _services;
    private readonly ILogger _log;
    private InstanceOrder _order;
    private volatile InstanceProcess[] _living = [];
    private volatile int _starting;
    private Task _keeping = Task.CompletedTask;

    private FurtherInstances(InstanceOrder order, Action<ILoggingBuilder> logging)
    {
        _services = new ServiceCollection().AddLogging(logging).AddHttpForwarder().BuildServiceProvider();
        _log = _services.GetRequiredService<ILoggerFactory>().CreateLogger("Host.Instances");
        _order = order with { LogLevel = LevelOf(_log) };
    }

    public IReadOnlyList<InstanceProcess> Living => _living;

    public static Task<FurtherInstances> StartAsync(
        int count, InstanceOrder order, Action<ILoggingBuilder> logging, CancellationToken ct) =>
        new FurtherInstances(order, logging).StartedAsync(instances => instances.StartAllAsync(count, ct));

    /// <summary>Sets the clock of each, and of those started later.</summary>
    public async Task TurnAsync(Duration offset, CancellationToken ct)
    {
        using var turn = await _turning.EnterAsync(ct);
        _order = _order with { Offset = offset };
        await Task.WhenAll(_living.Select(one => one.TurnAsync(offset, ct)));
    }

    /// <summary>Nothing is running on any of them. One that is starting may already have taken a message.</summary>
    public async Task<bool> AreIdleAsync(CancellationToken ct)
    {
        if (_starting > 0)
            return false;
        foreach (var one in _living)
            if (!await one.IsIdleAsync(ct))
                return false;
        return true;
    }

    /// <summary>As far as is known from when they were last asked.</summary>
    public bool IsLeft(Guid lockToken) => _living.Any(one => one.IsLeft(lockToken));

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _keeping;
        await _services.DisposeAsync();
        _stopping.Dispose();
        _turning.Dispose();
    }

    private async Task StartAllAsync(int count, CancellationToken ct)
    {
        Task<InstanceProcess>[] starting =
            [.. Enumerable.Range(First, count).Select(number => StartOneAsync(number, ct))];
        await Task.WhenAll(starting.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _keeping = Task.WhenAll(
            starting.Where(one => one.IsCompletedSuccessfully).Select(one => KeepAsync(one.Result)));
        await Task.WhenAll(starting);
    }

    private async Task KeepAsync(InstanceProcess one)
    {
        while (true)
        {
            await one.Ended.WaitAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (_lock)
                _living = [.. _living.Where(living => living != one)];
            await one.DisposeAsync();
            if (_stopping.IsCancellationRequested)
                return;
            _log.LogWarning(
                "Instance {Number}, process {Process}, has ended and is being restarted.", one.Number, one.ProcessId);
            if (await StartAnewAsync(one.Number) is not { } next)
                return;
            one = next;
        }
    }

    // Null if the host stops meanwhile.
    private async Task<InstanceProcess?> StartAnewAsync(int number)
    {
        while (true)
            try
            {
                return await StartBetweenTurnsAsync(number);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception e)
                when (e is InvalidOperationException or TimeoutException or IOException or Win32Exception)
            {
                _log.LogError("Instance {Number} failed to start: {Reason}", number, e.Message);
                await Task.Delay(PauseAfterFailure, _stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task<InstanceProcess> StartBetweenTurnsAsync(int number)
    {
        Interlocked.Increment(ref _starting);
        try
        {
            using var turn = await _turning.EnterAsync(_stopping.Token);
            return await StartOneAsync(number, _stopping.Token);
        }
        finally
        {
            Interlocked.Decrement(ref _starting);
        }
    }

    private async Task<InstanceProcess> StartOneAsync(int number, CancellationToken ct)
    {
        var started = await InstanceProcess.StartAsync(number, _order, _services, ct);
        lock (_lock)
            _living = [.. _living.Append(started).OrderBy(one => one.Number)];
        return started;
    }

    private static LogLevel LevelOf(ILogger log) =>
        Enum.GetValues<LogLevel>().First(level => level is LogLevel.None || log.IsEnabled(level));
}
