using System.Text.Json.Serialization;

namespace Ombud.Cases.Breaches;

public enum Awareness
{
    Presumed,
    Decided,
}

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
public sealed partial record Breach : AdvisedCase<Outcome>
{
    public const string KindName = "breach";

    public required BreachState State { get; init; }
    public required BreachFacts Facts { get; init; }
    public Findings Findings { get; init; } = Findings.Nothing;
    public required Person Reporter { get; init; }

    /// <summary>The reporter agreed that the municipality may see their name; otherwise only the ombud does.</summary>
    public bool ReporterIsShared { get; init; }

    /// <summary>Fingerprint of the answers as received, with its salt in front. Null once the facts are others: it
    /// would confirm what somebody guesses that was redacted.</summary>
    public string? AnswersDigest { get; init; }

    /// <summary>When the municipality became aware: the 72 hours run from this and nothing else.</summary>
    public required Instant AwareAt { get; init; }

    /// <summary>Presumed means the time of discovery, until the ombud or the controller decides.</summary>
    public required Awareness Awareness { get; init; }

    public string? AwarenessReason { get; init; }
    public Assessment? Assessment { get; init; }

    /// <summary>In the order in which they were recorded; of very many, those that count and the newest.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    /// <summary>How many more were recorded, which only the history still holds; null for none.</summary>
    public int? NotificationsInHistory { get; init; }

    public Communication? Communication { get; init; }

    [JsonIgnore]
    public override string StateName => WireName.Of(State);

    [JsonIgnore]
    public override bool Open => State is not (BreachState.Closed or BreachState.Withdrawn);

    /// <summary>Whether the 72 hours are still running: nobody has notified, or decided not to.</summary>
    [JsonIgnore]
    public bool AwaitsNotification =>
        State is BreachState.Received or BreachState.Assessing or BreachState.ToNotify;

    /// <summary>When Datatilsynet was first notified; null if it has not been.</summary>
    [JsonIgnore]
    public Instant? NotifiedAt => Notifications.Count > 0 ? Notifications.Min(n => n.SentAt) : null;

    /// <summary>From the facts as they are now: one more person may raise a flag.</summary>
    [JsonIgnore]
    public Severity? Severity =>
        Assessment is { } made ? Breaches.Severity.Of(made.Answers, Facts.Persons.Count) : null;

    [JsonIgnore]
    public override Instant? DueAt => AwaitsNotification ? Deadline.NotifyAuthority(AwareAt) : null;

    [JsonIgnore]
    public KnownFacts Known => new(Facts, Findings);

    public Breach Knowing(KnownFacts known) => this with { Facts = known.Report, Findings = known.Findings };
}
