using System.IO.Compression;
using System.Text.Json;

namespace Ombud.Stores;

internal static class PartReader
{
    /// <summary>Units as they were written; a row that belongs to no verdict is one by itself.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static IEnumerable<BackupUnit> Read(BackupPart part, byte[] bytes)
    {
        using var lines = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        CaseVerdict? verdict = null;
        var rows = new List<BackedRow>();
        while (lines.ReadLine() is { } text)
        {
            using var line = JsonDocument.Parse(text);
            if (line.RootElement.TryGetProperty("columns", out _))
            {
                rows.Add(BackedRow.Read(line.RootElement));
                if (part.Kind is PartKind.Cases or PartKind.LastGood)
                    continue;
            }
            else if (verdict is null)
            {
                verdict = ReadVerdict(line.RootElement);
                continue;
            }

            yield return new("", verdict, rows);
            rows = [];
            verdict = line.RootElement.TryGetProperty("columns", out _) ? null : ReadVerdict(line.RootElement);
        }

        if (verdict is not null)
            yield return new("", verdict, rows);
    }

    private static CaseVerdict ReadVerdict(JsonElement line) =>
        line.Deserialize<CaseVerdict>(CaseJson.Options) ?? throw new InvalidDataException("A verdict is empty.");
}
