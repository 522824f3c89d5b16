using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>What keeps an alert from being acted on now, whoever it is for.</summary>
public sealed class AlertsHeldBack(
    CaseKinds kinds, Holds holds, Outbox outbox, IClock clock, ILogger<AlertsHeldBack> log)
{
    /// <summary>Null where nothing does.</summary>
    internal async Task<MessageEnding?> EndingAsync(AlertDecided alert, CancellationToken ct)
    {
        if (!kinds.KnowTopic(alert.Topic))
        {
            log.LogError("Alert {Alert} is from another release and waits for it.", alert.Id);
            return MessageEnding.Waits;
        }

        if (!await holds.AnyAsync(alert.Municipality, ct))
            return null;
        // Not on the bus: it gives a message only so often, and nobody knows how long a municipality is held.
        await outbox.PutBackAsync(alert, clock.GetCurrentInstant(), ct);
        log.LogInformation("Alert {Alert} waits until {Partition} is released", alert.Id, alert.Municipality);
        return MessageEnding.Done;
    }
}
