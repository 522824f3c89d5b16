using System.Text.Json.Serialization;
using NodaTime;

namespace Ombud.Cases;

public enum BreachState
{
    Received,
    Assessing,
    ToNotify,
    NotToNotify,
    Notified,
    Complete,
    Closed,
    Withdrawn,
}

/// <summary>A personal data breach (brudd på personopplysningssikkerheten), GDPR art. 33–34.</summary>
public sealed partial record Breach : Case
{
    public const string KindName = "breach";

    public required BreachState State { get; init; }
    public required BreachFacts Facts { get; init; }
    public Findings Findings { get; init; } = Findings.Nothing;
    public required Person Reporter { get; init; }

    /// <summary>The reporter agreed that the municipality may see the name; else the ombud alone does.</summary>
    public bool ReporterIsShared { get; init; }

    /// <summary>Fingerprint of the answers as they were received: what the receipt proves.</summary>
    public required string AnswersDigest { get; init; }

    /// <summary>When the municipality became aware: the 72 hours run from here and from nothing else.</summary>
    public required Instant AwareAt { get; init; }

    /// <summary>Presumed is the time of discovery, until the ombud or the controller decides.</summary>
    public required Awareness Awareness { get; init; }

    public string? AwarenessReason { get; init; }
    public Assessment? Assessment { get; init; }

    /// <summary>The newest; earlier ones stand in the history.</summary>
    public Advice? Advice { get; init; }

    [JsonPropertyName("ruling")]
    public ControllerDecision? ControllerDecision { get; init; }

    /// <summary>In the order in which they were recorded.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    public Communication? Communication { get; init; }
    public Ending? Ending { get; init; }

    /// <summary>Names one incident that affected several municipalities: each has its own case. The ombud's to know.
    /// </summary>
    public string? Group { get; init; }

    [JsonIgnore]
    public override string Kind => KindName;

    [JsonIgnore]
    public override string StateName => WireName.Of(State);

    [JsonIgnore]
    public override bool Open => State is not (BreachState.Closed or BreachState.Withdrawn);

    /// <summary>Whether the 72 hours still run: nobody has notified, or decided not to.</summary>
    [JsonIgnore]
    public bool AwaitsNotification =>
        State is BreachState.Received or BreachState.Assessing or BreachState.ToNotify;

    /// <summary>When Datatilsynet was first notified; null when it was not.</summary>
    [JsonIgnore]
    public Instant? NotifiedAt => Notifications.Count > 0 ? Notifications.Min(n => n.SentAt) : null;

    /// <summary>By the facts as they are now: one person more may raise a flag.</summary>
    [JsonIgnore]
    public Severity? Severity =>
        Assessment is { } made ? Cases.Severity.Of(made.Answers, Facts.Persons.Count) : null;

    [JsonIgnore]
    public override Instant? DueAt => AwaitsNotification ? Deadline.NotifyAuthority(AwareAt) : null;

    /// <summary>Who reported is the ombud's to know, unless the reporter agreed.</summary>
    public bool ShowsReporterTo(Caller reader) =>
        reader.Has(Roles.Triage) || ReporterIsShared || reader.Person.Id == Reporter.Id;

    /// <summary>Notes are for the ombud, for the municipality, or between the ombud and the one who reported: that
    /// the municipality may know a name is no leave to read along.</summary>
    public bool Shows(HistoryEntry entry, Caller reader) => entry.Audience switch
    {
        Audience.Ombud => reader.Has(Roles.Triage),
        Audience.Reporter => reader.Has(Roles.Triage) || reader.Person.Id == Reporter.Id,
        _ => true,
    };

    // An open case is where its facts have brought it; nobody sets a state by hand.
    private BreachState StateOfFacts() => this switch
    {
        { Notifications.Count: > 0 } =>
            Notifications.Any(n => n.Phase is Phase.Complete) ? BreachState.Complete : BreachState.Notified,
        { ControllerDecision.Outcome: Outcome.Register } => BreachState.NotToNotify,
        { ControllerDecision: not null } => BreachState.ToNotify,
        { TakenBy: null, Assessment: null, Advice: null } => BreachState.Received,
        _ => BreachState.Assessing,
    };
}
