using System.Globalization;

namespace Ombud.Cases.Breaches;

/// <summary>The guided ENISA assessment as somebody completed it. It suggests; it decides nothing.</summary>
public sealed record Assessment(Circumstances Answers, Person By, Instant At)
{
    /// <summary>Why these answers; null where they speak for themselves.</summary>
    public string? Reason { get; init; }
}

/// <summary>Records the answers of the guided assessment. What follows from them only advises the ombud.</summary>
public sealed class Assess : CaseAction<Breach>
{
    private const int BeforeAdvice = 30;

    public override string Name => "assess";

    public override Roles Roles => Roles.Triage | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [.. SeverityQuestions.All, SeverityQuestions.Reason];

    protected override int? Turn(Breach one) =>
        one is { AwaitsAssessment: true, Assessment: null } ? BeforeAdvice : null;

    protected override ActionResult Apply(Breach one, ActionRequest asked)
    {
        var why = SeverityQuestions.Reason.Read(asked.Fields, asked.Problems);
        if (SeverityQuestions.Read(asked.Fields, asked.Problems) is not { } answers)
            return new ActionResult.Invalid(asked.Problems);
        var assessed = one with { Assessment = new(answers, asked.By.Person, asked.At.Now) { Reason = why } };
        var act = ActOf(asked) with
        {
            Text = why,
            Details = Act.DetailsOf([.. Details(assessed.Severity!, answers)]),
        };
        return new ActionResult.Accepted(Change.Of(one, assessed, act, asked.At));
    }

    private static IEnumerable<(string, string?)> Details(Severity severity, Circumstances answers) =>
    [
        ("score", severity.Score.ToString(CultureInfo.InvariantCulture)),
        ("band", WireName.Of(severity.Band)),
        ("flags", string.Join(' ', severity.Flags.Select(WireName.Of))),
        ("suggestion", WireName.Of(severity.Suggestion)),
        .. SeverityQuestions.Write(answers),
    ];
}
