using Ombud.Pages.Errors;

namespace Ombud.Pages.Breaches;

public sealed record BreachFormView
{
    /// <summary>The server-signed draft id; makes a second click harmless.</summary>
    public required string Draft { get; init; }

    /// <summary>One is shown as a fact, several as a select.</summary>
    public required IReadOnlyList<Choice> Municipalities { get; init; }

    public required BreachFields Fields { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Names of the text fields that seem to hold a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<string> IdentityNumberFields { get; init; } = [];

    /// <summary>Storage was out of reach: says that nothing is stored, and keeps what was typed.</summary>
    public bool NotStored { get; init; }

    /// <summary>How to reach the ombud instead, shown when nothing was stored.</summary>
    public OmbudReach? Reach { get; init; }
}

/// <summary>What was typed, exactly as typed; each property has the name of its form field.</summary>
public sealed record BreachFields
{
    public string? Municipality { get; init; }
    public string? Unit { get; init; }
    public string? WhatHappened { get; init; }

    /// <summary>Dates as <c>2026-11-20</c> and times as <c>09:20</c>, in Europe/Oslo: what the browser posts.</summary>
    public string? DiscoveredDate { get; init; }
    public string? DiscoveredTime { get; init; }
    public string? OccurredFromDate { get; init; }
    public string? OccurredFromTime { get; init; }
    public string? OccurredToDate { get; init; }
    public string? OccurredToTime { get; init; }
    public bool Ongoing { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public string? PersonsPrecision { get; init; }
    public string? PersonsCount { get; init; }
    public IReadOnlyList<string> DataCategories { get; init; } = [];
    public string? Measures { get; init; }
    public string? Phone { get; init; }
    public bool ShareName { get; init; }
    public bool NoIdentityNumber { get; init; }
}
