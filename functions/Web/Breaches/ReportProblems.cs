using System.Globalization;
using System.Text.RegularExpressions;
using Ombud.Cases.Breaches;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>Maps the rules' name for a fact to the form field that asks for it.</summary>
internal static partial class ReportProblems
{
    public static List<FieldProblem> Of(Problems problems, ReportForm form) =>
        [.. problems.All.Select(problem => ProblemTexts.On(Field(problem, ""), problem, form))];

    /// <summary>In the joint form a municipality's field names end with its number: <c>municipalities[1].persons</c> is
    /// <c>personsCount3439</c>.</summary>
    public static List<FieldProblem> Of(Problems problems, JointReport joint, Municipalities municipalities) =>
        [.. problems.All.Select(problem => Of(problem, joint, municipalities))];

    /// <summary>On the facts page each field has the fact's own name.</summary>
    public static List<FieldProblem> OfFacts(Problems problems) => FormProblems.Of(
        problems, problem => BreachFields.Find(problem.Field) is { } fact
            ? FormProblems.FirstOf(fact, fact.Name)
            : problem.Field,
        problem => ProblemTexts.LabelOf(problem.Field));

    private static FieldProblem Of(Problem problem, JointReport joint, Municipalities municipalities)
    {
        var place = Place().Match(problem.Field);
        if (!place.Success)
            return ProblemTexts.On(Field(problem, ""), problem, ReportForm.Joint);
        var number = joint.Affected[int.Parse(place.Groups["at"].Value, CultureInfo.InvariantCulture)].Municipality;
        var own = problem with { Field = place.Groups["field"].Value };
        // The same may be wrong for several.
        return ProblemTexts.On(Field(own, number!), own, ReportForm.Affected) with
        {
            Question = municipalities.Find(number) is { } whose ? Text.Same($"{whose.Name}:") : null,
        };
    }

    private static string Field(Problem problem, string suffix) =>
        BreachFields.All.Where(fact => fact.SaidOf == problem.Field).ToList() switch
        {
            [var only] => FormProblems.FirstOf(only, only.FormName + suffix),
            // For a count, a problem with how certain it is, or with the number.
            [var precision, var count] =>
                (problem.Fault is Fault.Required or Fault.UnknownValue ? precision : count).FormName + suffix,
            _ => problem.Field + suffix,
        };

    [GeneratedRegex(@"^municipalities\[(?<at>[0-9]+)\]\.(?<field>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
