using System.Text.Json;

namespace Ombud.Stores;

public enum PartKind
{
    /// <summary>Of histories and logs, and the roots over them.</summary>
    Anchors,

    /// <summary>Each with its verdict, its history, its log and their heads.</summary>
    Cases,

    /// <summary>What leads to cases and what is due, by key.</summary>
    Rest,

    /// <summary>Of cases that do not verify: as they were when they last did.</summary>
    LastGood,
}

/// <summary>A blob of lines.</summary>
/// <param name="Sha256">Of its bytes as they lie there; a part of it stands in the name.</param>
/// <param name="Marked">Cases among them that do not verify.</param>
/// <param name="First">Id of the first case in it, in the order of ids; null where there is none.</param>
public sealed record BackupPart(
    string Name, PartKind Kind, string Sha256, int Rows, int Cases, int Marked, string? First, string? Last);

/// <summary>One partition on one night. It is written last: a night without one is unfinished and counts for nothing.
/// </summary>
/// <param name="Night">A day in Norway as ISO 8601; of a backup that somebody asked for, with the time.</param>
public sealed record BackupManifest(
    string Night, string Partition, Instant BegunAt, Instant EndedAt, IReadOnlyList<BackupPart> Parts)
{
    private const string Purpose = "backup";

    public int Cases => Parts.Where(part => part.Kind is PartKind.Cases).Sum(part => part.Cases);

    public int Marked => Parts.Sum(part => part.Marked);

    public int Rows => Parts.Where(part => part.Kind is not PartKind.LastGood).Sum(part => part.Rows);

    /// <summary>A line that says everything, and a line that seals the very text of it.</summary>
    public string SealedBy(SigningKey key)
    {
        var said = JsonSerializer.Serialize(this, CaseJson.Options);
        return $"{said}\n{key.Id}.{Signature.Of(key, Purpose, said)}\n";
    }

    /// <exception cref="InvalidDataException">None of our keys sealed it, or it is of another place.</exception>
    public static BackupManifest Read(string text, SigningKeys keys, string night, string partition)
    {
        var isSealed = text.Split('\n') is [var said, var seal, ""]
            && seal.Split('.', 2) is [var id, var mac] && keys.Find(id) is { } key
            && Signature.Holds(key, Purpose, said, mac);
        return isSealed
            && JsonSerializer.Deserialize<BackupManifest>(text.Split('\n')[0], CaseJson.Options) is { } read
            && (read.Night, read.Partition) == (night, partition)
                ? read
                : throw new InvalidDataException($"The backup {night} of {partition} is not as the suite wrote it.");
    }
}
