using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;

namespace Ombud.Web.Forms;

/// <summary>From the names of the JSON door to the fields of a form, where a time is two fields.</summary>
internal static class FormProblems
{
    public static List<FieldProblem> Of(Problems problems) =>
        [.. problems.All.Select(p => new FieldProblem(Field(p), ProblemTexts.Of(p)))];

    /// <summary>Of an action, which says what its fields are called in a form.</summary>
    public static List<FieldProblem> Of(Problems problems, IReadOnlyList<Field> fields) =>
        [.. problems.All.Select(p => new FieldProblem(Field(p, fields), ProblemTexts.Of(p)))];

    /// <summary>On the page of facts every moment's date has the field's own name before it.</summary>
    public static List<FieldProblem> OfFacts(Problems problems) =>
        [.. problems.All.Select(p => new FieldProblem(
            AmendableFields.Find(p.Field)?.Kind is FieldKind.Moment ? p.Field + "Date" : p.Field, ProblemTexts.Of(p)))];

    private static string Field(Problem problem, IReadOnlyList<Field> fields) =>
        fields.FirstOrDefault(field => field.Name == problem.Field) switch
        {
            MomentField moment => moment.FormName + "Date",
            { } field => field.FormName,
            null => problem.Field,
        };

    internal static string Field(Problem problem) => problem.Field switch
    {
        "discoveredAt" => "discoveredDate",
        "occurredFrom" => "occurredFromDate",
        "occurredTo" => "occurredToDate",
        "processorToldAt" => "processorToldAtDate",
        "persons" when problem.Fault is Fault.Required or Fault.UnknownValue => "personsPrecision",
        "persons" => "personsCount",
        var field => field,
    };
}
