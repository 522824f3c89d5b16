namespace Ombud.Pages.Desk;

public sealed record CaseListView
{
    public AskedList Asked { get; init; } = new();

    /// <summary>Empty for those who see one municipality only: there is no such filter then.</summary>
    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    public required IReadOnlyList<CaseRow> Cases { get; init; }

    /// <summary>Numbers, or keys, of those that cannot be shown.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>The sealed cursor of the next page, or null at the end.</summary>
    public string? After { get; init; }

    /// <summary>True if this is not the first page, so that the way back is shown.</summary>
    public bool Continued { get; init; }

    /// <summary>What is worst soonest stands first.</summary>
    public bool IsByUrgency { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
}

/// <summary>What the list was narrowed to, as the fields show it again.</summary>
public sealed record AskedList
{
    /// <summary>open, all or the state of a case.</summary>
    public string State { get; init; } = "open";

    public string? Municipality { get; init; }

    /// <summary>The kind of case; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>due or newest.</summary>
    public string Order { get; init; } = "due";

    public int PageSize { get; init; } = 50;
    public string? Unit { get; init; }
    public string? Severity { get; init; }

    /// <summary>The code of a flag, or of a kind of data.</summary>
    public string? About { get; init; }

    public bool IsMine { get; init; }
    public bool Owes { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }

    /// <summary>More than the fields that are always shown.</summary>
    public bool HasMore => Kind is not null || Severity is not null || About is not null || IsMine || Owes
        || From is { Length: > 0 } || To is { Length: > 0 };

    /// <summary>As an address says it, without a cursor.</summary>
    public string Query => string.Join('&', Parts
        .Where(part => !string.IsNullOrEmpty(part.Value))
        .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    private IEnumerable<(string Name, string? Value)> Parts =>
    [
        ("state", State),
        ("order", Order),
        ("pageSize", $"{PageSize}"),
        ("municipality", Municipality),
        ("kind", Kind),
        ("unit", Unit),
        ("severity", Severity),
        ("about", About),
        ("mine", IsMine ? "true" : null),
        ("owes", Owes ? "true" : null),
        ("from", From),
        ("to", To),
    ];
}

public sealed record CaseRow
{
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string Municipality { get; init; }
    public required Instant ReceivedAt { get; init; }
    public required string State { get; init; }

    /// <summary>The law's, or null if none is running.</summary>
    public Instant? Deadline { get; init; }

    /// <summary>A name, or null until somebody takes it.</summary>
    public string? TakenBy { get; init; }

    /// <summary>low, medium, high or very-high; null until assessed.</summary>
    public string? Severity { get; init; }

    /// <summary>How the ombud proposes to end it; null when nothing is proposed.</summary>
    public string? Proposed { get; init; }

    /// <summary>What is worst soonest in it.</summary>
    public Wait? Wait { get; init; }

    /// <summary>By when something must be done; null for nothing.</summary>
    public Instant? Until => Wait is null ? Deadline : Wait.DueAt ?? Wait.WantedAt;

    /// <summary>Where it stands among what is worst soonest.</summary>
    public Instant? Place => Wait?.WantedAt ?? Deadline;

    /// <summary>The next step, an action by name.</summary>
    public string? Next { get; init; }

    /// <summary>Whose it is: triage or decide.</summary>
    public string? Turn { get; init; }

    public string Unit { get; init; } = "";
    public IReadOnlyList<string> Data { get; init; } = [];
    public IReadOnlyList<string> Flags { get; init; } = [];
}
