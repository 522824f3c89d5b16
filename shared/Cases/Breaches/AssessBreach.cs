using System.Globalization;

namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>Keeps the answers of the guided assessment. What follows from them is advice to the ombud, no
    /// more.</summary>
    public ActionResult Assess(Caller by, SeverityInput input, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Assess, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        if (input.Check(problems) is not { } answers)
            return new ActionResult.Invalid(problems);
        var assessed = this with { Assessment = new(answers, by.Person, at.Now) };
        var severity = assessed.Severity!;
        var act = new Act(BreachAction.Assess, at.Now, by.Person)
        {
            Details = Act.DetailsOf(
                ("score", severity.Score.ToString(CultureInfo.InvariantCulture)),
                ("band", WireName.Of(severity.Band)),
                ("flags", string.Join(' ', severity.Flags.Select(WireName.Of))),
                ("suggestion", WireName.Of(severity.Suggestion)),
                ("scores", string.Join(' ', answers.Scores.Select(s => $"{WireName.Of(s.DataType)}:{s.Dpc}"))),
                ("ei", Written(answers.Ei)),
                ("confidentiality", Written(answers.Confidentiality)),
                ("integrity", Written(answers.Integrity)),
                ("availability", Written(answers.Availability)),
                ("malicious", answers.Malicious ? "yes" : "no")),
        };
        return Accept(assessed, act, at);
    }

    private static string Written(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
