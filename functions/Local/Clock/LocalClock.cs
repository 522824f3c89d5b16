namespace Ombud.Local.Clock;

/// <summary>The suite's clock, which a developer or a test can move. It is IClock and TimeProvider in one, so that
/// deadlines and timers agree on the time. Callbacks run outside its lock, because they read the time and reset their
/// timers.</summary>
internal sealed class LocalClock : TimeProvider, IClock, IDisposable
{
    private static readonly Duration LongestSleep = Duration.FromDays(1);

    private readonly Lock _lock = new();
    private readonly List<LocalTimer> _armed = [];
    private readonly Func<Instant> _wall;
    // Null if the clock stands still until it is moved.
    private readonly ITimer? _alarm;
    private Duration _offset;

    private LocalClock(Func<Instant> wall, Duration offset, bool follows)
    {
        (_wall, _offset) = (wall, offset);
        _alarm = follows
            ? System.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            : null;
    }

    public static LocalClock Following(Duration offset = default) =>
        new(SystemClock.Instance.GetCurrentInstant, offset, follows: true);

    /// <summary>Moves only when told to.</summary>
    public static LocalClock Frozen(Instant now, Duration offset = default) => new(() => now, offset, follows: false);

    public bool IsFrozen => _alarm is null;

    /// <summary>How far ahead of real time, or of where a frozen clock began.</summary>
    public Duration Offset
    {
        get
        {
            lock (_lock)
                return _offset;
        }
    }

    public Instant GetCurrentInstant() => _wall() + Offset;

    public override DateTimeOffset GetUtcNow() => GetCurrentInstant().ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new LocalTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(Duration duration) => TurnTo(Offset + duration);

    /// <summary>What the clock would show now with this offset.</summary>
    public Instant At(Duration offset) => _wall() + offset;

    /// <summary>The offset with which the clock would show this moment now.</summary>
    public Duration OffsetOf(Instant moment) => moment - _wall();

    /// <summary>Returns when every timer that this made due has fired, once each however often it was missed.</summary>
    public void MoveTo(Instant moment) => TurnTo(OffsetOf(moment));

    public void TurnTo(Duration offset)
    {
        lock (_lock)
            _offset = offset;
        FireDue();
    }

    public void Dispose() => _alarm?.Dispose();

    private void FireDue()
    {
        while (TakeDue() is { } timer)
            timer.Fire();
        lock (_lock)
            SetAlarm();
    }

    private LocalTimer? TakeDue()
    {
        lock (_lock)
        {
            var now = _wall() + _offset;
            var due = _armed.Where(timer => timer.Due <= now).MinBy(timer => timer.Due);
            if (due is { Period: { } period })
                due.Due = now + period;
            else if (due is not null)
                _armed.Remove(due);
            return due;
        }
    }

    private void Arm(LocalTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
            if (dueTime < TimeSpan.Zero)
                return;
            timer.Due = _wall() + _offset + Duration.FromTimeSpan(dueTime);
            timer.Period = period > TimeSpan.Zero ? Duration.FromTimeSpan(period) : null;
            _armed.Add(timer);
            SetAlarm();
        }
        if (IsFrozen && dueTime == TimeSpan.Zero)
            ThreadPool.QueueUserWorkItem(_ => FireDue());
    }

    private void SetAlarm()
    {
        if (_alarm is null || _armed.Count == 0)
            return;
        var sleep = _armed.Min(timer => timer.Due) - (_wall() + _offset);
        _alarm.Change(
            Duration.Max(Duration.Zero, Duration.Min(sleep, LongestSleep)).ToTimeSpan(), Timeout.InfiniteTimeSpan);
    }

    private sealed class LocalTimer(LocalClock clock, Action fire) : ITimer
    {
        public Instant Due { get; set; }

        public Duration? Period { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Arm(this, dueTime, period);
            return true;
        }

        public void Fire() => fire();

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
