namespace Azure.Messaging.ServiceBus;

// What the broker has to do at which moment of its clock. Nothing polls: one timer is set for the
// earliest moment, and whoever moves a clock by hand says so with Broker.Wake. An entry is never
// taken back; what it calls checks whether it still applies. Its user holds the broker's gate.
internal sealed class Agenda(TimeProvider clock, Action wake)
{
    // Timers refuse more than 49 days; waking a day early only sets the timer anew.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(1);

    private readonly PriorityQueue<Action, (DateTimeOffset Moment, long Order)> entries = new();
    private ITimer? timer;
    private DateTimeOffset? timerSetFor;
    private long order;

    internal TimeProvider Clock
    {
        get => clock;
        set
        {
            timer?.Dispose();
            timer = null;
            clock = value;
            TimeMoved();
        }
    }

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal void After(TimeSpan wait, Action action)
    {
        var now = Now;
        if (wait < DateTimeOffset.MaxValue - now)
            At(now + wait, action);
    }

    internal void At(DateTimeOffset moment, Action action)
    {
        entries.Enqueue(action, (moment, ++order));
        SetTimer();
    }

    /// <summary>In order of their moments, however far the clock has jumped.</summary>
    internal void RunDue()
    {
        while (entries.TryPeek(out var action, out var due) && due.Moment <= Now)
        {
            entries.Dequeue();
            action();
        }
        SetTimer();
    }

    internal void TimeMoved()
    {
        timerSetFor = null;
        RunDue();
    }

    private void SetTimer()
    {
        if (!entries.TryPeek(out _, out var next) || next.Moment == timerSetFor)
            return;
        var sleep = next.Moment - Now;
        sleep = sleep > LongestSleep ? LongestSleep : sleep < ShortestSleep ? ShortestSleep : sleep;
        timerSetFor = next.Moment;
        timer ??= clock.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(sleep, Timeout.InfiniteTimeSpan);
    }
}
