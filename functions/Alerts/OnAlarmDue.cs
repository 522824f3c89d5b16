using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Alerts;

// The alarm clock. What fails here comes back a few times; the alarm's row is the truth, and the sweep rings it.
public sealed class OnAlarmDue(RingAlarm ring, ILogger<OnAlarmDue> log)
{
    [Function(nameof(OnAlarmDue))]
    public async Task Run(
        [ServiceBusTrigger("%Bus:AlarmsQueue%", Connection = BusOptions.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken ct)
    {
        if (await UnreadableMessage.ReadAsync<Alarm>(message, actions, log, ct) is not { } alarm)
            return;
        await ring.RunAsync(alarm, ct);
        await actions.CompleteMessageAsync(message, ct);
    }
}
