using Ombud.Cases;
using Ombud.Pages;

namespace Ombud.Web.Forms;

/// <summary>From the names that the rules know to the fields of a form, where a time is two fields.</summary>
internal static class FormProblems
{
    public static List<FieldProblem> Of(Problems problems) =>
        [.. problems.All.Select(p => new FieldProblem(p.Field, ProblemTexts.Of(p)))];

    /// <summary>Of an action, which says what its fields are called in a form.</summary>
    public static List<FieldProblem> Of(Problems problems, IReadOnlyList<Field> fields) =>
        [.. problems.All.Select(p => new FieldProblem(Field(p, fields), ProblemTexts.Of(p)))];

    private static string Field(Problem problem, IReadOnlyList<Field> fields) =>
        fields.FirstOrDefault(field => field.Name == problem.Field) switch
        {
            MomentField moment => moment.FormName + "Date",
            { } field => field.FormName,
            null => problem.Field,
        };
}
