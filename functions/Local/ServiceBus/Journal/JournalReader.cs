namespace Ombud.Local.ServiceBus.Journal;

internal static class JournalReader
{
    /// <exception cref="InvalidDataException">Not a journal, or a damaged one. A torn end is neither.</exception>
    public static Dictionary<string, RestoredQueue> Read(string path)
    {
        var queues = new Dictionary<string, RestoredQueue>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(path))
            return queues;
        var bytes = File.ReadAllBytes(path).AsSpan();
        var mark = JournalFrame.FileMark;
        if (!bytes[..Math.Min(mark.Length, bytes.Length)].SequenceEqual(mark[..Math.Min(mark.Length, bytes.Length)]))
            throw new InvalidDataException($"{path} is not a journal of this broker.");
        var at = mark.Length;
        while (Next(bytes, at, path) is { } payload)
        {
            Apply(queues, payload, at, path);
            at += JournalFrame.HeaderBytes + payload.Length;
        }
        return queues;
    }

    // Null at the end, even a torn one.
    private static byte[]? Next(ReadOnlySpan<byte> bytes, int at, string path)
    {
        if (bytes.Length - at < JournalFrame.HeaderBytes)
            return null;
        var header = bytes.Slice(at, JournalFrame.HeaderBytes);
        var length = JournalFrame.Length(header) ?? throw Damaged(path, at);
        var rest = bytes[(at + JournalFrame.HeaderBytes)..];
        if (rest.Length < length)
            return null;
        return JournalFrame.Matches(header, rest[..length]) ? rest[..length].ToArray() : throw Damaged(path, at);
    }

    private static void Apply(Dictionary<string, RestoredQueue> queues, byte[] payload, int at, string path)
    {
        using var reader = new BinaryReader(new MemoryStream(payload));
        var record = JournalRecord.Read(reader);
        if (!queues.TryGetValue(record.Queue, out var queue))
            queues[record.Queue] = queue = new RestoredQueue();
        if (!queue.TryApply(record))
            throw Damaged(path, at);
    }

    private static InvalidDataException Damaged(string path, int at) =>
        new($"{path} is damaged at byte {at}. Nothing was changed. Move it away to start without its messages.");
}
