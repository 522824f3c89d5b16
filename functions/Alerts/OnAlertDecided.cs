using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

// The consumer of every alert. A marker says that a message was acted on; without one the alert is sent, and marker and
// log entry are written together. A mail whose sender died in between is found to have left; in the feed a notification
// takes the place of the one before. Where not even that can be known, twice is better than never.
public sealed class OnAlertDecided(
    CaseStore cases, DeliveryLog deliveries, DeliverAlert deliver, AlertsHeldBack held, ILogger<OnAlertDecided> log)
{
    // Unforeseen failures are retried a few times, not for ever, and then the others are told.
    private const int MostFailures = 5;

    [Function(nameof(OnAlertDecided))]
    public async Task Run(
        [ServiceBusTrigger("%Bus:AlertsQueue%", Connection = BusOptions.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken ct)
    {
        var ending = MessageEnding.Read<AlertDecided>(message, log) is { } alert
            ? await ActAsync(alert, message, ct)
            : MessageEnding.Unread(message);
        await ending.SettleAsync(message, actions, log, ct);
    }

    private async Task<MessageEnding> ActAsync(
        AlertDecided alert, ServiceBusReceivedMessage message, CancellationToken ct)
    {
        try
        {
            return await SendAsync(alert, BusQueues.SinceOf(message), ct);
        }
        catch (Exception e) when (StorageFailure.Is(e) && !ct.IsCancellationRequested)
        {
            // Rethrown, it would return at once and be dead-lettered within a second. Left locked, it returns when its
            // lock expires, for as long as storage is unavailable.
            log.LogWarning("Alert {Alert} is waiting for storage: {Error}", alert.Id, e.GetType().Name);
            return MessageEnding.Waits;
        }
        catch (DeliveredElsewhereException)
        {
            log.LogInformation("Alert {Alert} waits: another consumer delivers it.", alert.Id);
            return MessageEnding.Waits;
        }
        catch (OwnerlessException)
        {
            log.LogError("Alert {Alert} waits: no municipality has its case.", alert.Id);
            return MessageEnding.Waits;
        }
        catch (SentUnrecordedException e)
        {
            log.LogError("Alert {Alert} was sent, not recorded: {Error}", alert.Id, e.InnerException!.GetType().Name);
            return MessageEnding.LaidAside("sent-unrecorded");
        }
        catch (Exception e) when (message.DeliveryCount >= MostFailures && !ct.IsCancellationRequested)
        {
            log.LogError("Alert {Alert} was given up: {Error}", alert.Id, e.GetType().Name);
            await GiveUpAsync(alert, ct);
            return MessageEnding.LaidAside("failed");
        }
    }

    private async Task<MessageEnding> SendAsync(AlertDecided alert, Instant? since, CancellationToken ct)
    {
        if (await held.EndingAsync(alert, ct) is { } later)
            return later;

        var (marking, finding) = (deliveries.FindAsync(alert, ct), cases.FindAsync(alert.Municipality, alert.Case, ct));
        var mark = await marking;
        if (mark is { IsForged: true })
            log.LogError("The marker of alert {Alert} was not written by the suite; it is sent", alert.Id);
        if (mark?.Covers(alert) is true)
            return MessageEnding.Done;

        if (await finding is not { } stored)
        {
            log.LogError("Alert {Alert} is about a case that does not exist.", alert.Id);
            return MessageEnding.LaidAside("no-case");
        }

        var step = await deliver.RunAsync(alert, mark, stored.Case, since, ct);
        log.LogInformation("Alert {Alert} attempt {Attempt}: {Outcome}", alert.Id, alert.Attempt, step.Outcome);
        return step.Dead ? MessageEnding.LaidAside(step.Outcome) : MessageEnding.Done;
    }

    private async Task GiveUpAsync(AlertDecided alert, CancellationToken ct)
    {
        try
        {
            await deliver.GiveUpAsync(alert, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // What cannot even be recorded must not go round and round: the dead letter is its trace.
            log.LogError("Alert {Alert} cannot be recorded as given up: {Error}", alert.Id, e.GetType().Name);
        }
    }
}
