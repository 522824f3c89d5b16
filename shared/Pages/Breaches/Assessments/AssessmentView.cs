using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Assessments;

public sealed record AssessmentView
{
    public required Breach Breach { get; init; }
    public required string Version { get; init; }

    /// <summary>What is ticked, by field name.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>();

    /// <summary>The answers behind the score on the page; null before the first.</summary>
    public Circumstances? Counted { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Somebody else changed the case in the meantime; nothing was stored.</summary>
    public bool Conflict { get; init; }
}
