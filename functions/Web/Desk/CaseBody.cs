namespace Ombud.Web.Desk;

public sealed record DeadlineBody(string Kind, Instant DueAt);

/// <param name="Unreadable">Numbers, or keys, of cases that cannot be shown; null where all can.</param>
public sealed record CaseListBody(
    IReadOnlyList<CaseBody> Cases, string? After, IReadOnlyList<string>? Unreadable = null);

/// <summary>A case on the wire; each kind adds its own.</summary>
public sealed record CaseBody
{
    public required CaseNumber Number { get; init; }

    /// <summary>Kommunenummer under which it was received; a filter takes it as well as the municipality's of today.
    /// </summary>
    public required string Municipality { get; init; }

    public required string Kind { get; init; }
    public required string State { get; init; }
    public required Instant ReceivedAt { get; init; }
    public required IReadOnlyList<DeadlineBody> Deadlines { get; init; }
    public string? TakenBy { get; init; }

    /// <summary>How the ombud proposes to end it, which waits for the controller; null when nothing is proposed.
    /// </summary>
    public string? Proposed { get; init; }
}

public sealed record EntryBody(
    Instant At,
    string? By,
    string Action,
    string? Text,
    Audience? Audience,
    IReadOnlyDictionary<string, string>? Details,
    IReadOnlyList<string>? Redacted)
{
    internal static EntryBody Of(HistoryEntry entry, CaseFile file) => new(
        entry.At, file.NameOf(entry), entry.Action, entry.Text, entry.Audience,
        entry.Details.Count > 0 ? entry.Details : null,
        entry.Redacted().ToList() is { Count: > 0 } names ? names : null);
}

public sealed record ProposalBody(End How, string Reason, string By, Instant At);

/// <param name="ProposedBy">The ombud who wrote the reason; null if it was not proposed.</param>
public sealed record EndingBody(string Reason, string By, Instant At, string? ProposedBy);

/// <summary>What this caller may see around a case of any kind.</summary>
public sealed record CaseSurroundings
{
    public ProposalBody? Proposal { get; init; }
    public EndingBody? Ending { get; init; }

    /// <summary>A redaction is recorded and not yet carried out in storage; null when none is.</summary>
    public bool? Redacting { get; init; }

    public IReadOnlyList<Obligation> Owed { get; init; } = [];

    /// <summary>Numbers of the other cases of the same incident: for the ombud only.</summary>
    public IReadOnlyList<CaseNumber>? Linked { get; init; }

    public Instant? OmbudAlertedAt { get; init; }

    /// <summary>The history is damaged or not the case's own, and left out; null where it is whole.</summary>
    public bool? HistoryUnreadable { get; init; }

    public IReadOnlyList<EntryBody> History { get; init; } = [];
    public IReadOnlyList<EntryBody> Deliveries { get; init; } = [];
    public IReadOnlyList<string> Actions { get; init; } = [];
    public string? Next { get; init; }
}
