using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Ombud.Operations;

/// <summary>Checks a sealed export against its own manifest, as <c>sha256sum -c</c> does, and that nothing was added.
/// Who sealed it is for the suite to say: the page /kontroll takes the line of the seal.</summary>
internal static class ExportCheck
{
    public static List<string> Of(string path)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes)
            : FromZip(path);
        if (!files.TryGetValue(SealedExport.ManifestName, out var manifest))
            throw new InvalidDataException($"There is no {SealedExport.ManifestName} in {path}.");
        var stated = Stated(Encoding.UTF8.GetString(manifest));
        var findings = new List<string>();
        foreach (var (name, digest) in stated)
            if (!files.TryGetValue(name, out var bytes))
                findings.Add($"{name}: missing");
            else if (Digest(bytes) != digest)
                findings.Add($"{name}: altered");
        findings.AddRange(files.Keys
            .Except([.. stated.Keys, SealedExport.ManifestName, SealedExport.SealName])
            .Select(name => $"{name}: not in the manifest"));
        if (!files.TryGetValue(SealedExport.SealName, out var seal))
            findings.Add($"{SealedExport.SealName}: missing");
        else if (!Encoding.UTF8.GetString(seal).Contains(Digest(manifest), StringComparison.Ordinal))
            findings.Add($"{SealedExport.SealName}: seals another manifest");
        return findings;
    }

    private static Dictionary<string, byte[]> FromZip(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var opened = entry.Open();
        opened.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Dictionary<string, string> Stated(string manifest) => manifest
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split("  ", 2) is [{ Length: 64 } digest, var name]
            ? (digest, name)
            : throw new InvalidDataException("The manifest has an invalid line."))
        .ToDictionary(line => line.name, line => line.digest);

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
