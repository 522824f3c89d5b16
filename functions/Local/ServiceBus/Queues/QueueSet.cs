using Ombud.Local.ServiceBus.Journal;

namespace Ombud.Local.ServiceBus.Queues;

// All queues of a broker, behind one gate. Entering first does whatever has fallen due. What was handed to receivers
// meanwhile is sent once the gate is open again: sending under it could call back and deliver twice.
internal sealed class QueueSet : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BrokerQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly JournalFile? _journal;
    private List<Consumer> _fed = [];
    private long _lastKey;

    public QueueSet(BrokerOptions options)
    {
        // What fell due while the broker was down sets a timer at once, which must wait until everything is restored.
        using var _ = _gate.EnterScope();
        Agenda = new Agenda(options.Clock, WakeByTimer);
        foreach (var queue in options.Queues)
            _queues.Add(queue.Name, BrokerQueue.WithDeadLetters(queue, this));
        if (options.Journal is not { } path)
            return;
        var journal = new JournalFile(path, options.JournalLimit);
        try
        {
            Restore(JournalReader.Read(path), path);
            journal.Rewrite(Snapshot());
        }
        catch
        {
            journal.Dispose();
            throw;
        }
        _journal = journal;
    }

    public Agenda Agenda { get; }

    public IEnumerable<BrokerQueue> Queues => _queues.Values;

    /// <summary>Holds the gate until disposed.</summary>
    public Turn Enter()
    {
        _gate.Enter();
        try
        {
            if (_journal is { IsTooLong: true })
                _journal.Rewrite(Snapshot());
            Agenda.RunDue();
        }
        catch
        {
            Leave();
            throw;
        }
        return new Turn(this);
    }

    public T Run<T>(Func<T> action)
    {
        using var turn = Enter();
        return action();
    }

    /// <summary>Also holds the gate, without doing what has fallen due.</summary>
    public Lock.Scope Look() => _gate.EnterScope();

    public void Wake()
    {
        using var turn = Enter();
        Agenda.TimeMoved();
    }

    /// <summary>The queue or dead letters at a path, or null.</summary>
    public BrokerQueue? Find(string path) => DeadLetterPath.ParentOf(path) is { } parent
        ? _queues.GetValueOrDefault(parent)?.DeadLetters
        : _queues.GetValueOrDefault(path);

    public long NextKey() => ++_lastKey;

    public void Feed(Consumer consumer) => _fed.Add(consumer);

    public void Write(ReadOnlySpan<JournalRecord> records) => _journal?.Append(records);

    /// <summary>The client's own timers follow real time, however far this broker's clock has been moved.</summary>
    public DateTime OnTheWall(DateTimeOffset moment) => DateTime.UtcNow + (moment - Agenda.Now);

    public void Dispose()
    {
        using var _ = _gate.EnterScope();
        Agenda.Dispose();
        _journal?.Dispose();
    }

    // A full disk must not end the process from a timer's thread; the next operation meets it and says so. Nor must a
    // timer that fires while the broker is stopping.
    private void WakeByTimer()
    {
        try
        {
            Wake();
        }
        catch (IOException)
        {
            using var _ = _gate.EnterScope();
            Agenda.PutOff();
        }
        catch (ObjectDisposedException)
        {
        }
    }

    private void Restore(IReadOnlyDictionary<string, RestoredQueue> restored, string path)
    {
        foreach (var (name, queue) in restored)
        {
            _lastKey = Math.Max(_lastKey, queue.LastKey);
            if (_queues.TryGetValue(name, out var found))
                found.Restore(queue);
            else if (queue.Messages.Count > 0)
                throw new InvalidDataException($"{path} has messages for {name}, which is not a queue of this broker.");
        }
    }

    private IEnumerable<JournalRecord> Snapshot() => _queues.Values.SelectMany(queue => queue.Snapshot());

    private void Leave()
    {
        var fed = _fed;
        if (fed.Count > 0)
            _fed = [];
        _gate.Exit();
        foreach (var consumer in fed)
            consumer.Send();
    }

    internal readonly ref struct Turn(QueueSet set)
    {
        public void Dispose() => set.Leave();
    }
}
