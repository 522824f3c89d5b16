using NodaTime;

namespace Ombud.Pages.Register;

public sealed record RegisterView
{
    /// <summary>Kommunenummer.</summary>
    public required string Municipality { get; init; }

    public required string MunicipalityName { get; init; }

    /// <summary>To choose from; empty for those who see one municipality only.</summary>
    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    /// <summary>As the fields show it again: <c>2026-01-01</c>, or what was typed.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Null where the period cannot be: nothing is listed then.</summary>
    public RegisterDays? Days { get; init; }

    public int PageSize { get; init; }

    public IReadOnlyList<RegisterRow> Rows { get; init; } = [];

    /// <summary>The sealed cursor of the next page, or null at the end.</summary>
    public string? After { get; init; }

    public bool Continued { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
}

/// <summary>First and last day, inclusive.</summary>
public sealed record RegisterDays(LocalDate From, LocalDate To);

/// <summary>One breach, a calm few of what the register holds of it.</summary>
/// <param name="Severity">low, medium, high or very-high; null until assessed.</param>
/// <param name="Decision">register, notify or notify-and-tell; null until decided.</param>
/// <param name="Late">Notified after the 72 hours.</param>
/// <param name="Exemption">Why the persons were not told: unintelligible, risk-removed or public-message.</param>
/// <param name="Ending">Why it was closed or withdrawn; the state says which.</param>
public sealed record RegisterRow(
    string Number,
    Instant ReceivedAt,
    string Unit,
    string WhatHappened,
    string State,
    string? Severity,
    string? Decision,
    string? Reason,
    Instant? NotifiedAt,
    bool Late,
    string? ReasonForDelay,
    Instant? ToldAt,
    string? Exemption,
    string? Ending);
