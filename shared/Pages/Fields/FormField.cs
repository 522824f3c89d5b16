using Microsoft.AspNetCore.Components;

namespace Ombud.Pages.Fields;

/// <summary>The problems of a form, and what its field ids begin with where several forms stand on one page.</summary>
public sealed record FormState(IReadOnlyList<FieldProblem> Problems, string Prefix = "");

/// <summary>What every field of a form shares: name, label, help and its problem.</summary>
public abstract class FormField : Part
{
    [CascadingParameter] public FormState Form { get; set; } = new([]);

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public Text Label { get; set; } = null!;

    [Parameter] public Text? Help { get; set; }

    /// <summary>Marked in the label; what is not marked must be filled in.</summary>
    [Parameter] public bool Optional { get; set; }

    protected string Id => Form.Prefix + Name;

    private protected Text? Problem => ProblemOf(Name);

    /// <summary>The ids of help and problem, for <c>aria-describedby</c>; null when there are none.</summary>
    private protected string? DescribedBy
    {
        get
        {
            var help = Help is null ? null : Id + "-help";
            var problem = Problem is null ? null : Id + "-problem";
            return help is null || problem is null ? help ?? problem : $"{help} {problem}";
        }
    }

    private protected string? Invalid => Problem is null ? null : "true";

    private protected Text? ProblemOf(string name) =>
        Form.Problems.FirstOrDefault(problem => problem.Field == name)?.Text;
}
