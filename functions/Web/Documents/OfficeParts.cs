using System.IO.Compression;

namespace Ombud.Web.Documents;

/// <summary>What every file of Office is made of (ECMA-376): parts in an archive, and what leads from one to another.
/// </summary>
internal static class OfficeParts
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Packages = "http://schemas.openxmlformats.org/package/2006";

    public static void Add(this ZipArchive archive, IEnumerable<(string Name, string Content)> parts)
    {
        foreach (var (name, content) in parts)
        {
            using var part = new StreamWriter(archive.CreateEntry(name).Open());
            part.Write(content);
        }
    }
}
