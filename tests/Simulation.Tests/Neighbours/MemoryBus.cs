using Azure.Messaging.ServiceBus;
using NodaTime;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Neighbours;

/// <summary>A message as the bus keeps it; locked, <see cref="AvailableAt"/> is when its lock ends.</summary>
internal sealed class Message(string queue, ServiceBusMessage content)
{
    public string Queue => queue;

    public ServiceBusMessage Content => content;

    public Instant AvailableAt { get; set; }

    public int DeliveryCount { get; set; }

    /// <summary>Given again although it was completed.</summary>
    public bool IsRepeated { get; init; }

    public Guid Lock { get; set; }

    /// <summary>Given to another while its consumer is still at work, as to one that the network or a long pause cut
    /// off.</summary>
    public bool LosesItsLock { get; set; }

    /// <summary>Of a dead letter.</summary>
    public string Reason { get; set; } = "";
}

// The namespace: durable, at least once, in no order. It drops a second message of the same id for ten minutes, gives
// a message again whose consumer died or failed, and after so many deliveries lays it aside.
internal sealed class MemoryBus(SimulatedClock clock, Weather weather, Random random)
{
    public const string TooOften = "MaxDeliveryCountExceeded";

    private static readonly Duration LockDuration = Duration.FromMinutes(1);
    private static readonly Duration AMoment = Duration.FromMilliseconds(100);
    private static readonly Duration DuplicateWindow = Duration.FromMinutes(10);

    private readonly List<Message> _messages = [];
    private readonly Dictionary<(string, string), Instant> _seen = [];
    private Instant? _next;

    public IReadOnlyList<Message> Messages => _messages;

    public List<Message> DeadLetters { get; } = [];

    /// <summary>When a message can be received next; null when the bus is empty.</summary>
    public Instant? Next => _messages.Count == 0 ? null : _next ??= _messages.Min(m => m.AvailableAt);

    public int Send(string queue, IEnumerable<ServiceBusMessage> sent)
    {
        foreach (var content in sent)
        {
            var key = (queue, content.MessageId!);
            var isNew = !_seen.TryGetValue(key, out var earlier) || clock.Now - earlier > DuplicateWindow;
            if (!isNew)
                continue;
            _seen[key] = clock.Now;
            var wanted = Instant.FromDateTimeOffset(content.ScheduledEnqueueTime);
            Put(new(queue, content) { AvailableAt = Instant.Max(wanted, clock.Now) + Delay() });
        }

        return _messages.Count;
    }

    /// <summary>Any of those that are due, locked for its consumer; null when none is.</summary>
    public Message? Receive()
    {
        while (_messages.Where(m => m.AvailableAt <= clock.Now).ToList() is { Count: > 0 } due)
        {
            var message = due[random.Next(due.Count)];
            _next = null;
            if (++message.DeliveryCount > MostDeliveries(message.Queue))
            {
                Bury(message, message.Lock, TooOften);
                continue;
            }

            var losesLock = weather.Strikes(weather.BusLosesLocks);
            message.LosesItsLock |= losesLock;
            message.AvailableAt = clock.Now + (losesLock ? AMoment : LockDuration);
            message.Lock = new Guid(random.Next(), 0, 0, new byte[8]);
            return message;
        }

        return null;
    }

    /// <param name="held">The lock under which the message was received.</param>
    public bool Complete(Message message, Guid held)
    {
        Remove(message, held);
        // At least once is what the bus promises, not once.
        if (weather.Strikes(weather.BusRepeats))
            Put(new(message.Queue, message.Content) { AvailableAt = clock.Now + LockDuration, IsRepeated = true });
        return true;
    }

    public bool Abandon(Message message, Guid held)
    {
        if (message.Lock != held)
            return false;
        message.AvailableAt = clock.Now + Duration.FromMilliseconds(50);
        _next = null;
        return true;
    }

    public bool Bury(Message message, Guid held, string reason)
    {
        Remove(message, held);
        message.Reason = reason;
        DeadLetters.Add(message);
        return true;
    }

    private static int MostDeliveries(string queue) => queue switch
    {
        "alerts" => BusOptions.AlertDeliveries,
        "answers" => BusOptions.AnswerDeliveries,
        _ => BusOptions.AlarmDeliveries,
    };

    private Duration Delay() => weather.Strikes(weather.BusDelays)
        ? Duration.FromMinutes(20) * Math.Pow(random.NextDouble(), 4)
        : Duration.FromMilliseconds(5);

    private void Put(Message message)
    {
        _messages.Add(message);
        _next = null;
    }

    private void Remove(Message message, Guid held)
    {
        if (message.Lock != held || !_messages.Remove(message))
            throw new ServiceBusException("The lock was lost.", ServiceBusFailureReason.MessageLockLost);
        _next = null;
    }
}
