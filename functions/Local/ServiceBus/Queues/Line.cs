namespace Ombud.Local.ServiceBus.Queues;

// What can be received now, by sequence number, and who waits for it, in order of arrival. One of the two is always
// empty, so no receiver waits while a message is available. A receiver that may take more goes to the end of the line.
internal sealed class Line(Action<QueueMessage, Consumer> hand)
{
    private readonly NumberedSet _messages = new();
    private readonly LinkedList<Consumer> _waiting = [];

    public bool IsEmpty => _messages.Count == 0;

    public void Add(QueueMessage message)
    {
        _messages.Add(message);
        Serve();
    }

    public bool Remove(QueueMessage message) => _messages.Remove(message.SequenceNumber);

    public void Join(Consumer consumer, int credit)
    {
        if (consumer.Credit == 0 && credit > 0)
            _waiting.AddLast(consumer);
        consumer.Credit = (int)Math.Min(int.MaxValue, (long)consumer.Credit + credit);
        Serve();
    }

    public void Leave(Consumer consumer)
    {
        if (consumer.Credit == 0)
            return;
        consumer.Credit = 0;
        _waiting.Remove(consumer);
    }

    private void Serve()
    {
        while (_waiting.First is { } first && _messages.First is { } message)
        {
            var consumer = first.Value;
            hand(message, consumer);
            _messages.Remove(message.SequenceNumber);
            _waiting.RemoveFirst();
            if (--consumer.Credit > 0)
                _waiting.AddLast(first);
        }
    }
}
