using System.Text.Json.Serialization;

namespace Ombud.Cases.Breaches;

/// <summary>The obligations that a breach can carry, on the wire.</summary>
public static class ObligationKind
{
    public const string FirstNotification = "first-notification";
    public const string ReasonForDelay = "reason-for-delay";
    public const string FollowUp = "follow-up";
    public const string TellPersons = "tell-persons";
}

public sealed partial record Breach
{
    /// <summary>Art. 33(1): notified after the 72 hours. Computed, so that a later decision on awareness makes it true
    /// or untrue by itself.</summary>
    [JsonIgnore]
    public bool IsLate => NotifiedAt is { } at && Deadline.IsLate(AwareAt, at);

    [JsonIgnore]
    public string? ReasonForDelay =>
        Notifications.Select(n => n.ReasonForDelay).FirstOrDefault(reason => reason is not null);

    /// <summary>To Datatilsynet and to the persons.</summary>
    [JsonIgnore]
    public override IReadOnlyList<Obligation> Obligations => Open ? [.. OpenObligations()] : [];

    internal bool Owes(string what) => Obligations.Any(obligation => obligation.What == what);

    private IEnumerable<Obligation> OpenObligations()
    {
        if (AwaitsNotification)
            yield return new(ObligationKind.FirstNotification, AwareAt, DueAt);
        if (IsLate && ReasonForDelay is null)
            yield return new(ObligationKind.ReasonForDelay, NotifiedAt!.Value);
        if (State is BreachState.Notified)
            yield return new(ObligationKind.FollowUp, NotifiedAt!.Value) { MayLie = Duration.FromDays(7) };
        if (ControllerDecision is { Outcome: Outcome.NotifyAndTell } decision && Communication is null)
            yield return new(ObligationKind.TellPersons, decision.At)
            {
                MayLie = IsGrave ? Duration.Zero : Duration.FromDays(1),
            };
    }
}
