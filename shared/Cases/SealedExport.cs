using System.Globalization;
using NodaTime.Text;

namespace Ombud.Cases;

/// <summary>The file names of a sealed export, and its manifest in the format that <c>sha256sum</c> writes and checks,
/// so that anybody can see without the suite whether a file was changed.</summary>
public static class SealedExport
{
    public const string ManifestName = "MANIFEST.sha256";
    public const string SealName = "SEAL.txt";

    /// <summary>Where each case is a file of its own, by its number.</summary>
    public const string CasesFolder = "saker/";

    /// <param name="files">Name and lower-case SHA-256 in hex, of every file except the manifest and the seal.</param>
    public static string Manifest(IEnumerable<KeyValuePair<string, string>> files) =>
        string.Concat(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value}  {f.Key}\n"));
}

// One line that says whose register was exported, for which days, when, and with which manifest; signed, so that files
// and manifest cannot be changed together either.
/// <param name="KeyId">Of the key that made it.</param>
/// <param name="From">The first day of the period, in Europe/Oslo.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="ManifestDigest">Lower-case SHA-256 in hex of the manifest's bytes.</param>
public sealed record ExportSeal(
    string KeyId, Instant At, string Municipality, LocalDate From, LocalDate To, string ManifestDigest)
{
    private const int Parts = 7;
    private const string Purpose = "export";

    /// <summary><c>keyId.ticks.municipality.from.to.digest.mac</c>, without a line break.</summary>
    public static string Write(
        SigningKey key, Instant at, string municipality, LocalDate from, LocalDate to, string manifest)
    {
        var digest = Sha256.Of(manifest);
        var signed = string.Join(
            '.', key.Id, at.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture), municipality,
            LocalDatePattern.Iso.Format(from), LocalDatePattern.Iso.Format(to), digest);
        return $"{signed}.{Signature.Of(key, Purpose, signed)}";
    }

    /// <summary>What the line seals, or null if none of our keys made it. The caller must check that the manifest at
    /// hand is the sealed one.</summary>
    public static ExportSeal? Verify(string line, IReadOnlyList<SigningKey> keys)
    {
        var parts = line.Trim().Split('.');
        if (parts.Length != Parts || keys.FirstOrDefault(k => k.Id == parts[0]) is not { } key)
            return null;
        if (!Signature.Holds(key, Purpose, string.Join('.', parts[..^1]), parts[^1]))
            return null;
        var ticks = long.Parse(parts[1], CultureInfo.InvariantCulture);
        return new(
            parts[0], Instant.FromUnixTimeTicks(ticks), parts[2],
            LocalDatePattern.Iso.Parse(parts[3]).Value, LocalDatePattern.Iso.Parse(parts[4]).Value, parts[5]);
    }
}
