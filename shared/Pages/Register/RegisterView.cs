using Ombud.Cases.Breaches;

namespace Ombud.Pages.Register;

public sealed record RegisterView
{
    /// <summary>Kommunenummer.</summary>
    public required string Municipality { get; init; }

    public required string MunicipalityName { get; init; }

    /// <summary>The choices; empty for those who see one municipality only.</summary>
    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    /// <summary>As the fields show it again: <c>2026-01-01</c>, or what was typed.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Null if the period is invalid: nothing is listed then.</summary>
    public RegisterDays? Days { get; init; }

    public int PageSize { get; init; }

    public IReadOnlyList<Breach> Rows { get; init; } = [];

    /// <summary>Numbers, or keys, of those that cannot be shown.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>The sealed cursor of the next page, or null at the end.</summary>
    public string? After { get; init; }

    public bool Continued { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
}

/// <summary>First and last day, inclusive.</summary>
public sealed record RegisterDays(LocalDate From, LocalDate To);
