using Ombud.Local.ServiceBus.Queues;
using Ombud.Local.ServiceBus.Wire;

namespace Ombud.Local.ServiceBus;

/// <summary>A Service Bus namespace on this machine, for the official client. It follows the suite's clock, which can
/// be moved; only what the client times itself is in wall-clock time. Everything here but the connection string is for
/// code that moves the clock and must know when the suite has come to rest.</summary>
internal sealed class Broker(QueueSet queues, AmqpServer server, string connectionString) : IAsyncDisposable
{
    public string ConnectionString => connectionString;

    /// <summary>Messages accepted since the start, without dropped duplicates.</summary>
    public long Accepted => queues.Run(() => queues.Queues.Sum(queue => queue.Accepted));

    /// <exception cref="IOException">Another broker has the journal.</exception>
    /// <exception cref="InvalidDataException">The journal cannot be read.</exception>
    public static Task<Broker> StartAsync(BrokerOptions options, CancellationToken ct) =>
        Task.Run(() => Start(options), ct);

    /// <summary>The clock was moved: activates what is due, expires locks.</summary>
    public void Wake() => queues.Wake();

    /// <summary>No message is available now, and none is held by anybody who may still settle it. Dead letters do not
    /// count.</summary>
    /// <param name="isLeft">Whether the consumer that held this lock token has ended without settling.</param>
    public bool IsIdle(Predicate<Guid> isLeft)
    {
        var (hasAvailable, locks) = queues.Run(() =>
            (queues.Queues.Any(queue => queue.HasAvailable), Locks()));
        return !hasAvailable && locks.TrueForAll(one => one.IsLeft || isLeft(one.Token));
    }

    /// <summary>The earliest time that a message waits for: its schedule, or the expiry of a lock that nobody holds;
    /// including one already due but not yet activated.</summary>
    /// <param name="isLeft">Whether the consumer that held this lock token has ended without settling.</param>
    public DateTimeOffset? Next(Predicate<Guid> isLeft)
    {
        DateTimeOffset? scheduled;
        List<HeldLock> locks;
        using (queues.Look())
            (scheduled, locks) = (queues.Queues.Min(queue => queue.NextScheduled), Locks());
        return locks
            .Where(one => one.IsLeft || isLeft(one.Token))
            .Select(one => (DateTimeOffset?)one.Until)
            .Append(scheduled)
            .Min();
    }

    public ValueTask DisposeAsync()
    {
        server.Dispose();
        queues.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Broker Start(BrokerOptions options)
    {
        var queues = new QueueSet(options);
        var key = options.Key is { } given ? new SharedKey(given) : SharedKey.Fresh();
        try
        {
            var server = AmqpServer.Start(options.Port, new LinkFactory(queues, key, options));
            return new Broker(queues, server, key.ConnectionString(server.Port));
        }
        catch
        {
            queues.Dispose();
            throw;
        }
    }

    private List<HeldLock> Locks() => [.. queues.Queues.SelectMany(queue => queue.Locks)];
}
