using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches;

/// <summary>The error summary follows the page from top to bottom, whatever order the rules check in.</summary>
internal static class FieldOrder
{
    public static IReadOnlyList<FieldProblem> Of(ReportForm form, IReadOnlyList<FieldProblem> problems) =>
        Sorted(problems, NamesOf(form));

    public static IReadOnlyList<FieldProblem> Joint(
        IReadOnlyList<FieldProblem> problems, IReadOnlyList<Choice> municipalities) => Sorted(
            problems,
            [
                .. NamesOf(ReportForm.Joint), JointFormPage.Municipalities,
                .. municipalities.SelectMany(one => NamesOf(ReportForm.Affected, one.Value)),
            ]);

    /// <summary>The fields of a form. Where in a municipality it happened comes after which municipality.</summary>
    public static List<string> NamesOf(ReportForm form, string suffix = "") =>
    [
        .. from question in BreachFields.AskedOn(form)
           from name in question.Asked.Part is FormPart.Where
               ? [MunicipalityField.Name, .. NamesOf(question.Fact, suffix)]
               : NamesOf(question.Fact, suffix)
           select name,
    ];

    private static string[] NamesOf(BreachField fact, string suffix) => fact.Kind is FieldKind.Moment
        ? [$"{fact.FormName}{suffix}Date", $"{fact.FormName}{suffix}Time"]
        : [fact.FormName + suffix];

    private static List<FieldProblem> Sorted(IReadOnlyList<FieldProblem> problems, List<string> order) =>
        [.. problems.OrderBy(problem => order.IndexOf(problem.Field))];
}
