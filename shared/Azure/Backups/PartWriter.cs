using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ombud.Stores;

/// <summary>Gathers units into a part, until it is of a size that one call takes.</summary>
internal sealed class PartWriter(PartKind kind)
{
    private const int Full = 4 * 1024 * 1024;
    private const int DigestInName = 16;

    private readonly ArrayBufferWriter<byte> _lines = new();
    private (int Rows, int Cases, int Marked) _count;
    private string? _first;
    private string? _last;

    private static JsonWriterOptions AsWritten => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsFull => _lines.WrittenCount >= Full;

    public bool IsEmpty => _lines.WrittenCount == 0;

    public void Add(BackupUnit unit)
    {
        if (unit.Verdict is { } verdict)
        {
            Write(json => JsonSerializer.Serialize(json, verdict, CaseJson.Options));
            _count = (_count.Rows, _count.Cases + 1, _count.Marked + (verdict.IsMarked ? 1 : 0));
            (_first, _last) = (_first ?? verdict.Case, verdict.Case);
        }

        foreach (var row in unit.Rows)
            Write(row.WriteTo);
        _count.Rows += unit.Rows.Count;
    }

    /// <summary>Its name says what is in it: written twice, it is the same or another, never half of one.</summary>
    /// <param name="number">Among the parts of the night.</param>
    public (BackupPart Part, byte[] Bytes) End(int number)
    {
        var bytes = Compressed();
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{number:D5}-{WireName.Of(kind)}-{digest[..DigestInName]}.jsonl.gz");
        return (new(name, kind, digest, _count.Rows, _count.Cases, _count.Marked, _first, _last), bytes);
    }

    private void Write(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(_lines, AsWritten))
            write(json);
        _lines.Write("\n"u8);
    }

    private byte[] Compressed()
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal))
            zip.Write(_lines.WrittenSpan);
        return bytes.ToArray();
    }
}
