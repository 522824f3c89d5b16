using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Ombud.Web.Register;

/// <summary>An archive of files with a manifest of their hashes, and the manifest's seal. One file at a time is written
/// to it, and none is kept.</summary>
/// <param name="target">Stays open.</param>
internal sealed class SealedArchive(Stream target) : IDisposable
{
    private readonly ZipArchive _archive = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<KeyValuePair<string, string>> _digests = [];

    /// <param name="content">Can be read twice, from the start.</param>
    public async Task AddAsync(string name, Stream content, CancellationToken ct)
    {
        content.Position = 0;
        _digests.Add(new(name, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct))));
        content.Position = 0;
        await using var entry = _archive.CreateEntry(name).Open();
        await content.CopyToAsync(entry, ct);
    }

    public async Task AddAsync(string name, string content, CancellationToken ct)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await AddAsync(name, bytes, ct);
    }

    /// <param name="seal">The line that seals a manifest.</param>
    public async Task SealAsync(Func<string, string> seal)
    {
        var manifest = SealedExport.Manifest(_digests);
        await WriteAsync(SealedExport.ManifestName, manifest);
        await WriteAsync(SealedExport.SealName, seal(manifest) + "\n");
    }

    public void Dispose() => _archive.Dispose();

    private async Task WriteAsync(string name, string content)
    {
        await using var text = new StreamWriter(_archive.CreateEntry(name).Open());
        await text.WriteAsync(content);
    }
}
