using System.Security.Cryptography;

namespace Azure.Messaging.ServiceBus;

// One queue. A message is in exactly one of three places (scheduled, available, locked) or gone. Locks, schedules and
// the memory of ids end by entries in the broker's agenda, each of which looks whether it still applies.
internal sealed class BrokerQueue
{
    private readonly Broker broker;
    private readonly BrokerQueue? deadLetters;
    private readonly Dictionary<long, BrokerMessage> scheduled = [];
    private readonly BrokerLine available;
    private readonly Dictionary<Guid, BrokerMessage> locked = [];
    private readonly HashSet<string> rememberedIds = [];
    private readonly string path;
    private BrokerQueueOptions options = new();
    private long lastNumber;

    private BrokerQueue(string path, Broker broker, BrokerQueue? deadLetters)
    {
        this.path = path;
        this.broker = broker;
        this.deadLetters = deadLetters;
        available = new BrokerLine(broker, Deliver);
    }

    internal BrokerQueue DeadLetters => deadLetters ?? this;

    internal long Accepted { get; private set; }

    internal bool IsIdle => available.IsEmpty && locked.Values.All(message => message.IsLeft);

    internal DateTimeOffset? NextScheduled => scheduled.Values.Select(DueTime)
        .Concat(locked.Values.Where(message => message.IsLeft).Select(message => message.LockedUntil))
        .Min(time => (DateTimeOffset?)time);

    private bool HoldsDeadLetters => deadLetters is null;

    private DateTimeOffset Now => broker.Agenda.Now;

    internal static BrokerQueue WithDeadLetters(string path, Broker broker) =>
        new(path, broker, new BrokerQueue(DeadLetter.PathOf(path), broker, null));

    internal void Configure(BrokerQueueOptions newOptions)
    {
        options = newOptions;
        deadLetters?.Configure(newOptions);
    }

    /// <summary>A dropped duplicate gets a number too, as its sender must not notice; no message has it.</summary>
    internal List<long> Enqueue(List<ServiceBusMessage> contents)
    {
        using var _ = broker.Enter();
        return contents.ConvertAll(Accept);
    }

    internal void Cancel(long sequenceNumber)
    {
        using var _ = broker.Enter();
        if (!scheduled.Remove(sequenceNumber))
        {
            throw new ServiceBusException(
                $"No scheduled message has number {sequenceNumber}.", ServiceBusFailureReason.MessageNotFound, path);
        }
    }

    internal List<ServiceBusReceivedMessage> Peek(long fromSequenceNumber, int maxMessages)
    {
        using var _ = broker.Enter();
        return
        [
            .. scheduled.Values.Concat(available.Messages).Concat(locked.Values)
                .Where(message => message.SequenceNumber >= fromSequenceNumber)
                .OrderBy(message => message.SequenceNumber)
                .Take(maxMessages)
                .Select(message => message.Peeked()),
        ];
    }

    /// <summary>An empty list when the wait is over.</summary>
    internal Task<IReadOnlyList<ServiceBusReceivedMessage>> Receive(
        BrokerWaiter waiter, TimeSpan maxWait, CancellationToken cancellationToken) =>
        available.Take(waiter, maxWait, cancellationToken);

    internal void Complete(Guid lockToken)
    {
        using var _ = broker.Enter();
        Unlock(lockToken);
    }

    internal void Abandon(Guid lockToken, IDictionary<string, object>? changes)
    {
        using var _ = broker.Enter();
        var message = Unlock(lockToken);
        message.Change(changes ?? new Dictionary<string, object>());
        TakeBack(message);
    }

    /// <summary>Nobody holds the message any more; it comes back when its lock ends.</summary>
    internal void Leave(Guid lockToken)
    {
        using var _ = broker.Enter();
        if (locked.TryGetValue(lockToken, out var message))
            message.IsLeft = true;
    }

