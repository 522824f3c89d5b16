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
    // What nobody foresaw is tried again a few times, and then told to others rather than for ever.
    private const int MostFailures = 5;

    [Function(nameof(OnAlertDecided))]
    public async Task Run(
        [ServiceBusTrigger("%Bus:AlertsQueue%", Connection = BusOptions.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken ct)
    {
        if (await UnreadableMessage.ReadAsync<AlertDecided>(message, actions, log, ct) is not { } alert)
            return;
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
        catch (Exception e) when (
            message.DeliveryCount >= MostFailures && e is not ServiceBusException && !ct.IsCancellationRequested)
        {
            log.LogError("Alert {Alert} is given up: {Error}", alert.Id, e.GetType().Name);
            await GiveUpAsync(alert, message, actions, ct);
        }
    }

    private async Task HandleAsync(
        AlertDecided alert, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken ct)
    {
        if (await deliveries.FindAsync(alert, ct) is { } mark && mark.Covers(alert))
        {
            await actions.CompleteMessageAsync(message, ct);
            return;
        }

        if (await cases.FindAsync(alert.Municipality, alert.Case, ct) is not { } stored)
        {
            log.LogError("Alert {Alert} is about a case that does not exist.", alert.Id);
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "no-case", cancellationToken: ct);
            return;
        }

        var step = await deliver.RunAsync(alert, stored.Case, ct);
        log.LogInformation("Alert {Alert} attempt {Attempt}: {Outcome}", alert.Id, alert.Attempt, step.Outcome);
        if (step.Dead)
            await actions.DeadLetterMessageAsync(
                message, deadLetterReason: step.Outcome, cancellationToken: ct);
        else
            await actions.CompleteMessageAsync(message, ct);
    }

    private async Task GiveUpAsync(
        AlertDecided alert, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken ct)
    {
        try
        {
            await deliver.GiveUpAsync(alert, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // What cannot even be written down must not go round and round: the dead letter is its trace.
            log.LogError("Alert {Alert} cannot be recorded as given up: {Error}", alert.Id, e.GetType().Name);
        }

        await actions.DeadLetterMessageAsync(message, deadLetterReason: "failed", cancellationToken: ct);
    }
}
