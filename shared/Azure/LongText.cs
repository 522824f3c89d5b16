using System.IO.Compression;
using System.Text;

namespace Ombud.Stores;

// A string property holds 32 Ki UTF-16 characters at most, so what may be longer is cut into numbered properties. A
// whole entity holds 1 MiB. Signs that JSON escapes take twelve bytes each, so a case filled to its limits may take
// more than that: a very long text lies compressed.
internal static class LongText
{
    private const int Longest = 30_000;
    private const int LongestPlain = 100_000;
    private const int MostBytes = 60_000;
    private const int LargestText = 8 * 1024 * 1024;

    public static void Write(TableEntity row, string name, string text)
    {
        if (text.Length > LongestPlain)
            foreach (var (part, bytes) in Compressed(text).Chunk(MostBytes).Index())
                row[name + part] = bytes;
        else
            for (var part = 0; part * Longest < text.Length; part++)
                row[name + part] = text.Substring(part * Longest, Math.Min(Longest, text.Length - part * Longest));
    }

    /// <summary>Empty where there is none, or what is there is no text.</summary>
    /// <exception cref="InvalidDataException">It was compressed, and not by us.</exception>
    public static string Read(TableEntity row, string name) => row.TryGetValue(name + 0, out var first)
        ? first is byte[]? Decompressed(Parts<byte[]>(row, name).SelectMany(part => part).ToArray())
            : string.Concat(Parts<string>(row, name))
        : "";

    private static IEnumerable<T> Parts<T>(TableEntity row, string name) where T : class
    {
        for (var part = 0; row.TryGetValue(name + part, out var value) && value is T own; part++)
            yield return own;
    }

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal))
            zip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static string Decompressed(byte[] bytes)
    {
        using var zip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var text = new byte[LargestText];
        var length = zip.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return length < text.Length
            ? Encoding.UTF8.GetString(text, 0, length)
            : throw new InvalidDataException("A text is longer than any of ours.");
    }
}
