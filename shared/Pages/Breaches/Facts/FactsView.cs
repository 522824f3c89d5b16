using Ombud.Cases.Breaches;
using Ombud.Pages.Fields;

namespace Ombud.Pages.Breaches.Facts;

public sealed record FactsView
{
    public required Breach Breach { get; init; }
    public required string Version { get; init; }

    /// <summary>By the form's field names.</summary>
    public required Typed Typed { get; init; }

    public string? Reason { get; init; }

    /// <summary>Discovery moves the deadline while awareness is presumed; the contact may not change it.</summary>
    public bool MayMoveTheClock { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What this person typed in fields that a colleague changed in the meantime, by field name; null if there
    /// was no conflict.</summary>
    public IReadOnlyDictionary<string, string>? Overruled { get; init; }
}
