using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ombud.Local.TeamsApp;

/// <summary>The file that an administrator uploads to Teams. The same options give the same bytes.</summary>
internal static class TeamsPackage
{
    // Zip knows no older time.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(TeamsAppOptions app)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Written(TeamsManifest.Of(app)));
            Add(zip, TeamsManifest.Nynorsk, Written(TeamsManifest.InNynorsk()));
            Add(zip, TeamsManifest.Color, Icon(TeamsManifest.Color));
            Add(zip, TeamsManifest.Outline, Icon(TeamsManifest.Outline));
        }

        return bytes.ToArray();
    }

    private static byte[] Written(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Readable);

    private static byte[] Icon(string name)
    {
        using var kept = typeof(TeamsPackage).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        kept.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Undated;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
