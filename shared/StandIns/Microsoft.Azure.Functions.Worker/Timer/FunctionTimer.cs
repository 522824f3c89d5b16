using Microsoft.Azure.Functions.Worker.Invocations;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Timers;

// One timer function and its next moment. Runs never overlap, and however many moments have passed, one run makes up
// for them. The Functions host keeps the status in a blob; here it begins anew with the process.
internal sealed class FunctionTimer : IDisposable
{
    // A clock that is turned by hand tells nobody, so no wait is longer than this.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UsualLateness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1);
    private readonly Function function;
    private readonly CrontabSchedule schedule;
    private readonly Invoker invoker;
    private readonly TimeProvider clock;
    private DateTime last;

    internal FunctionTimer(Function function, string expression, Invoker invoker, TimeProvider clock)
    {
        this.function = function;
        this.invoker = invoker;
        this.clock = clock;
        schedule = Parse(expression) ?? throw new InvalidOperationException(
            $"Function '{function.Definition.Name}': '{expression}' is no NCRONTAB expression.");
        Next = After(clock.GetUtcNow());
    }

    internal string Name => function.Definition.Name;

    internal DateTimeOffset Next { get; private set; }

    internal async Task LoopAsync(CancellationToken stopping)
    {
        try
        {
            if (((TimerTriggerAttribute)function.Trigger).RunOnStartup)
                await RunNowAsync(stopping);
            while (true)
            {
                var wait = Next - clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, stopping);
                await RunIfDueAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped between two runs.
        }
    }

    /// <summary>Also waits for a run that is under way.</summary>
    internal async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (now < Next)
                return;
            await InvokeAsync(isPastDue: now - Next > UsualLateness, cancellationToken);
            last = now.UtcDateTime;
            Next = After(now);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Out of turn: the schedule stays as it is.</summary>
    internal async Task RunNowAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await InvokeAsync(isPastDue: false, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task InvokeAsync(bool isPastDue, CancellationToken cancellationToken)
    {
        var status = new ScheduleStatus { Last = last, Next = Next.UtcDateTime, LastUpdated = last };
        var hasMonitor = ((TimerTriggerAttribute)function.Trigger).UseMonitor;
        var timer = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = hasMonitor ? status : null };
        try
        {
            await invoker.InvokeAsync(function, invocation => invocation.Features.Set(timer), cancellationToken);
        }
        catch (Exception)
        {
            // The invoker has logged it, and a failed run does not end the schedule.
        }
    }

    private DateTimeOffset After(DateTimeOffset moment) =>
        new(schedule.GetNextOccurrence(moment.UtcDateTime), TimeSpan.Zero);

    private static CrontabSchedule? Parse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CrontabSchedule.TryParse(
            expression, new CrontabSchedule.ParseOptions { IncludingSeconds = fields != 5 });
    }
}
