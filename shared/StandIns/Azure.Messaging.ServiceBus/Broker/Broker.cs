using System.Collections.Concurrent;

namespace Azure.Messaging.ServiceBus;

// One Service Bus namespace, in memory: what the clients of one name share. It lives as long as the
// process and remembers nothing beyond; the suite's outbox and alarms do. All state is behind one
// gate, and no code of a client runs while it is held.
internal sealed class Broker
{
    private static readonly ConcurrentDictionary<string, Broker> Namespaces = new(StringComparer.OrdinalIgnoreCase);

    private readonly Lock gate = new();
    private readonly Dictionary<string, BrokerQueue> queues = new(StringComparer.OrdinalIgnoreCase);

    private Broker()
    {
#pragma warning disable RS0030 // The broker stands for a machine of its own; a host that turns the clock sets Clock.
        Agenda = new Agenda(TimeProvider.System, Wake);
#pragma warning restore RS0030
    }

    /// <summary>Called before an operation takes effect; an exception or a wait is what the client meets.</summary>
    internal Func<BusOperation, CancellationToken, Task>? Intercept { get; set; }

    /// <summary>Called when an operation has taken effect: an exception here is an answer that got lost.</summary>
    internal Func<BusOperation, CancellationToken, Task>? InterceptAnswer { get; set; }

    internal TimeProvider Clock
    {
        get => Agenda.Clock;
        set
        {
            using var _ = gate.EnterScope();
            Agenda.Clock = value;
        }
    }

    /// <summary>The earliest message that waits for its time or for the end of a lock that nobody holds, also one that
    /// is due but not yet activated.</summary>
    internal DateTimeOffset? NextScheduled
    {
        get
        {
            using var _ = gate.EnterScope();
            return queues.Values.Min(queue => queue.NextScheduled);
        }
    }

    /// <summary>No message available now and none in anybody's hands; dead letters do not count.</summary>
    internal bool IsIdle
    {
        get
        {
            using var _ = Enter();
            return queues.Values.All(queue => queue.IsIdle);
        }
    }

    /// <summary>Messages accepted so far, without dropped duplicates.</summary>
    internal long Sent
    {
        get
        {
            using var _ = Enter();
            return queues.Values.Sum(queue => queue.Accepted);
        }
    }

    internal Agenda Agenda { get; }

    /// <summary>Takes a fully qualified namespace or a connection string.</summary>
    internal static Broker At(string fullyQualifiedNamespace)
    {
        var name = fullyQualifiedNamespace.Contains('=')
            ? NamespaceName.FromConnectionString(fullyQualifiedNamespace)
            : NamespaceName.FromHost(fullyQualifiedNamespace);
        return Namespaces.GetOrAdd(name, _ => new Broker());
    }

    internal void Configure(string queue, BrokerQueueOptions options)
    {
        using var _ = Enter();
        Queue(queue).Configure(options);
    }

    /// <summary>The clock has moved: activates what is due, ends locks and waits whose time is over.</summary>
    internal void Wake()
    {
        using var _ = gate.EnterScope();
        Agenda.TimeMoved();
    }

    internal BrokerQueue Queue(string path)
    {
        using var _ = gate.EnterScope();
        if (DeadLetter.ParentOf(path) is { } parent)
            return Queue(parent).DeadLetters;
        if (!queues.TryGetValue(path, out var queue))
            queues[path] = queue = BrokerQueue.WithDeadLetters(path, this);
        return queue;
    }

    /// <summary>Holds the gate; what the clock has made due has then happened, timer or not.</summary>
    internal Lock.Scope Enter()
    {
        var scope = gate.EnterScope();
        Agenda.RunDue();
        return scope;
    }
}
