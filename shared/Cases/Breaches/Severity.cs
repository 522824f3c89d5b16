namespace Ombud.Cases.Breaches;

public enum SeverityBand
{
    Low,
    Medium,
    High,
    VeryHigh,
}

/// <summary>What ENISA reports beside the score: a reason to think again, never part of it.</summary>
public enum SeverityMark
{
    /// <summary>Strictly more than a hundred persons.</summary>
    Over100,

    /// <summary>Encrypted, and the key is safe.</summary>
    Unintelligible,
}

/// <summary>ENISA 2013: SE = DPC × EI + CB, from 0.25 to 6. The legal test is «risk» (EDPB 9/2022), so the score
/// suggests and decides nothing.</summary>
/// <param name="Flags">Beside the score; they change neither score, band nor suggestion.</param>
public sealed record Severity(
    decimal Score, SeverityBand Band, IReadOnlyList<SeverityMark> Flags, Outcome Suggestion)
{
    private const int ManyPersons = 100;
    private const decimal MaliciousIntent = 0.5m;

    /// <summary>Strictly more than a hundred.</summary>
    public static bool IsMany(int? persons) => persons > ManyPersons;

    /// <param name="persons">Null if nobody knows yet.</param>
    public static Severity Of(Circumstances answers, int? persons)
    {
        var worst = answers.Scores.Max(score => score.Dpc);
        var circumstances = answers.Confidentiality + answers.Integrity + answers.Availability
            + (answers.Malicious ? MaliciousIntent : 0);
        var score = worst * answers.Ei + circumstances;
        var band = BandOf(score);
        return new(score, band, [.. Flagged(answers, persons)], SuggestionFor(band));
    }

    // Lower bounds are inclusive.
    private static SeverityBand BandOf(decimal score) => score switch
    {
        < 2 => SeverityBand.Low,
        < 3 => SeverityBand.Medium,
        < 4 => SeverityBand.High,
        _ => SeverityBand.VeryHigh,
    };

    private static Outcome SuggestionFor(SeverityBand band) => band switch
    {
        SeverityBand.Low => Outcome.Register,
        SeverityBand.Medium => Outcome.Notify,
        _ => Outcome.NotifyAndTell,
    };

    private static IEnumerable<SeverityMark> Flagged(Circumstances answers, int? persons)
    {
        if (IsMany(persons))
            yield return SeverityMark.Over100;
        if (answers.Unintelligible)
            yield return SeverityMark.Unintelligible;
    }
}
