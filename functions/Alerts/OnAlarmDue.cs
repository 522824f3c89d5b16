using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

// The alarm clock. A failure here is retried a few times; the alarm's row is the truth, and the sweep rings it.
public sealed class OnAlarmDue(
    RingAlarm ring, Municipalities municipalities, Holds holds, ILogger<OnAlarmDue> log)
{
    [Function(nameof(OnAlarmDue))]
    public async Task Run(
        [ServiceBusTrigger("%Bus:AlarmsQueue%", Connection = BusOptions.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken ct)
    {
        var ending = MessageEnding.Unread(message);
        if (MessageEnding.Read<Alarm>(message, log) is { } alarm)
        {
            // Nobody could be told for a partition without an owner, and nobody may be for one that is held: its alarms
            // stay, and the sweep rings them when the settings are right again, or it is released.
            if (municipalities.Place(alarm.Municipality) is not null
                && !await holds.AnyAsync(alarm.Municipality, ct))
                await ring.RunAsync(alarm, ct);
            ending = MessageEnding.Done;
        }
        await ending.SettleAsync(message, actions, log, ct);
    }
}
