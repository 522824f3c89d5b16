using NodaTime;

namespace Ombud.Cases;

public enum ObligationKind
{
    FirstNotification,
    ReasonForDelay,
    FollowUp,
    TellPersons,
}

/// <summary>Something that the law asks for and nobody has recorded yet.</summary>
/// <param name="Since">From when it is owed.</param>
/// <param name="DueAt">The law's own deadline; null where it says «without undue delay».</param>
public sealed record Obligation(ObligationKind What, Instant Since, Instant? DueAt = null);

public sealed partial record Breach
{
    /// <summary>Art. 33(1): notified after the 72 hours. Computed, so that a later word on awareness makes it true
    /// or untrue by itself.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsLate => NotifiedAt is { } at && Deadline.IsLate(AwareAt, at);

    [System.Text.Json.Serialization.JsonIgnore]
    public string? ReasonForDelay =>
        Notifications.Select(n => n.ReasonForDelay).FirstOrDefault(reason => reason is not null);

    /// <summary>The ombud has advised and the controller has not decided since.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AwaitsDecision => Open && Advice is { } advice && !(ControllerDecision?.At >= advice.At);

    /// <summary>What is still owed to Datatilsynet and to the persons; empty for a case that has ended.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Obligation> Obligations => Open ? [.. OpenObligations()] : [];

    private IEnumerable<Obligation> OpenObligations()
    {
        if (AwaitsNotification)
            yield return new(ObligationKind.FirstNotification, AwareAt, DueAt);
        if (IsLate && ReasonForDelay is null)
            yield return new(ObligationKind.ReasonForDelay, NotifiedAt!.Value);
        if (State is BreachState.Notified)
            yield return new(ObligationKind.FollowUp, NotifiedAt!.Value);
        if (ControllerDecision is { Outcome: Outcome.NotifyAndTell } decision && Communication is null)
            yield return new(ObligationKind.TellPersons, decision.At);
    }
}
