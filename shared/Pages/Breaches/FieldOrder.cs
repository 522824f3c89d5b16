namespace Ombud.Pages.Breaches;

/// <summary>The error summary follows the page from top to bottom, in whatever order the rules looked.</summary>
internal static class FieldOrder
{
    private static readonly string[] _breach =
    [
        "whatHappened", "kinds", "municipality", "unit", "discoveredDate", "discoveredTime", "ongoing",
        "occurredFromDate", "occurredFromTime", "occurredToDate", "occurredToTime", "personsPrecision", "personsCount",
        "dataCategories", "measures", "phone",
    ];

    private static readonly string[] _wrongRecipient =
    [
        "channel", "recipient", "returned", "personsPrecision", "personsCount", "dataCategories", "discoveredDate",
        "discoveredTime", "municipality", "unit", "whatHappened",
    ];

    private static readonly string[] _joint =
    [
        "whatHappened", "processor", "processorToldAtDate", "processorToldAtTime", "discoveredDate", "discoveredTime",
        "unit", "kinds", "ongoing", "occurredFromDate", "occurredFromTime", "occurredToDate", "occurredToTime",
        "dataCategories", "measures", "municipalities",
    ];

    private static readonly string[] _affected =
    [
        "personsPrecision{0}", "personsCount{0}", "whatHappened{0}", "processorToldAt{0}Date", "discovered{0}Date",
    ];

    public static IReadOnlyList<FieldProblem> Joint(
        IReadOnlyList<FieldProblem> problems, IReadOnlyList<Choice> municipalities)
    {
        var affected = municipalities.SelectMany(m => _affected.Select(name => name.Replace("{0}", m.Value)));
        return Sorted(problems, [.. _joint, .. affected]);
    }

    public static IReadOnlyList<FieldProblem> Breach(IReadOnlyList<FieldProblem> problems) => Sorted(problems, _breach);

    public static IReadOnlyList<FieldProblem> WrongRecipient(IReadOnlyList<FieldProblem> problems) =>
        Sorted(problems, _wrongRecipient);

    private static List<FieldProblem> Sorted(IReadOnlyList<FieldProblem> problems, string[] order) =>
        [.. problems.OrderBy(problem => Array.IndexOf(order, problem.Field))];
}
