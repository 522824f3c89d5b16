using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Register;

namespace Ombud.Web.Register;

public sealed record RegisterBody(
    string Municipality, string From, string To, IReadOnlyList<RegisteredBody> Breaches, string? After);

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

    public static RegisterRow Row(Breach breach)
    {
        var body = Body(breach);
        return new(
            body.Number.Value, body.ReceivedAt, body.Unit, body.WhatHappened, WireName.Of(body.State),
            body.Severity is { } severity ? WireName.Of(severity.Band) : null,
            body.Decision is { } outcome ? WireName.Of(outcome) : null,
            body.Reason, body.NotifiedAt, body.Late, body.ReasonForDelay, body.ToldAt,
            body.Exemption is { } exemption ? WireName.Of(exemption) : null,
            body.Ending);
    }
}
