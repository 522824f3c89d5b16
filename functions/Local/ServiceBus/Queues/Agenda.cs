namespace Ombud.Local.ServiceBus.Queues;

// What the broker has to do at which moment of its clock. Nothing polls: one timer is set for the earliest moment, and
// code that moves a clock by hand says so with Broker.Wake. Its user holds the broker's gate.
internal sealed class Agenda(TimeProvider clock, Action wake) : IDisposable
{
    // Timers refuse more than 49 days; waking a day early only resets the timer.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly SortedSet<Entry> _entries = [];
    private ITimer? _timer;
    private DateTimeOffset? _timerSetFor;
    private long _order;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Entry At(DateTimeOffset moment, Action action)
    {
        var entry = new Entry(moment, ++_order, action);
        _entries.Add(entry);
        SetTimer();
        return entry;
    }

    // A timer set for it fires in vain, which costs less than resetting it each time.
    public void Strike(Entry? entry)
    {
        if (entry is not null)
            _entries.Remove(entry);
    }

    /// <summary>In order of time, however far the clock has jumped. Anything that could not be done, as on a full disk,
    /// remains to be done.</summary>
    public void RunDue()
    {
        if (_entries.Count == 0)
            return;
        var now = Now;
        while (_entries.Min is { } first && first.Moment <= now)
        {
            first.Action();
            _entries.Remove(first);
        }
    }

    public void TimeMoved()
    {
        _timerSetFor = null;
        RunDue();
        SetTimer();
    }

    /// <summary>Something due could not be done: retried a little later, even if nobody asks before then.</summary>
    public void PutOff()
    {
        _timerSetFor = Now + AfterFailure;
        _timer?.Change(AfterFailure, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer?.Dispose();

    private void SetTimer()
    {
        if (_entries.Min is not { } first || _timerSetFor <= first.Moment)
            return;
        var sleep = first.Moment - Now;
        sleep = sleep > LongestSleep ? LongestSleep : sleep < ShortestSleep ? ShortestSleep : sleep;
        _timerSetFor = first.Moment;
        _timer ??= clock.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(sleep, Timeout.InfiniteTimeSpan);
    }

    internal sealed record Entry(DateTimeOffset Moment, long Order, Action Action) : IComparable<Entry>
    {
        public int CompareTo(Entry? other) =>
            other is null ? 1 : (Moment, Order).CompareTo((other.Moment, other.Order));
    }
}
