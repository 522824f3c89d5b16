using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Alerts.Teams;

namespace Ombud.Alerts;

// Somebody waits for the answer. Where Teams or storage is ill it is tried again for as long as it is of any use; it is
// worth no alarm to anybody.
public sealed class OnAnswerAsked(AnswerPerson answer, SigningKeys keys, ILogger<OnAnswerAsked> log)
{
    [Function(nameof(OnAnswerAsked))]
    public async Task Run(
        [ServiceBusTrigger("%Bus:AnswersQueue%", Connection = BusOptions.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken ct)
    {
        var ending = MessageEnding.Read<AnswerAsked>(message, log) switch
        {
            null => MessageEnding.Unread(message),
            // Of a release that sealed none: whoever asked asks again.
            { Seal: null } => MessageEnding.Done,
            var asked when asked.IsSealedBy(keys) => await ActAsync(asked, ct),
            _ => MessageEnding.LaidAside("forged"),
        };
        await ending.SettleAsync(message, actions, log, ct);
    }

    private async Task<MessageEnding> ActAsync(AnswerAsked asked, CancellationToken ct)
    {
        try
        {
            return await answer.RunAsync(asked, ct) ? MessageEnding.Done : MessageEnding.Waits;
        }
        catch (Exception e) when (StorageFailure.Is(e) && !ct.IsCancellationRequested)
        {
            log.LogWarning("An answer is waiting for storage: {Error}", e.GetType().Name);
            return MessageEnding.Waits;
        }
    }
}
