using System.Globalization;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

public sealed record ScoreInput(string? DataType, int? Dpc);

/// <summary>The answers of a guided assessment as somebody sends them; null is not answered.</summary>
public sealed record SeverityInput
{
    public IReadOnlyList<ScoreInput?>? Scores { get; init; }
    public decimal? Ei { get; init; }
    public decimal? Confidentiality { get; init; }
    public decimal? Integrity { get; init; }
    public decimal? Availability { get; init; }
    public bool Malicious { get; init; }
    public bool Unintelligible { get; init; }

    public FieldValues Sent => FieldValues.Of(
    [
        .. (Scores ?? []).Select(score => ("scores", (string?)$"{score?.DataType}:{score?.Dpc}")),
        ("ei", Written(Ei)), ("confidentiality", Written(Confidentiality)), ("integrity", Written(Integrity)),
        ("availability", Written(Availability)), ("malicious", YesNoField.Of(Malicious)),
        ("unintelligible", YesNoField.Of(Unintelligible)),
    ]);

    internal Circumstances? Check(Problems problems) => SeverityQuestions.Read(Sent, problems);

    private static string? Written(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
