namespace Ombud.Cases;

public enum DataType
{
    Simple,
    Behavioural,
    Financial,
    Sensitive,
}

/// <param name="Dpc">1 to 4: what these data, in this context, tell about a person.</param>
public sealed record DataScore(DataType DataType, int Dpc);

/// <summary>The checked answers of an assessment.</summary>
/// <param name="Ei">Ease of identification: 0.25, 0.5, 0.75 or 1.</param>
/// <param name="Confidentiality">Like the next two 0, 0.25 or 0.5.</param>
public sealed record Circumstances(
    IReadOnlyList<DataScore> Scores, decimal Ei,
    decimal Confidentiality, decimal Integrity, decimal Availability,
    bool Malicious, bool Unintelligible);

public sealed record ScoreInput(string? DataType, int? Dpc);

/// <summary>The answers as a form or a system sends them. Null is not answered.</summary>
public sealed record SeverityInput
{
    private static readonly decimal[] EaseOfIdentification = [0.25m, 0.5m, 0.75m, 1];
    private static readonly decimal[] Element = [0, 0.25m, 0.5m];

    public IReadOnlyList<ScoreInput>? Scores { get; init; }
    public decimal? Ei { get; init; }
    public decimal? Confidentiality { get; init; }
    public decimal? Integrity { get; init; }
    public decimal? Availability { get; init; }
    public bool Malicious { get; init; }
    public bool Unintelligible { get; init; }

    /// <summary>Null with a problem for each answer that the method does not know.</summary>
    public Circumstances? Check(Problems problems)
    {
        var scores = CheckedScores(problems);
        var ei = OneOf("ei", Ei, EaseOfIdentification, problems);
        var confidentiality = OneOf("confidentiality", Confidentiality, Element, problems);
        var integrity = OneOf("integrity", Integrity, Element, problems);
        var availability = OneOf("availability", Availability, Element, problems);
        return problems.Any
            ? null
            : new(scores, ei, confidentiality, integrity, availability, Malicious, Unintelligible);
    }

    private List<DataScore> CheckedScores(Problems problems)
    {
        var scores = new List<DataScore>();
        if (Scores is not { Count: > 0 })
            problems.Add("scores", Fault.Required);
        // JSON may send [null], whatever the type says.
        foreach (var (name, dpc) in (Scores ?? []).Select(s => (s?.DataType, s?.Dpc)))
            if (WireName.Read<DataType>(name) is not { } type || scores.Any(s => s.DataType == type))
                problems.Add("scores", Fault.UnknownValue);
            else if (dpc is not (>= 1 and <= 4))
                problems.Add("scores", Fault.OutOfRange);
            else
                scores.Add(new(type, dpc.Value));
        return scores;
    }

    private static decimal OneOf(string field, decimal? answer, decimal[] known, Problems problems)
    {
        if (answer is null)
            problems.Add(field, Fault.Required);
        else if (!known.Contains(answer.Value))
            problems.Add(field, Fault.OutOfRange);
        return answer ?? 0;
    }
}
