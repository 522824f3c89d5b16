namespace Ombud.Local.FunctionsHost.Timers;

internal sealed class FunctionTimers : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly IReadOnlyList<FunctionTimer> _timers;
    private Task _looping = Task.CompletedTask;

    public FunctionTimers(
        IEnumerable<LoadedFunction> functions, TriggerSettings settings, Invocations invocations, TimeProvider clock) =>
        _timers =
        [
            .. from function in functions
               let trigger = function.Trigger as TimerTrigger
               where trigger is not null
               select new FunctionTimer(function, settings.Resolve(trigger.Schedule), invocations, clock),
        ];

    /// <summary>Null if there is no timer.</summary>
    public DateTimeOffset? Next => _timers.Count == 0 ? null : _timers.Min(timer => timer.Next);

    public void Start() =>
        _looping = Task.WhenAll(_timers.Select(timer => Task.Run(() => timer.LoopAsync(_stopping.Token))));

    public async Task RunDueAsync(CancellationToken ct)
    {
        foreach (var timer in _timers.OrderBy(timer => timer.Next))
            await timer.RunIfDueAsync(ct);
    }

    public Task RunAsync(string function, CancellationToken ct) =>
        _timers.Single(timer => timer.Name == function).RunNowAsync(ct);

    /// <summary>Starts no more runs; those under way end as all invocations do.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _ = DisposeAfterTheLastAsync();
    }

    private async Task DisposeAfterTheLastAsync()
    {
        await _looping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        foreach (var timer in _timers)
            timer.Dispose();
    }
}
