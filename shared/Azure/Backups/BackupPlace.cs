namespace Ombud.Stores;

public enum BackupStep
{
    Anchors,
    Cases,

    /// <summary>Cases of which nothing is left.</summary>
    Gone,
    Rest,
    LastGood,

    /// <summary>All is written; the manifest says so.</summary>
    Done,
}

/// <summary>How far the backup of one partition has come.</summary>
/// <param name="After">The last that this step has put into a part; null at its beginning.</param>
/// <param name="Parts">Those that are written.</param>
public sealed record BackupPlace(
    string Night, string Partition, BackupStep Step, string? After, Instant BegunAt, IReadOnlyList<BackupPart> Parts)
{
    public static BackupPlace Begin(string night, string partition, Instant now) =>
        new(night, partition, BackupStep.Anchors, After: null, now, []);

    public bool IsDone => Step is BackupStep.Done;

    internal PartKind Kind => Step switch
    {
        BackupStep.Anchors => PartKind.Anchors,
        BackupStep.Cases or BackupStep.Gone => PartKind.Cases,
        BackupStep.Rest => PartKind.Rest,
        _ => PartKind.LastGood,
    };
}
