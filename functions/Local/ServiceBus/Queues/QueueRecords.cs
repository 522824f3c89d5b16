using Ombud.Local.ServiceBus.Journal;

namespace Ombud.Local.ServiceBus.Queues;

/// <summary>What one queue, or its dead letters, writes to the journal.</summary>
internal sealed class QueueRecords(string queue, bool areDeadLetters)
{
    public JournalRecord Numbered(long last) => new(JournalKind.Numbered, queue) { SequenceNumber = last };

    public JournalRecord Remembered(string id, DateTimeOffset since) =>
        new(JournalKind.Remembered, queue) { MessageId = id, Time = since };

    public JournalRecord Gone(QueueMessage message) => new(JournalKind.Gone, queue) { Key = message.Key };

    public JournalRecord Stored(QueueMessage message) =>
        Stored(message, message.Place, message.FailedDeliveries, message.Content);

    public JournalRecord Stored(QueueMessage message, Place place, int failures, MessageContent content) =>
        Moved(message, place, failures) with { Kind = JournalKind.Stored, Encoded = content.Encoded };

    public JournalRecord Moved(QueueMessage message, Place place, int failures) =>
        new(JournalKind.Moved, queue)
        {
            Key = message.Key,
            SequenceNumber = message.SequenceNumber,
            Time = message.EnqueuedTime,
            IsBuried = areDeadLetters,
            Place = place,
            FailedDeliveries = failures,
        };
}
