using System.Buffers.Binary;
using System.Numerics;

namespace Ombud.Local.ServiceBus.Journal;

// The bytes around a record: its length, the length's complement and a checksum. A killed process leaves at most the
// start of the last record, so the complement tells a torn end from a damaged length.
internal static class JournalFrame
{
    public const int HeaderBytes = 12;

    public static ReadOnlySpan<byte> FileMark => "ombud-bus-1\n"u8;

    public static void WriteHeader(Span<byte> header, ReadOnlySpan<byte> payload)
    {
        BinaryPrimitives.WriteInt32LittleEndian(header, payload.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], ~payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Checksum(payload));
    }

    /// <summary>Null if the header contradicts itself.</summary>
    public static int? Length(ReadOnlySpan<byte> header)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        return length >= 0 && length == ~BinaryPrimitives.ReadInt32LittleEndian(header[4..]) ? length : null;
    }

    public static bool Matches(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) == Checksum(payload);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
