namespace Ombud.Web.Forms;

/// <summary>Maps the names that the rules use to the fields of a form, where a time is two fields.</summary>
internal static class FormProblems
{
    public static List<FieldProblem> Of(Problems problems) => Of(problems, problem => problem.Field);

    /// <summary>For an action, which says what its fields are called in a form.</summary>
    public static List<FieldProblem> Of(Problems problems, IReadOnlyList<Field> fields) => Of(
        problems, problem => fields.FirstOrDefault(field => field.Name == problem.Field) is { } field
            ? FirstOf(field, field.FormName)
            : problem.Field);

    public static List<FieldProblem> Of(Problems problems, Func<Problem, string> fieldOf) =>
        Of(problems, fieldOf, _ => null);

    /// <param name="questionOf">How the page asks for it.</param>
    public static List<FieldProblem> Of(
        Problems problems, Func<Problem, string> fieldOf, Func<Problem, Text?> questionOf) =>
        [.. problems.All.Select(problem => ProblemTexts.On(fieldOf(problem), problem, questionOf(problem)))];

    /// <summary>The first form field that asks for it.</summary>
    public static string FirstOf(Field field, string name) =>
        field.Kind is FieldKind.Moment ? FormTime.DateOf(name) : name;
}
