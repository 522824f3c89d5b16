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
    public required Person Reporter { get; init; }

    /// <summary>The reporter agreed that the municipality may see the name; else the ombud alone does.</summary>
    public bool ReporterIsShared { get; init; }

    /// <summary>Fingerprint of the answers as they were received: what the receipt proves.</summary>
    public required string AnswersDigest { get; init; }

    /// <summary>When the municipality became aware: the 72 hours run from here and from nothing else.</summary>
    public required Instant AwareAt { get; init; }

    /// <summary>Presumed is the time of discovery, until the ombud or the controller decides.</summary>
    public required Awareness Awareness { get; init; }

    /// <summary>When Datatilsynet first was notified; null when it was not.</summary>
    public Instant? NotifiedAt { get; init; }

    [JsonIgnore]
    public override string Kind => KindName;

    [JsonIgnore]
    public override string StateName => Wire.Name(State);

    [JsonIgnore]
    public override bool Open => State is not (BreachState.Closed or BreachState.Withdrawn);

    /// <summary>Whether the 72 hours still run: nobody has notified, or decided not to.</summary>
    [JsonIgnore]
    public bool AwaitsNotification =>
        State is BreachState.Received or BreachState.Assessing or BreachState.ToNotify;

    /// <summary>Who reported is the ombud's to know, unless the reporter agreed.</summary>
    public bool ShowsReporterTo(Caller reader) =>
        reader.Has(Roles.Triage) || ReporterIsShared || reader.Person.Id == Reporter.Id;

    [JsonIgnore]
    public override Instant? DueAt => AwaitsNotification ? Deadline.NotifyAuthority(AwareAt) : null;
}
