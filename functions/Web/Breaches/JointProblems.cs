using System.Globalization;
using System.Text.RegularExpressions;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;
using Ombud.Pages.Breaches;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>From the places of the rules, <c>municipalities[1].persons</c>, to the fields of the joint form,
/// <c>personsCount3439</c>.</summary>
internal static partial class JointProblems
{
    private const string Date = "Date";

    public static List<FieldProblem> Of(Problems problems, JointReport joint) =>
        [.. problems.All.Select(p => new FieldProblem(Field(p, joint), Words(p)))];

    private static string Field(Problem problem, JointReport joint)
    {
        var place = Place().Match(problem.Field);
        if (!place.Success)
            return FormProblems.Field(problem);
        var number = joint.Affected[int.Parse(place.Groups["at"].Value, CultureInfo.InvariantCulture)].Municipality;
        var field = FormProblems.Field(problem with { Field = place.Groups["field"].Value });
        return field.EndsWith(Date, StringComparison.Ordinal)
            ? field[..^Date.Length] + number + Date
            : field + number;
    }

    private static Text Words(Problem problem) =>
        problem is { Field: "discoveredAt", Fault: Fault.Required }
            ? JointReportTexts.WhenMissing
            : ProblemTexts.Of(problem);

    [GeneratedRegex(@"^municipalities\[(?<at>[0-9]+)\]\.(?<field>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
