using Ombud.Local.ServiceBus.Journal;

namespace Ombud.Local.ServiceBus.Queues;

// One queue, or its dead letters, which are a queue of their own where nothing expires. Whatever must survive the
// process is written to the journal before it happens here. All of it runs under the set's gate.
internal sealed class BrokerQueue
{
    private readonly BrokerQueueOptions _options;
    private readonly QueueSet _set;
    private readonly NumberedSet _all = new();
    private readonly Line _line;
    private readonly SortedSet<(DateTimeOffset Due, long Key)> _scheduled = [];
    private readonly Dictionary<Guid, QueueMessage> _locked = [];
    private readonly RememberedIds _ids;
    private readonly QueueRecords _records;
    private long _lastNumber;

    private BrokerQueue(BrokerQueueOptions options, QueueSet set, BrokerQueue? deadLetters)
    {
        (_options, _set, DeadLetters) = (options, set, deadLetters);
        _line = new Line(Hand);
        _ids = new RememberedIds(options.DuplicateDetectionWindow, set.Agenda);
        _records = new QueueRecords(options.Name, areDeadLetters: deadLetters is null);
    }

    /// <summary>Null if these are the dead letters.</summary>
    public BrokerQueue? DeadLetters { get; }

    public string Path => DeadLetters is null ? DeadLetterPath.Of(_options.Name) : _options.Name;

    public long Accepted { get; private set; }

    public bool HasAvailable => !_line.IsEmpty;

    public DateTimeOffset? NextScheduled => _scheduled.Count == 0 ? null : _scheduled.Min.Due;

    public IEnumerable<HeldLock> Locks => _locked.Values.Select(message => new HeldLock(
        message.LockToken, message.LockedUntil, message.Holder is { IsGone: true }));

    private DateTimeOffset Now => _set.Agenda.Now;

    public static BrokerQueue WithDeadLetters(BrokerQueueOptions options, QueueSet set) =>
        new(options, set, new BrokerQueue(options, set, null));

    /// <summary>A dropped duplicate gets a number too, so that its sender cannot tell; no message has it.</summary>
    public List<long> Accept(IReadOnlyList<MessageContent> contents)
    {
        var (now, numbers) = (Now, new List<long>());
        var (accepted, newIds) = (new List<QueueMessage>(), new HashSet<string>());
        foreach (var content in contents)
        {
            numbers.Add(++_lastNumber);
            if (_ids.IsNew(content.MessageId, newIds))
                accepted.Add(NewMessage(content, now));
        }
        _set.Write(
        [
            _records.Numbered(_lastNumber),
            .. newIds.Select(id => _records.Remembered(id, now)),
            .. accepted.Select(_records.Stored),
        ]);
        foreach (var id in newIds)
            _ids.Remember(id, now);
        Accepted += accepted.Count;
        accepted.ForEach(Take);
        return numbers;
    }

    public void Cancel(IReadOnlyList<long> numbers)
    {
        var found = numbers.Select(number => Find(number, Place.Scheduled)).ToList();
        found.ForEach(Remove);
    }

    public string? IdOf(Guid lockToken) => _locked.GetValueOrDefault(lockToken)?.Content.MessageId;

    public List<Handed> Peek(long fromNumber, int most) => [.. _all.From(fromNumber).Take(most).Select(Seen)];

    public void Join(Consumer consumer, int credit) => _line.Join(consumer, credit);

    public void Leave(Consumer consumer) => _line.Leave(consumer);

    public List<Handed> TakeDeferred(IReadOnlyList<long> numbers) =>
        [.. numbers.Select(number => Find(number, Place.Deferred)).ToList().Select(Lock)];

    public void Complete(Guid lockToken) => Remove(Locked(lockToken));

    /// <summary>Back in its place, as if it had never been handed out.</summary>
    public void Return(Guid lockToken)
    {
        if (_locked.TryGetValue(lockToken, out var message))
            Change(message, Place.Available, message.FailedDeliveries, MessageContent.NoChanges);
    }

    public void Settle(Guid lockToken, BusOperationKind kind, IReadOnlyDictionary<string, object?> changes)
    {
        var message = Locked(lockToken);
        switch (kind)
        {
            case BusOperationKind.Complete:
                Remove(message);
                break;
            case BusOperationKind.Abandon:
                TakeBack(message, changes);
                break;
            case BusOperationKind.Defer:
                Change(message, Place.Deferred, message.FailedDeliveries + 1, changes);
                break;
            default:
                Bury(message, message.FailedDeliveries, changes);
                break;
        }
    }

    /// <summary>When its lock now expires, in wall-clock time.</summary>
    public DateTime Renew(Guid lockToken)
    {
        var message = Locked(lockToken);
        SetLock(message);
        return _set.OnTheWall(message.LockedUntil);
    }

    public IEnumerable<JournalRecord> Snapshot() => DeadLetters is null
        ? _all.From(0).Select(_records.Stored)
        :
        [
            _records.Numbered(_lastNumber),
            .. _ids.All.Select(one => _records.Remembered(one.Key, one.Value)),
            .. _all.From(0).Select(_records.Stored),
            .. DeadLetters.Snapshot(),
        ];

    public void Restore(RestoredQueue restored)
    {
        _lastNumber = restored.LastNumber;
        foreach (var (id, since) in restored.Ids)
            _ids.Remember(id, since);
        foreach (var (message, isBuried) in restored.Alive(_options.MaxDeliveryCount))
            (isBuried ? DeadLetters! : this).Take(message);
    }

