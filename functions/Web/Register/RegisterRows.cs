using Ombud.Cases.Breaches;

namespace Ombud.Web.Register;

public sealed record RegisterBody(
    string Municipality, string From, string To, IReadOnlyList<RegisteredBody> Breaches, string? After,
    IReadOnlyList<string>? Unreadable);

/// <summary>A breach of the register on the wire: what the page shows of it.</summary>
public sealed record RegisteredBody(
    CaseNumber Number,
    Instant ReceivedAt,
    string Unit,
    string WhatHappened,
    BreachState State,
    Severity? Severity,
    Outcome? Decision,
    string? Reason,
    Instant? NotifiedAt,
    bool Late,
    string? ReasonForDelay,
    Instant? ToldAt,
    Exemption? Exemption,
    string? Ending);

internal static class RegisterRows
{
    public static RegisteredBody Body(Breach breach) => new(
        breach.Number,
        breach.ReceivedAt,
        breach.Facts.Unit,
        breach.Facts.WhatHappened,
        breach.State,
        breach.Severity,
        breach.ControllerDecision?.Outcome,
        breach.ControllerDecision?.Reason,
        breach.NotifiedAt,
        breach.IsLate,
        breach.Notifications.Select(n => n.ReasonForDelay).FirstOrDefault(reason => reason is not null),
        breach.Communication?.SentAt,
        breach.Communication?.Exemption,
        breach.Ending?.Reason);
}
