using Ombud.Pages.Errors;

namespace Ombud.Pages.Breaches;

public sealed record WrongRecipientView
{
    public required string Draft { get; init; }
    public required IReadOnlyList<Choice> Municipalities { get; init; }
    public required WrongRecipientFields Fields { get; init; }
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
    public IReadOnlyList<string> IdentityNumberFields { get; init; } = [];
    public bool NotStored { get; init; }

    /// <summary>How to reach the ombud instead, shown when nothing was stored.</summary>
    public OmbudReach? Reach { get; init; }
}

/// <summary>What was typed, exactly as typed; each property has the name of its form field.</summary>
public sealed record WrongRecipientFields
{
    public string? Municipality { get; init; }
    public string? Unit { get; init; }

    /// <summary>email, letter, digital-post, handed-over or other.</summary>
    public string? Channel { get; init; }

    /// <summary>one-known, several-known or unknown.</summary>
    public string? Recipient { get; init; }

    /// <summary>yes, no or unknown.</summary>
    public string? Returned { get; init; }
    public string? PersonsPrecision { get; init; }
    public string? PersonsCount { get; init; }
    public IReadOnlyList<string> DataCategories { get; init; } = [];
    public string? DiscoveredDate { get; init; }
    public string? DiscoveredTime { get; init; }
    public string? WhatHappened { get; init; }
    public bool ShareName { get; init; }
    public bool NoIdentityNumber { get; init; }
}
