using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;

namespace Microsoft.Azure.Functions.Worker.Timers;

internal sealed class FunctionTimers(TriggerSettings settings, Invoker invoker, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private IReadOnlyList<FunctionTimer> timers = [];
    private Task looping = Task.CompletedTask;

    internal DateTimeOffset? Next => timers.Count == 0 ? null : timers.Min(timer => timer.Next);

    internal void Start(IEnumerable<Function> functions)
    {
        timers =
        [
            .. from function in functions
               where function.Trigger is TimerTriggerAttribute
               let expression = settings.Resolve(((TimerTriggerAttribute)function.Trigger).Schedule)
               select new FunctionTimer(function, expression, invoker, clock),
        ];
        looping = Task.WhenAll(timers.Select(timer => Task.Run(() => timer.LoopAsync(stopping.Token))));
    }

    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await looping.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        stopping.Dispose();
        foreach (var timer in timers)
            timer.Dispose();
    }

    internal async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var timer in timers.OrderBy(timer => timer.Next))
            await timer.RunIfDueAsync(cancellationToken);
    }

    internal Task RunAsync(string functionName, CancellationToken cancellationToken) =>
        timers.Single(timer => timer.Name == functionName).RunNowAsync(cancellationToken);
}
