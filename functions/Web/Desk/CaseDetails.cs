using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using Ombud.Cases;

namespace Ombud.Web.Desk;

public sealed record ReporterBody(string Name, string? Phone);

public sealed record EntryBody(
    Instant At,
    string? By,
    string Action,
    string? Text,
    Audience? Audience,
    IReadOnlyDictionary<string, string>? Details,
    IReadOnlyList<string>? Redacted);

public sealed record AdviceBody(Outcome Outcome, string Text, string By, Instant At);

public sealed record DecisionBody(Outcome Outcome, string? Reason, string By, Instant At);

public sealed record NotificationBody(
    Phase Phase, string Reference, Instant SentAt, string? ReasonForDelay, string By, Instant RecordedAt);

public sealed record CommunicationBody(
    Instant? SentAt, string How, Exemption? Exemption, string By, Instant RecordedAt);

public sealed record EndingBody(string Reason, string By, Instant At);

/// <summary>One case whole, as this caller may see it: its own fields, and what belongs to it beside them.</summary>
[method: SetsRequiredMembers]
public sealed record CaseDetails(CaseBody Case, BreachFacts Report, Findings Findings) : CaseBody(Case)
{
    [JsonIgnore]
    public CaseBody Case { get; } = Case;

    public ReporterBody? Reporter { get; init; }
    public Instant? OmbudAlertedAt { get; init; }
    public string? AwarenessReason { get; init; }
    public AdviceBody? Advice { get; init; }
    public DecisionBody? Decision { get; init; }
    public IReadOnlyList<NotificationBody> Notifications { get; init; } = [];
    public CommunicationBody? Communication { get; init; }
    public EndingBody? Ending { get; init; }

    /// <summary>First notified after the 72 hours.</summary>
    public bool Late { get; init; }

    public IReadOnlyList<Obligation> Owed { get; init; } = [];

    /// <summary>What about the times is odd and not yet explained.</summary>
    public IReadOnlyList<Oddity> Unexplained { get; init; } = [];

    /// <summary>Numbers of the other cases of the same incident: for the ombud alone.</summary>
    public IReadOnlyList<CaseNumber>? Linked { get; init; }

    public IReadOnlyList<EntryBody> History { get; init; } = [];
    public IReadOnlyList<EntryBody> Deliveries { get; init; } = [];
    public IReadOnlyList<string> Actions { get; init; } = [];
    public string? Next { get; init; }
}
