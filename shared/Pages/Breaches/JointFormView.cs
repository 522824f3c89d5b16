using Ombud.Pages.Errors;

namespace Ombud.Pages.Breaches;

public sealed record JointFormView
{
    public required string Draft { get; init; }

    /// <summary>All that share the ombud, in the order of the settings.</summary>
    public required IReadOnlyList<Choice> Municipalities { get; init; }

    public required JointFields Fields { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Names of the text fields that seem to hold a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<JointField> IdentityNumberFields { get; init; } = [];

    /// <summary>Texts that name a municipality which is not to read of itself there; the page then asks.</summary>
    public IReadOnlyList<JointField> TellingFields { get; init; } = [];

    /// <summary>Storage did not take all of it.</summary>
    public bool NotStored { get; init; }

    /// <summary>The form was sent before with other answers; nothing was stored now.</summary>
    public bool SentBefore { get; init; }

    /// <summary>What this form has led to so far, as far as is known.</summary>
    public IReadOnlyList<JointCase> Stored { get; init; } = [];

    public OmbudReach? Reach { get; init; }
}

/// <param name="Name">Of the form's field.</param>
/// <param name="Municipality">Whose own text it is; null for a common one.</param>
public sealed record JointField(string Name, string? Municipality = null);

/// <summary>What was typed, exactly as typed; each property has the name of its form field.</summary>
public sealed record JointFields
{
    public string? WhatHappened { get; init; }
    public string? Unit { get; init; }
    public string? Processor { get; init; }
    public string? ProcessorToldAtDate { get; init; }
    public string? ProcessorToldAtTime { get; init; }
    public string? DiscoveredDate { get; init; }
    public string? DiscoveredTime { get; init; }
    public string? OccurredFromDate { get; init; }
    public string? OccurredFromTime { get; init; }
    public string? OccurredToDate { get; init; }
    public string? OccurredToTime { get; init; }
    public bool Ongoing { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> DataCategories { get; init; } = [];
    public string? Measures { get; init; }
    public bool NoIdentityNumber { get; init; }
    public bool TellsNobody { get; init; }

    /// <summary>By kommunenummer, which also ends the names of its fields: <c>personsCount3439</c>.</summary>
    public IReadOnlyDictionary<string, AffectedFields> Affected { get; init; } =
        new Dictionary<string, AffectedFields>();
}

/// <summary>What was typed for one municipality.</summary>
public sealed record AffectedFields
{
    public static AffectedFields Nothing { get; } = new();

    public bool Affected { get; init; }
    public string? PersonsPrecision { get; init; }
    public string? PersonsCount { get; init; }
    public string? WhatHappened { get; init; }
    public string? ProcessorToldAtDate { get; init; }
    public string? ProcessorToldAtTime { get; init; }
    public string? DiscoveredDate { get; init; }
    public string? DiscoveredTime { get; init; }

    internal bool HasOwnWords =>
        WhatHappened + ProcessorToldAtDate + ProcessorToldAtTime + DiscoveredDate + DiscoveredTime != "";
}

/// <summary>The cases of one incident, for the ombud alone.</summary>
public sealed record JointReceiptView(IReadOnlyList<JointCase> Cases);

/// <param name="DueAt">The next deadline, or null where none runs.</param>
public sealed record JointCase(string Number, string Municipality, NodaTime.Instant? DueAt);
