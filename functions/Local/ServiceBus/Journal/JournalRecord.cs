using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Journal;

internal enum JournalKind : byte
{
    /// <summary>A message with its content and its place; replaces what was known of it.</summary>
    Stored = 1,

    /// <summary>The new place of a known message.</summary>
    Moved,

    /// <summary>Completed, cancelled or expired.</summary>
    Gone,

    /// <summary>An id whose duplicates are dropped.</summary>
    Remembered,

    /// <summary>The last sequence number that a queue assigned.</summary>
    Numbered,
}

internal sealed record JournalRecord(JournalKind Kind, string Queue)
{
    public long Key { get; init; }
    public long SequenceNumber { get; init; }
    public DateTimeOffset Time { get; init; }
    public bool IsBuried { get; init; }
    public Place Place { get; init; }
    public int FailedDeliveries { get; init; }
    public string MessageId { get; init; } = "";
    public ReadOnlyMemory<byte> Encoded { get; init; }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Kind);
        writer.Write(Queue);
        writer.Write(Key);
        writer.Write(SequenceNumber);
        writer.Write(Time.UtcTicks);
        writer.Write(IsBuried);
        writer.Write((byte)Place);
        writer.Write(FailedDeliveries);
        writer.Write(MessageId);
        writer.Write(Encoded.Length);
        writer.Write(Encoded.Span);
    }

    public static JournalRecord Read(BinaryReader reader) =>
        new((JournalKind)reader.ReadByte(), reader.ReadString())
        {
            Key = reader.ReadInt64(),
            SequenceNumber = reader.ReadInt64(),
            Time = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
            IsBuried = reader.ReadBoolean(),
            Place = (Place)reader.ReadByte(),
            FailedDeliveries = reader.ReadInt32(),
            MessageId = reader.ReadString(),
            Encoded = reader.ReadBytes(reader.ReadInt32()),
        };
}
