using System.IO.Compression;
using System.Security.Cryptography;

namespace Ombud.Web.Register;

/// <summary>An archive of files with a manifest of their hashes, and the manifest's seal.</summary>
internal static class SealedArchive
{
    /// <param name="target">Stays open.</param>
    /// <param name="files">By name; each can be read twice, from the start.</param>
    /// <param name="seal">The line that seals a manifest.</param>
    public static async Task WriteAsync(
        Stream target, IReadOnlyDictionary<string, Stream> files, Func<string, string> seal, CancellationToken ct)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var digests = new List<KeyValuePair<string, string>>();
        foreach (var (name, content) in files)
        {
            content.Position = 0;
            digests.Add(new(name, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct))));
            content.Position = 0;
            await using var entry = archive.CreateEntry(name).Open();
            await content.CopyToAsync(entry, ct);
        }

        var manifest = SealedExport.Manifest(digests);
        await WriteTextAsync(archive, SealedExport.ManifestName, manifest);
        await WriteTextAsync(archive, SealedExport.SealName, seal(manifest) + "\n");
    }

    private static async Task WriteTextAsync(ZipArchive archive, string name, string content)
    {
        await using var text = new StreamWriter(archive.CreateEntry(name).Open());
        await text.WriteAsync(content);
    }
}
