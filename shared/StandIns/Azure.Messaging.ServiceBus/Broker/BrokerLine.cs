namespace Azure.Messaging.ServiceBus;

// What can be received now, by sequence number, and who waits for it, in order of arrival. One of the two is always
// empty, so a receiver never sleeps beside a message and none is served before one that came earlier.
internal sealed class BrokerLine(Broker broker, Func<BrokerMessage, bool, ServiceBusReceivedMessage> deliver)
{
    private readonly SortedDictionary<long, BrokerMessage> messages = [];
    private readonly LinkedList<BrokerWaiter> waiting = [];

    internal bool IsEmpty => messages.Count == 0;

    internal IEnumerable<BrokerMessage> Messages => messages.Values;

    internal void Add(BrokerMessage message)
    {
        messages.Add(message.SequenceNumber, message);
        if (waiting.First is not { } first)
            return;
        waiting.RemoveFirst();
        Hand(first.Value);
    }

    internal bool Remove(BrokerMessage message) => messages.Remove(message.SequenceNumber);

    internal async Task<IReadOnlyList<ServiceBusReceivedMessage>> Take(
        BrokerWaiter waiter, TimeSpan maxWait, CancellationToken cancellationToken)
    {
        Join(waiter, maxWait);
        using var cancellation = cancellationToken.Register(() => Leave(waiter, cancellationToken));
        return await waiter.Task;
    }

    private void Join(BrokerWaiter waiter, TimeSpan maxWait)
    {
        using var _ = broker.Enter();
        if (!IsEmpty)
        {
            Hand(waiter);
            return;
        }
        waiting.AddLast(waiter);
        broker.Agenda.After(maxWait, () =>
        {
            if (waiting.Remove(waiter))
                waiter.SetResult([]);
        });
        broker.Agenda.RunDue();
    }

    private void Leave(BrokerWaiter waiter, CancellationToken cancellationToken)
    {
        using var _ = broker.Enter();
        if (waiting.Remove(waiter))
            waiter.SetCanceled(cancellationToken);
    }

    private void Hand(BrokerWaiter waiter)
    {
        var handed = messages.Values.Take(waiter.MaxMessages).ToList();
        handed.ForEach(message => Remove(message));
        waiter.SetResult(handed.ConvertAll(message => deliver(message, waiter.Locks)));
    }
}
