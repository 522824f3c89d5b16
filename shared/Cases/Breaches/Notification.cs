namespace Ombud.Cases.Breaches;

public enum Phase
{
    First,
    FollowUp,
    Complete,
}

/// <summary>One notification to Datatilsynet, as somebody recorded it: the suite itself submits nothing.</summary>
/// <param name="Reference">From Altinn.</param>
/// <param name="ReasonForDelay">Art. 33(1), last sentence.</param>
public sealed record Notification(
    Phase Phase, string Reference, Instant SentAt, string? ReasonForDelay, Person By, Instant RecordedAt);
