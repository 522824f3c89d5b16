using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Ombud.Pages;

/// <summary>Styles, fonts and script from the assembly, under names that include a hash of the content, so they can be
/// cached for ever and a new build is seen at once. Pictures that a stylesheet carries as data: addresses become
/// separate files, because the content security policy only allows pictures from this site.</summary>
public static partial class Assets
{
    /// <summary>What every page needs but the typeface, in one file: on a slow line each further one is a wait.
    /// </summary>
    public const string Style = "suite.css";

    /// <summary>What is added for those who sign in; a citizen's telephone would only read past it.</summary>
    public const string DeskStyle = "desk.css";

    private const string Folder = "/assets/";

    // The later overrides the earlier.
    private static string[] Styles => ["theme.css", "site.css", "forms.css"];

    // Only lists and registers have tables.
    private static string[] DeskComponents => ["ds/table.css"];

    private static readonly Dictionary<string, string> HashedNames = [];
    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The address of a file, such as <c>site.css</c>, with its hash.</summary>
    public static string Href(string name) => Folder + HashedNames[name];

    /// <summary>Null for a name that this build does not have.</summary>
    public static Asset? Find(string hashedName) => All.GetValueOrDefault(hashedName);

    /// <summary>A stylesheet, for a page that carries it.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(All[HashedNames[name]].Bytes.Span);

    /// <summary>Of a stylesheet that a page carries, as a content security policy names it.</summary>
    public static string PolicyHash(string name) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(All[HashedNames[name]].Bytes.Span))}'";

    private static FrozenDictionary<string, Asset> Load()
    {
        var assets = new Dictionary<string, Asset>();
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames();

        // Stylesheets last: they refer to the other files by their hashed names.
        foreach (var name in names.Except([.. Styles, DeskStyle, .. Components(names)])
            .OrderBy(name => name.EndsWith(".css", StringComparison.Ordinal)))
            Add(assets, name, Read(name));
        var (everywhere, desk) = StyleSheet.Shorten(
            DesignSystem(names) + string.Concat(Styles.Select(name => ReadText(name) + '\n')),
            InLayer("components", DeskComponents) + ReadText(DeskStyle));
        Add(assets, Style, Encoding.UTF8.GetBytes(everywhere));
        Add(assets, DeskStyle, Encoding.UTF8.GetBytes(desk));
        return assets.ToFrozenDictionary();
    }

    // In the layers of the design system's own stylesheet, of which no page uses more than the half that is here.
    private static string DesignSystem(string[] names) =>
        "@layer ds.theme, ds.base, ds.components;\n" + InLayer("base", ["ds/base.css"])
        + InLayer("components", Components(names).Except(["ds/base.css", .. DeskComponents]));

    private static string InLayer(string layer, IEnumerable<string> names) =>
        $"@layer ds.{layer} {{{string.Concat(names.Select(ReadText))}}}\n";

    private static IEnumerable<string> Components(string[] names) =>
        names.Where(name => name.StartsWith("ds/", StringComparison.Ordinal));

    private static void Add(Dictionary<string, Asset> assets, string name, byte[] bytes)
    {
        if (name.EndsWith(".css", StringComparison.Ordinal))
            bytes = Encoding.UTF8.GetBytes(Address().Replace(Encoding.UTF8.GetString(bytes), Readdress));

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var hashedName = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        HashedNames[name] = hashedName;
        assets[hashedName] = new(bytes, ContentType(name));

        string Readdress(Match match)
        {
            var target = match.Groups["target"].Value;
            if (!target.StartsWith("data:", StringComparison.Ordinal))
                return $"url(\"{Href(target)}\")";

            var picture = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(target[(target.IndexOf(',') + 1)..]));
            var pictureName = $"icon-{Convert.ToHexStringLower(SHA256.HashData(picture))[..6]}.svg";
            Add(assets, pictureName, picture);
            return $"url(\"{Href(pictureName)}\")";
        }
    }

    private static string ReadText(string name) => Encoding.UTF8.GetString(Read(name));

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        var other => throw new NotSupportedException($"No content type is known for {other}."),
    };

    [GeneratedRegex("""url\((?<quote>["'])(?<target>.+?)\k<quote>\)""")]
    private static partial Regex Address();
}

/// <summary>A file as sent.</summary>
public sealed class Asset(byte[] bytes, string contentType)
{
    private readonly Lazy<byte[]?> _brotli = new(() => Compress(bytes, contentType));

    public ReadOnlyMemory<byte> Bytes => bytes;

    public string ContentType => contentType;

    /// <summary>For browsers that accept <c>br</c>; null for what is already compressed. Without the cast the null
    /// would become an empty file.</summary>
    public ReadOnlyMemory<byte>? Brotli => _brotli.Value is { } compressed ? (ReadOnlyMemory<byte>?)compressed : null;

    private static byte[]? Compress(byte[] bytes, string contentType)
    {
        if (contentType == "font/woff2")
            return null;
        using var compressed = new MemoryStream();
        // A tenth smaller than .NET's own choice for a few milliseconds; the best takes a quarter of a second.
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 6 }))
            brotli.Write(bytes);
        return compressed.ToArray();
    }
}
