using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Journal;

/// <summary>What a journal says about one queue.</summary>
internal sealed class RestoredQueue
{
    public Dictionary<long, JournalRecord> Messages { get; } = [];

    public Dictionary<string, DateTimeOffset> Ids { get; } = [];

    public long LastNumber { get; private set; }

    public long LastKey { get; private set; }

    /// <summary>False if the record refers to an unknown message.</summary>
    public bool TryApply(JournalRecord record)
    {
        LastNumber = Math.Max(LastNumber, record.SequenceNumber);
        LastKey = Math.Max(LastKey, record.Key);
        switch (record.Kind)
        {
            case JournalKind.Stored:
                Messages[record.Key] = record;
                return true;
            case JournalKind.Moved when Messages.TryGetValue(record.Key, out var known):
                Messages[record.Key] = record with { Kind = JournalKind.Stored, Encoded = known.Encoded };
                return true;
            case JournalKind.Gone:
                return Messages.Remove(record.Key);
            case JournalKind.Remembered:
                Ids[record.MessageId] = record.Time;
                return true;
            default:
                return record.Kind is JournalKind.Numbered;
        }
    }

    /// <summary>In order of sequence number. Lock holders went with the process: their deliveries count as failed, or a
    /// message that ends the process each time would live for ever.</summary>
    public IEnumerable<(QueueMessage Message, bool IsBuried)> Alive(int mostDeliveries)
    {
        foreach (var record in Messages.Values.OrderBy(record => record.SequenceNumber))
        {
            var message = Restore(record);
            var wearsOut = !record.IsBuried && message.FailedDeliveries >= mostDeliveries;
            if (wearsOut)
                message.Content = message.Content.With(DeadLetterPath.DeliveredTooOften(message.FailedDeliveries));
            yield return (message, record.IsBuried || wearsOut);
        }
    }

    private static QueueMessage Restore(JournalRecord record)
    {
        var wasLocked = record.Place is Place.Locked;
        return new QueueMessage(record.Key, MessageContent.Read(record.Encoded))
        {
            SequenceNumber = record.SequenceNumber,
            EnqueuedTime = record.Time,
            Place = wasLocked ? Place.Available : record.Place,
            FailedDeliveries = record.FailedDeliveries + (wasLocked ? 1 : 0),
        };
    }
}
