namespace Ombud.Azure.Tests.Bus;

// A clock that moves when told, and fires each timer at its own moment on the way. Without timers it is the poorest
// clock that the broker has to live with: it only answers what time it is.
internal sealed class TurnedClock(bool hasTimers = true) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TurnedTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TurnedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>To any moment, also an earlier one, before anything was set to happen.</summary>
    internal void Set(DateTimeOffset moment)
    {
        lock (_gate)
            _now = moment;
    }

    internal void Advance(TimeSpan time)
    {
        var target = GetUtcNow() + time;
        while (NextBefore(target) is { } due)
            due.Fire();
        lock (_gate)
            _now = target;
    }

    private TurnedTimer? NextBefore(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = hasTimers ? _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due) : null;
            if (next is null)
                return null;
            _timers.Remove(next);
            _now = next.Due > _now ? next.Due : _now;
            return next;
        }
    }

    private sealed class TurnedTimer(TurnedClock clock, Action fire) : ITimer
    {
        internal DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime < TimeSpan.Zero)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void Fire() => fire();
    }
}
