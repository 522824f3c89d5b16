namespace Ombud.Stores;

/// <param name="Chain">Empty for the reminders; <c>a:</c> and the alert's name; <c>r:</c> and a hash of the reader.
/// </param>
public sealed record LogFinding(string Chain, int Sequence, ChainFault Fault);

/// <param name="Number">Of the case; its id where the number cannot be read.</param>
/// <param name="Entries">How many entries the history has.</param>
/// <param name="Anchored">When its newest anchor was laid; null before the first.</param>
public sealed record ChainReport(
    string Number, int Entries, Instant? Anchored,
    IReadOnlyList<ChainFinding> History, IReadOnlyList<LogFinding> Log)
{
    /// <summary>Of a case that is not there, or that nobody can read, or of a row that belongs to none.</summary>
    public static ChainReport Without(string name, ChainFault fault) => new(name, 0, null, [new(0, fault)], []);

    /// <summary>Its rows are written as this release writes them.</summary>
    public bool IsOfToday { get; init; } = true;

    public bool IsWhole => History.Count == 0 && Log.Count == 0;
}
