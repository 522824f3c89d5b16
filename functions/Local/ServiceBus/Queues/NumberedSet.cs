namespace Ombud.Local.ServiceBus.Queues;

/// <summary>Messages by sequence number.</summary>
internal sealed class NumberedSet
{
    private static readonly Comparer<(long Number, QueueMessage? Message)> ByNumber =
        Comparer<(long Number, QueueMessage? Message)>.Create((one, other) => one.Number.CompareTo(other.Number));

    private readonly SortedSet<(long Number, QueueMessage? Message)> _messages = new(ByNumber);

    public int Count => _messages.Count;

    public QueueMessage? First => _messages.Min.Message;

    public void Add(QueueMessage message) => _messages.Add((message.SequenceNumber, message));

    public bool Remove(long number) => _messages.Remove((number, null));

    public QueueMessage? Find(long number) =>
        _messages.TryGetValue((number, null), out var found) ? found.Message : null;

    public IEnumerable<QueueMessage> From(long number) =>
        _messages.GetViewBetween((number, null), (long.MaxValue, null)).Select(one => one.Message!);
}
