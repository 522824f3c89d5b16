namespace Ombud.Cases.Breaches;

public enum DataType
{
    Simple,
    Behavioural,
    Financial,
    Sensitive,
}

/// <param name="Dpc">1 to 4: how much these data, in this context, reveal about a person.</param>
public sealed record DataScore(DataType DataType, int Dpc);

/// <summary>The checked answers of an assessment.</summary>
/// <param name="Ei">Ease of identification: 0.25, 0.5, 0.75 or 1.</param>
/// <param name="Confidentiality">Like the next two: 0, 0.25 or 0.5.</param>
public sealed record Circumstances(
    IReadOnlyList<DataScore> Scores, decimal Ei,
    decimal Confidentiality, decimal Integrity, decimal Availability,
    bool Malicious, bool Unintelligible);
