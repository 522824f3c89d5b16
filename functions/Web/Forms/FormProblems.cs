using Ombud.Cases;
using Ombud.Pages;

namespace Ombud.Web.Forms;

/// <summary>From the names of the JSON door to the fields of a form, where a time is two fields.</summary>
internal static class FormProblems
{
    public static List<Pages.Problem> Of(Problems problems) =>
        [.. problems.All.Select(p => new Pages.Problem(Field(p), ProblemTexts.Of(p)))];

    /// <summary>On the page of facts every moment's date has the field's own name before it.</summary>
    public static List<Pages.Problem> OfFacts(Problems problems) =>
        [.. problems.All.Select(p => new Pages.Problem(
            AmendableFields.Find(p.Field)?.Kind is FieldKind.Moment ? p.Field + "Date" : p.Field, ProblemTexts.Of(p)))];

    internal static string Field(Cases.Problem problem) => problem.Field switch
    {
        "discoveredAt" => "discoveredDate",
        "occurredFrom" => "occurredFromDate",
        "occurredTo" => "occurredToDate",
        "awareAt" => "awareDate",
        "sentAt" => "sentDate",
        "processorToldAt" => "processorToldAtDate",
        "persons" when problem.Fault is Fault.Required or Fault.UnknownValue => "personsPrecision",
        "persons" => "personsCount",
        var field => field,
    };
}
