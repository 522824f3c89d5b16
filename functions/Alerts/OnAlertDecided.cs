using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Alerts;

// The consumer of every alert. A marker says that a message was acted on; without one the alert is sent, and marker
// and log entry are written together. A crash in between sends twice: twice is better than never.
public sealed class OnAlertDecided(
    CaseStore cases, DeliveryLog deliveries, DeliverAlert deliver, ILogger<OnAlertDecided> log)
{
    [Function(nameof(OnAlertDecided))]
    public async Task Run(
        [ServiceBusTrigger("%Bus:AlertsQueue%", Connection = BusOptions.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken ct)
    {
        var alert = BusQueues.Read<AlertDecided>(message);
        try
        {
            await HandleAsync(alert, message, actions, ct);
        }
        catch (Exception e) when (StorageFailure.Is(e) && !ct.IsCancellationRequested)
        {
            // Thrown, it would come back at once and be laid aside within a second. Left locked, it comes back when
            // its lock ends, for as long as storage is ill.
            log.LogWarning("Alert {Alert} waits for storage: {Error}", alert.Id, e.GetType().Name);
        }
    }

    private async Task HandleAsync(
        AlertDecided alert, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken ct)
    {
        if (await deliveries.IsDoneAsync(alert, ct))
        {
            await actions.CompleteMessageAsync(message, ct);
            return;
        }

        var stored = await cases.FindAsync(alert.Municipality, alert.Case, ct)
            ?? throw new InvalidDataException($"Alert {alert.Id} is about a case that does not exist.");
        var step = await deliver.RunAsync(alert, stored.Case, ct);
        log.LogInformation("Alert {Alert} attempt {Attempt}: {Outcome}", alert.Id, alert.Attempt, step.Outcome);
        if (step.Dead)
            await actions.DeadLetterMessageAsync(
                message, deadLetterReason: step.Outcome, cancellationToken: ct);
        else
            await actions.CompleteMessageAsync(message, ct);
    }
}
