namespace Ombud.Pages.Desk;

public sealed record CaseListView
{
    /// <summary>open, all or the state of a case.</summary>
    public string State { get; init; } = "open";

    public string? Municipality { get; init; }

    /// <summary>due or newest.</summary>
    public string Order { get; init; } = "due";

    public int PageSize { get; init; } = 50;

    /// <summary>Empty for those who see one municipality only: there is no such filter then.</summary>
    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    public required IReadOnlyList<CaseRow> Cases { get; init; }

    /// <summary>Numbers, or keys, of those that cannot be shown.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>The sealed cursor of the next page, or null at the end.</summary>
    public string? After { get; init; }

    /// <summary>True if this is not the first page, so that the way back is shown.</summary>
    public bool Continued { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
}

/// <param name="Deadline">The next deadline, or null if none is running.</param>
/// <param name="TakenBy">A name, or null until somebody takes it.</param>
/// <param name="Severity">low, medium, high or very-high; null until assessed.</param>
public sealed record CaseRow(
    string Number,
    string Kind,
    string Municipality,
    Instant ReceivedAt,
    string State,
    Instant? Deadline,
    string? TakenBy,
    string? Severity = null);
