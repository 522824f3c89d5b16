using System.Globalization;

namespace Ombud.Cases.Breaches;

/// <summary>What the guided assessment asks, and how its answers are written.</summary>
public static class SeverityQuestions
{
    public static readonly ScaleField Ei = new("ei", 0.25m, 0.5m, 0.75m, 1);
    public static readonly ScaleField Confidentiality = new("confidentiality", 0, 0.25m, 0.5m);
    public static readonly ScaleField Integrity = new("integrity", 0, 0.25m, 0.5m);
    public static readonly ScaleField Availability = new("availability", 0, 0.25m, 0.5m);
    public static readonly YesNoField Malicious = new("malicious");
    public static readonly YesNoField Unintelligible = new("unintelligible");

    /// <summary>What does not show from the answers; no part of the method.</summary>
    public static readonly TextField Reason = new("reason") { Limit = Limits.Text };

    public static IReadOnlyList<Field> All { get; } =
        [new ScoresField(), Ei, Confidentiality, Integrity, Availability, Malicious, Unintelligible];

    /// <summary>Of those that are added to the score or multiply it, without the scores of the data.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [Ei.Name, Confidentiality.Name, Integrity.Name, Availability.Name, Malicious.Name];

    /// <summary>Null, with a problem for each answer that the method does not recognise.</summary>
    public static Circumstances? Read(FieldValues values, Problems problems)
    {
        var scores = new ScoresField().Read(values, problems);
        var ei = Ei.Read(values, problems);
        var confidentiality = Confidentiality.Read(values, problems);
        var integrity = Integrity.Read(values, problems);
        var availability = Availability.Read(values, problems);
        var (malicious, unintelligible) = (Malicious.Read(values, problems), Unintelligible.Read(values, problems));
        return problems.Any
            ? null
            : new(
                scores!, ei!.Value, confidentiality!.Value, integrity!.Value, availability!.Value,
                malicious ?? false, unintelligible ?? false);
    }

    /// <summary>The answers by name, as a history keeps them.</summary>
    public static IEnumerable<(string Name, string? Value)> Write(Circumstances answers) =>
    [
        (ScoresField.ScoresName, string.Join(' ', answers.Scores.Select(ScoresField.Write))),
        (Ei.Name, Written(answers.Ei)),
        (Confidentiality.Name, Written(answers.Confidentiality)),
        (Integrity.Name, Written(answers.Integrity)),
        (Availability.Name, Written(answers.Availability)),
        (Malicious.Name, YesNoField.Of(answers.Malicious)),
    ];

    /// <summary>The answers as selected in the form, except the scores.</summary>
    public static IEnumerable<(string Name, string Value)> Chosen(Circumstances answers) =>
    [
        (Ei.Name, Scaled(answers.Ei)),
        (Confidentiality.Name, Scaled(answers.Confidentiality)),
        (Integrity.Name, Scaled(answers.Integrity)),
        (Availability.Name, Scaled(answers.Availability)),
        (Malicious.Name, YesNoField.Of(answers.Malicious)),
        (Unintelligible.Name, YesNoField.Of(answers.Unintelligible)),
    ];

    // 0.50 and 0.5 are the same choice.
    private static string Scaled(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Written(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Each type of data involved, with its score: <c>financial:3</c>. Each type appears once.</summary>
public sealed record ScoresField() : Field<IReadOnlyList<DataScore>>(ScoresName, FieldKind.Own)
{
    public const string ScoresName = "scores";

    public static string Write(DataScore score) => $"{WireName.Of(score.DataType)}:{score.Dpc}";

    public override IReadOnlyList<DataScore> Read(FieldValues values, Problems problems)
    {
        var scores = new List<DataScore>();
        if (values.All(Name).Count == 0)
            problems.Add(Name, Fault.Required);
        foreach (var written in values.All(Name))
        {
            var (type, dpc) = Parts(written);
            if (type is not { } known || scores.Any(score => score.DataType == known))
                problems.Add(Name, Fault.UnknownValue);
            else if (dpc is not (>= 1 and <= 4))
                problems.Add(Name, Fault.OutOfRange);
            else
                scores.Add(new(known, dpc.Value));
        }

        return scores;
    }

    private static (DataType? Type, int? Dpc) Parts(string written)
    {
        var at = written.LastIndexOf(':');
        return (
            WireName.Read<DataType>(at < 0 ? written : written[..at]),
            int.TryParse(written[(at + 1)..], CultureInfo.InvariantCulture, out var dpc) ? dpc : null);
    }
}