    internal void BuryLocked(Guid lockToken, IDictionary<string, object> changes)
    {
        using var _ = broker.Enter();
        Bury(Unlock(lockToken), changes);
    }

    internal DateTimeOffset Renew(Guid lockToken)
    {
        using var _ = broker.Enter();
        var message = Unlock(lockToken);
        Lock(lockToken, message);
        return message.LockedUntil;
    }

    private long Accept(ServiceBusMessage content)
    {
        var message = new BrokerMessage(content, ++lastNumber);
        if (!IsNew(content.MessageId!))
            return message.SequenceNumber;
        Accepted++;
        if (DueTime(message) > Now)
            Schedule(message);
        else
            Activate(message);
        return message.SequenceNumber;
    }

    // An id counts from when it was accepted, also where its message is for later or was cancelled since.
    private bool IsNew(string messageId)
    {
        if (options.DuplicateDetectionWindow is not { } window)
            return true;
        if (!rememberedIds.Add(messageId))
            return false;
        broker.Agenda.After(window, () => rememberedIds.Remove(messageId));
        return true;
    }

    private void Schedule(BrokerMessage message)
    {
        message.IsScheduled = true;
        message.EnqueuedTime = Now;
        scheduled.Add(message.SequenceNumber, message);
        broker.Agenda.At(DueTime(message), () =>
        {
            if (!scheduled.Remove(message.SequenceNumber))
                return;
            message.IsScheduled = false;
            message.SequenceNumber = ++lastNumber;
            Activate(message);
        });
    }

    private void Activate(BrokerMessage message)
    {
        message.EnqueuedTime = Now;
        if (message.ExpiresAt != DateTimeOffset.MaxValue)
        {
            broker.Agenda.At(message.ExpiresAt, () =>
            {
                if (available.Remove(message))
                    Expire(message);
            });
        }
        available.Add(message);
    }

    private ServiceBusReceivedMessage Deliver(BrokerMessage message, bool locks)
    {
        if (!locks)
            return message.Received(Guid.Empty);
        var lockToken = new Guid(RandomNumberGenerator.GetBytes(16));
        Lock(lockToken, message);
        return message.Received(lockToken);
    }

    private void Lock(Guid lockToken, BrokerMessage message)
    {
        message.LockedUntil = Now + options.LockDuration;
        message.IsLeft = false;
        locked.Add(lockToken, message);
        broker.Agenda.At(message.LockedUntil, () =>
        {
            if (locked.ContainsKey(lockToken) && message.LockedUntil <= Now)
                TakeBack(Unlock(lockToken));
        });
    }

    private BrokerMessage Unlock(Guid lockToken) => locked.Remove(lockToken, out var message)
        ? message
        : throw new ServiceBusException(
            "The lock has expired, or the message is settled.", ServiceBusFailureReason.MessageLockLost, path);

    private void TakeBack(BrokerMessage message)
    {
        message.FailedDeliveries++;
        message.LockedUntil = default;
        if (HoldsDeadLetters)
            available.Add(message);
        else if (message.ExpiresAt <= Now)
            Expire(message);
        else if (message.FailedDeliveries >= options.MaxDeliveryCount)
            Bury(message, "MaxDeliveryCountExceeded", $"Given back {message.FailedDeliveries} times.");
        else
            available.Add(message);
    }

    private void Expire(BrokerMessage message)
    {
        if (options.DeadLettersExpired)
            Bury(message, "TTLExpiredException", "Nobody took it in its time to live.");
    }

    private void Bury(BrokerMessage message, string reason, string description) =>
        Bury(message, DeadLetter.Changes(null, reason, description));

    private void Bury(BrokerMessage message, IDictionary<string, object> changes)
    {
        message.LockedUntil = default;
        message.Change(changes);
        DeadLetters.available.Add(message);
    }

    private static DateTimeOffset DueTime(BrokerMessage message) => message.Content.ScheduledEnqueueTime;
}
