using NCrontab;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost.Timers;

/// <summary>One timer function and its next moment. Runs never overlap, and one run makes up for however many moments
/// have passed. The real host keeps the status in a blob; here it starts afresh with the process.</summary>
internal sealed class FunctionTimer : IDisposable
{
    // A clock moved by hand notifies nobody, so no wait is longer than this.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UsualLateness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly LoadedFunction _function;
    private readonly TimerTrigger _trigger;
    private readonly CrontabSchedule _schedule;
    private readonly Invocations _invocations;
    private readonly TimeProvider _clock;
    private DateTime _last;

    public FunctionTimer(LoadedFunction function, string expression, Invocations invocations, TimeProvider clock)
    {
        (_function, _trigger) = (function, (TimerTrigger)function.Trigger);
        (_invocations, _clock) = (invocations, clock);
        _schedule = Parse(expression) ?? throw new InvalidOperationException(
            $"Function '{function.Name}': '{expression}' is not an NCRONTAB expression.");
        Next = After(clock.GetUtcNow());
    }

    public string Name => _function.Name;

    public DateTimeOffset Next { get; private set; }

    // The real host does not monitor schedules that run more than once a minute.
    private bool IsMonitored => _trigger.UseMonitor && After(Next) - Next >= TimeSpan.FromMinutes(1);

    public async Task LoopAsync(CancellationToken stopping)
    {
        try
        {
            if (_trigger.RunOnStartup)
                await RunNowAsync(stopping);
            while (true)
            {
                var wait = Next - _clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait < LongestWait ? wait : LongestWait, _clock, stopping);
                await RunIfDueAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped between two runs.
        }
    }

    /// <summary>Also waits for a run that is under way.</summary>
    public async Task RunIfDueAsync(CancellationToken ct)
    {
        using var turn = await _gate.EnterAsync(ct);
        var now = _clock.GetUtcNow();
        if (now < Next)
            return;
        await InvokeAsync(isPastDue: now - Next > UsualLateness);
        _last = now.UtcDateTime;
        Next = After(now);
    }

    /// <summary>Out of turn: the schedule stays as it is.</summary>
    public async Task RunNowAsync(CancellationToken ct)
    {
        using var turn = await _gate.EnterAsync(ct);
        await InvokeAsync(isPastDue: false);
    }

    public void Dispose() => _gate.Dispose();

    // A failed run does not end the schedule.
    private async Task InvokeAsync(bool isPastDue)
    {
        var request = _function.Request();
        var status = IsMonitored ? (_last, Next.UtcDateTime) : ((DateTime, DateTime)?)null;
        var data = new TypedData { Json = TimerJson.Of(status, isPastDue) };
        request.InputData.Add(new ParameterBinding { Name = _trigger.Parameter, Data = data });
        await _invocations.RunAsync(request, CancellationToken.None);
    }

    private DateTimeOffset After(DateTimeOffset moment) =>
        new(_schedule.GetNextOccurrence(moment.UtcDateTime), TimeSpan.Zero);

    private static CrontabSchedule? Parse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CrontabSchedule.TryParse(
            expression, new CrontabSchedule.ParseOptions { IncludingSeconds = fields != 5 });
    }
}
