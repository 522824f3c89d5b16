using NodaTime;

namespace Ombud.Cases;

/// <summary>The guided ENISA assessment as somebody made it. It suggests; it decides nothing.</summary>
public sealed record Assessment(Circumstances Answers, Person By, Instant At);

/// <summary>The ombud's advice, art. 39(1)(a): one person and one time. The decision is another's.</summary>
public sealed record Advice(Outcome Outcome, string Text, Person By, Instant At);

/// <summary>What the controller decided.</summary>
/// <param name="Reason">Always there where Datatilsynet is not notified or the ombud advised otherwise.</param>
public sealed record ControllerDecision(Outcome Outcome, string? Reason, Person By, Instant At);

public enum Phase
{
    First,
    FollowUp,
    Complete,
}

/// <summary>One notification to Datatilsynet, as somebody recorded it: the suite itself submits nothing.</summary>
/// <param name="Reference">Altinn's.</param>
/// <param name="ReasonForDelay">Art. 33(1), last sentence.</param>
public sealed record Notification(
    Phase Phase, string Reference, Instant SentAt, string? ReasonForDelay, Person By, Instant RecordedAt);

/// <summary>Art. 34(3): why the persons need not be told one by one.</summary>
public enum Exemption
{
    /// <summary>(a): nobody can read the data.</summary>
    Unintelligible,

    /// <summary>(b): later measures took the high risk away.</summary>
    RiskRemoved,

    /// <summary>(c): disproportionate effort; a public message takes its place.</summary>
    PublicMessage,
}

/// <summary>How the persons were told, or why they were not.</summary>
/// <param name="SentAt">Null only under exemptions (a) and (b), where nothing is sent.</param>
/// <param name="How">The channel; under an exemption, why it holds.</param>
public sealed record Communication(Instant? SentAt, string How, Exemption? Exemption, Person By, Instant RecordedAt);

/// <summary>Why a case was closed or withdrawn.</summary>
public sealed record Ending(string Reason, Person By, Instant At);
