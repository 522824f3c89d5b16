using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Assessments;

public sealed record AssessmentView
{
    public required Breach Breach { get; init; }
    public required string Version { get; init; }

    /// <summary>What is ticked, by field name.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>();

    /// <summary>The answers that the sum on the page is of; null before the first.</summary>
    public Circumstances? Counted { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Someone else changed the case meanwhile; nothing was stored.</summary>
    public bool Conflict { get; init; }
}
