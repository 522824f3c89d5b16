using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Alerts;

public sealed class OnAlarmDue(RingAlarm ring)
{
    [Function(nameof(OnAlarmDue))]
    public async Task Run(
        [ServiceBusTrigger("%Bus:AlarmsQueue%", Connection = BusOptions.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken ct)
    {
        await ring.RunAsync(BusQueues.Read<Alarm>(message), ct);
        await actions.CompleteMessageAsync(message, ct);
    }
}