    private QueueMessage NewMessage(MessageContent content, DateTimeOffset now) => new(_set.NextKey(), content)
    {
        SequenceNumber = _lastNumber,
        EnqueuedTime = now,
        Place = content.ScheduledFor > now ? Place.Scheduled : Place.Available,
    };

    private QueueMessage Locked(Guid lockToken) => _locked.GetValueOrDefault(lockToken)
        ?? throw new RefusedException(
            AmqpRefusal.MessageLockLost, "The lock has expired, or the message has been settled.");

    private QueueMessage Find(long number, Place place) =>
        _all.Find(number) is { } message && message.Place == place
            ? message
            : throw new RefusedException(AmqpRefusal.MessageNotFound, $"No {place} message has number {number}.");

    private void Hand(QueueMessage message, Consumer consumer)
    {
        consumer.Hand(Lock(message));
        message.Holder = consumer;
        _set.Feed(consumer);
    }

    private Handed Lock(QueueMessage message)
    {
        _set.Write([_records.Moved(message, Place.Locked, message.FailedDeliveries)]);
        message.Place = Place.Locked;
        (message.LockToken, message.Holder) = (Guid.NewGuid(), null);
        _locked.Add(message.LockToken, message);
        SetLock(message);
        return Seen(message) with
        {
            LockToken = message.LockToken,
            LockedUntil = _set.OnTheWall(message.LockedUntil),
        };
    }

    private void SetLock(QueueMessage message)
    {
        message.LockedUntil = Now + _options.LockDuration;
        SetAlarm(message, message.LockedUntil, () => TakeBack(message, MessageContent.NoChanges));
    }

    private void SetAlarm(QueueMessage message, DateTimeOffset moment, Action action)
    {
        _set.Agenda.Strike(message.Alarm);
        message.Alarm = moment < DateTimeOffset.MaxValue ? _set.Agenda.At(moment, action) : null;
    }

    private void TakeBack(QueueMessage message, IReadOnlyDictionary<string, object?> changes)
    {
        var failures = message.FailedDeliveries + 1;
        if (DeadLetters is not null && message.ExpiresAt <= Now)
            Expire(message);
        else if (DeadLetters is not null && failures >= _options.MaxDeliveryCount)
            Bury(message, failures, MessageContent.Merge(changes, DeadLetterPath.DeliveredTooOften(failures)));
        else
            Change(message, Place.Available, failures, changes);
    }

    private void Expire(QueueMessage message)
    {
        if (_options.DeadLettersExpired)
            Bury(message, message.FailedDeliveries, DeadLetterPath.TooOld());
        else
            Remove(message);
    }

    private void Activate(QueueMessage message)
    {
        var (number, now) = (_lastNumber + 1, Now);
        _set.Write(
        [
            _records.Moved(message, Place.Available, 0) with { SequenceNumber = number, Time = now },
        ]);
        Withdraw(message);
        (message.SequenceNumber, message.EnqueuedTime, message.Place) = (number, now, Place.Available);
        _lastNumber = number;
        Take(message);
    }

    private void Change(
        QueueMessage message, Place place, int failures, IReadOnlyDictionary<string, object?> changes)
    {
        var content = message.Content.With(changes);
        _set.Write(
        [
            changes.Count == 0
                ? _records.Moved(message, place, failures)
                : _records.Stored(message, place, failures, content),
        ]);
        Withdraw(message);
        (message.Content, message.Place, message.FailedDeliveries) = (content, place, failures);
        Take(message);
    }

    private void Bury(QueueMessage message, int failures, IReadOnlyDictionary<string, object?> changes)
    {
        if (DeadLetters is null)
            throw new RefusedException(AmqpRefusal.NotAllowed, "A dead letter cannot be dead-lettered again.");
        var buried = message.Content.With(changes);
        _set.Write([DeadLetters._records.Stored(message, Place.Available, failures, buried)]);
        Withdraw(message);
        (message.Content, message.Place, message.FailedDeliveries) = (buried, Place.Available, failures);
        DeadLetters.Take(message);
    }

    private void Remove(QueueMessage message)
    {
        _set.Write([_records.Gone(message)]);
        Withdraw(message);
    }

    private void Withdraw(QueueMessage message)
    {
        _set.Agenda.Strike(message.Alarm);
        message.Alarm = null;
        _all.Remove(message.SequenceNumber);
        _line.Remove(message);
        _locked.Remove(message.LockToken);
        _scheduled.Remove((message.Content.ScheduledFor, message.Key));
    }

    private void Take(QueueMessage message)
    {
        _all.Add(message);
        if (message.Place is Place.Scheduled)
        {
            _scheduled.Add((message.Content.ScheduledFor, message.Key));
            SetAlarm(message, message.Content.ScheduledFor, () => Activate(message));
        }
        if (message.Place is not Place.Available)
            return;
        if (DeadLetters is not null)
            SetAlarm(message, message.ExpiresAt, () => Expire(message));
        _line.Add(message);
    }

    private Handed Seen(QueueMessage message) => new()
    {
        Content = message.Content,
        SequenceNumber = message.SequenceNumber,
        EnqueuedTime = message.EnqueuedTime,
        ExpiresAt = message.ExpiresAt,
        FailedDeliveries = message.FailedDeliveries,
        Place = message.Place,
        DeadLetterSource = DeadLetters is null ? _options.Name : null,
    };
}
