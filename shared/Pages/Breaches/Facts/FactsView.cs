using Ombud.Cases.Breaches;
using Ombud.Pages.Fields;

namespace Ombud.Pages.Breaches.Facts;

public sealed record FactsView
{
    public required Breach Breach { get; init; }
    public required string Version { get; init; }

    /// <summary>By the names of the form's fields.</summary>
    public required Typed Typed { get; init; }

    public string? Reason { get; init; }

    /// <summary>The time of discovery moves the deadline while awareness is presumed; the contact may not.</summary>
    public bool MayMoveTheClock { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What this person typed where a colleague changed the same field meanwhile, by its name; null where
    /// there was no conflict.</summary>
    public IReadOnlyDictionary<string, string>? Overruled { get; init; }
}
